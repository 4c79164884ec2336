import { ButtonLink } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** An act that is possible at the same moment as another. */
export type OtherAct = {
  readonly event: string
  readonly label: string
  readonly href: string
  /** It takes the very same form: what has been typed goes with it. */
  readonly takesForm?: boolean
}

/** By way of signing in; who is signed in goes straight on. */
const throughSignIn = (href: string): string => `/sign-in?back=${encodeURIComponent(href)}`

/** What can be done instead of an act, and the way to the whole case. */
export const Elsewhere = ({
  wording,
  others,
  caseHref,
  ballotHref,
  signInFirst
}: {
  readonly wording: Wording
  readonly others: readonly OtherAct[]
  readonly caseHref: string
  /** The page of the ballot, where the act is a vote. */
  readonly ballotHref?: string | undefined
  readonly signInFirst: boolean
}) => {
  const way = (href: string): string => (signInFirst ? throughSignIn(href) : href)
  return (
    <Card id="elsewhere" title={wording.t(others.length > 0 ? 'acts.instead' : 'acts.more')}>
      <div class="stack">
        {others.length > 0 && (
          <p class="row">
            {others.map(({ label, href }) => (
              <ButtonLink slim href={way(href)}>
                {label}
              </ButtonLink>
            ))}
          </p>
        )}
        {ballotHref !== undefined && (
          <p>
            <a href={way(ballotHref)}>{wording.t('ballot.fullPage')}</a>
          </p>
        )}
        <p>
          <a href={way(caseHref)}>{wording.t('acts.openCase')}</a>
        </p>
        {signInFirst && <p class="small">{wording.t('acts.signInFirst')}</p>}
      </div>
    </Card>
  )
}
