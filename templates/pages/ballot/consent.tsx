import { ButtonLink } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import type { Wording } from '#templates/locales/index.ts'

import type { BallotSight } from './card.tsx'

/** Everybody is asked first where voting in writing needs the consent of all. */
export const Consent = ({ wording, ballot }: { readonly wording: Wording; readonly ballot: BallotSight }) => {
  const { consent, eligible, href } = ballot
  if (consent === null) return null
  return (
    <Card id="consent" title={wording.t('ballot.consent.title')} marked={consent.mine === false}>
      <div class="stack">
        <p>{wording.t('ballot.consent.lead')}</p>
        <p>
          <b>{wording.t('ballot.consent.given', { count: consent.agreed, all: eligible })}</b>
        </p>
        {consent.mine === true && <p>{wording.t('ballot.consent.agreed')}</p>}
        {consent.mine === false && (
          <p class="row">
            <ButtonLink primary href={`${href}/acts/circular.agree`}>
              {wording.t('ballot.consent.agree')}
            </ButtonLink>
            <ButtonLink href={`${href}/acts/circular.refuse`}>
              {wording.t('ballot.consent.refuse')}
            </ButtonLink>
          </p>
        )}
      </div>
    </Card>
  )
}
