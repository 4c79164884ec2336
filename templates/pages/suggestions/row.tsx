import type { SuggestedPartner } from '#suggestions/model.ts'
import { Avatar } from '#templates/components/avatar.tsx'
import { Badge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import type { Wording } from '#templates/locales/index.ts'

import { Reasons, reasonText } from './reasons.tsx'

/** A suggested organisation with the way to invite it; without one where nobody can be invited now. */
export type SuggestedRow = {
  readonly partner: SuggestedPartner
  readonly role: string | null
  readonly inviteHref: string | null
}

/** One suggested organisation: what it is, why it is suggested, and the way to invite it. */
export const SuggestedLine = ({
  wording,
  row: { partner, role, inviteHref }
}: {
  readonly wording: Wording
  readonly row: SuggestedRow
}) => {
  const { t } = wording
  const { organisation, isNew, reasons } = partner
  const type = wording.named(`choices.organisation.${organisation.type}`)
  return (
    <li class="stack">
      <div class="person">
        <Avatar name={organisation.name} organisation />
        <span>
          <a href={`/organisations/${organisation.id}`}>{wording.own(organisation.name)}</a>
          <small>{organisation.city === null ? type : `${type}, ${organisation.city}`}</small>
          {role !== null && <small>{t('suggestions.forRole', { role: wording.own(role) })}</small>}
        </span>
        {isNew && (
          <span class="push badges">
            <Badge tone="info">{t('suggestions.isNew')}</Badge>
          </span>
        )}
      </div>
      <Reasons wording={wording} reasons={reasons} />
      {inviteHref !== null && (
        <p class="row">
          <ButtonLink slim icon="user-plus" href={inviteHref} about={organisation.name}>
            {t('suggestions.invite')}
          </ButtonLink>
        </p>
      )}
    </li>
  )
}

/** The same in little, for the page of a proposal. */
export const SuggestedInBrief = ({
  wording,
  row: { partner, inviteHref }
}: {
  readonly wording: Wording
  readonly row: SuggestedRow
}) => {
  const { t, own, named } = wording
  const { organisation, isNew, reasons } = partner
  const because = reasons.map((reason) => reasonText(wording, reason))
  return (
    <li class="row between">
      <div class="person">
        <Avatar name={organisation.name} organisation />
        <span>
          <a href={`/organisations/${organisation.id}`}>{own(organisation.name)}</a>
          <small>{named(`choices.organisation.${organisation.type}`)}</small>
          <small>{[...because, ...(isNew ? [t('suggestions.because.newcomer')] : [])].join(' · ')}</small>
        </span>
      </div>
      {inviteHref !== null && (
        <ButtonLink slim icon="user-plus" href={inviteHref} about={organisation.name}>
          {t('suggestions.invite')}
        </ButtonLink>
      )}
    </li>
  )
}
