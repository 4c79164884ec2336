import { Avatar } from '#templates/components/avatar.tsx'
import { Badge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import type { Tone } from '#templates/components/class-names.ts'
import { DefinitionList, Facts } from '#templates/components/facts.tsx'
import type { Fact } from '#templates/components/facts.tsx'
import { Slots } from '#templates/components/slots.tsx'
import type { Slot } from '#templates/components/slots.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { ActionRow } from '#templates/pages/act/actions.tsx'
import type { CaseAction } from '#templates/pages/act/actions.tsx'

export type NeedSlot = Omit<Slot, 'action'> & {
  readonly joinHref: string | null
  /** Where the reader's own organisation stands with this role. */
  readonly mine: string | null
}

/** The roles sought as places: agreed, in talks, free. */
export const NeedsCard = ({
  wording,
  slots,
  gate,
  rolesAt,
  outsideAt
}: {
  readonly wording: Wording
  readonly slots: readonly NeedSlot[]
  /** Roles that must be filled before the Presidium is asked and are not; null where nobody asks. */
  readonly gate: readonly string[] | null
  readonly rolesAt: string | null
  /** Texts to seek partners outside the cluster with, once nobody was found in it. */
  readonly outsideAt: string | null
}) => {
  if (slots.length === 0) return null
  const agreed = slots.filter(({ state }) => state === 'agreed').length
  return (
    <Card
      id="needs"
      title={wording.t('case.needs')}
      count={wording.t('case.agreedOf', { agreed, count: slots.length })}
    >
      <Slots
        slots={slots.map(({ joinHref, mine, ...slot }) => ({
          ...slot,
          role: wording.own(slot.role),
          ...(joinHref !== null && {
            action: (
              <ButtonLink slim icon="user-plus" href={joinHref} about={slot.role}>
                {wording.t('events.interest.express.label')}
              </ButtonLink>
            )
          }),
          ...(mine !== null && {
            action: <small>{wording.t('case.ownTalks', { state: mine })}</small>
          })
        }))}
      />
      {gate !== null && (
        <p class={gate.length > 0 ? 'note warn apart' : 'note ok apart'}>
          {gate.length > 0
            ? wording.t('case.gateLacks', { roles: wording.list(gate.map((role) => wording.own(role))) })
            : wording.t('case.gateOpen')}
        </p>
      )}
      {outsideAt !== null && (
        <div class="note apart">
          <p>
            {wording.t('abroad.link.advice')} <a href={outsideAt}>{wording.t('abroad.link.label')}</a>
          </p>
        </div>
      )}
      {rolesAt !== null && (
        <p class="apart">
          <ButtonLink slim icon="edit" href={rolesAt}>
            {wording.t('case.changeRoles')}
          </ButtonLink>
        </p>
      )}
    </Card>
  )
}

export type PartyLine = {
  readonly name: string
  readonly side: string
  readonly role: string | null
  readonly state: string | null
  readonly tone: Tone | undefined
  /** What the organisation offers, for those it told. */
  readonly offer: string | null
  /** Its offer in figures and words, and the part that was agreed, as far as the reader may know. */
  readonly facts: readonly Fact[]
  readonly texts: readonly { readonly label: string; readonly text: string }[]
  readonly href: string | null
  readonly actions: readonly CaseAction[]
}

const PartyDetails = ({ wording, party }: { readonly wording: Wording; readonly party: PartyLine }) =>
  party.facts.length + party.texts.length === 0 ? null : (
    <details>
      <summary>
        {wording.t('case.partyDetails')}
        <span class="hidden">: {party.name}</span>
      </summary>
      <div class="stack apart">
        {party.facts.length > 0 && <Facts facts={party.facts} />}
        {party.texts.length > 0 && (
          <DefinitionList
            facts={party.texts.map(({ label, text }) => ({
              label,
              value: <span class="prose">{wording.own(text)}</span>
            }))}
          />
        )}
      </div>
    </details>
  )

/** Organisations in the case as far as the reader may know them, with what can be answered to each. */
export const PartiesCard = ({
  wording,
  parties,
  answersAt,
  inviteAt
}: {
  readonly wording: Wording
  readonly parties: readonly PartyLine[]
  /** The page that answers every interest that waits; null where none does, or not for the reader. */
  readonly answersAt: { readonly href: string; readonly count: number } | null
  /** Where the reader may invite somebody by mail; null where they may not. */
  readonly inviteAt: string | null
}) =>
  parties.length === 0 ? null : (
    <Card id="parties" title={wording.t('case.parties')}>
      <div class="stack">
        {(answersAt !== null || inviteAt !== null) && (
          <p class="row">
            {answersAt !== null && (
              <ButtonLink slim icon="user-check" href={answersAt.href}>
                {wording.t('answers.heading', { count: answersAt.count })}
              </ButtonLink>
            )}
            {inviteAt !== null && (
              <ButtonLink slim icon="mail" href={inviteAt}>
                {wording.t('invitations.invite.title')}
              </ButtonLink>
            )}
          </p>
        )}
        <ul class="rows">
          {parties.map((party) => (
            <li class="stack">
              <div class="person">
                <Avatar name={party.name} organisation />
                <span>
                  {party.href === null ? <b>{party.name}</b> : <a href={party.href}>{party.name}</a>}
                  <small>
                    {party.side}
                    {party.role !== null && `, ${wording.own(party.role)}`}
                  </small>
                </span>
                {party.state !== null && (
                  <span class="push badges">
                    <Badge tone={party.tone}>{party.state}</Badge>
                  </span>
                )}
              </div>
              {party.offer !== null && <p class="note prose">{wording.own(party.offer)}</p>}
              <PartyDetails wording={wording} party={party} />
              <ActionRow actions={party.actions} about={party.name} />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
