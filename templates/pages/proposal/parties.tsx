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
  slots
}: {
  readonly wording: Wording
  readonly slots: readonly NeedSlot[]
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
  parties
}: {
  readonly wording: Wording
  readonly parties: readonly PartyLine[]
}) =>
  parties.length === 0 ? null : (
    <Card id="parties" title={wording.t('case.parties')}>
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
    </Card>
  )
