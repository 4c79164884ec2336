import { ButtonLink } from '#templates/components/button.tsx'
import { PageHead } from '#templates/components/card.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type ProblemPageProps = {
  readonly wording: Wording
  readonly title: string
  readonly detail?: string | undefined
  /** Each field or condition at fault. */
  readonly points: readonly string[]
  /** Names the request in the log; shown when something broke. */
  readonly reference?: string | undefined
  readonly mustSignIn: boolean
}

/** What went wrong, what to do about it, and the way on. */
export const ProblemPage = ({ wording, title, detail, points, reference, mustSignIn }: ProblemPageProps) => (
  <div class="narrow stack">
    <PageHead title={title} lead={detail} />
    {points.length > 0 && (
      <ul class="rows card">
        {points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
    )}
    {reference && <p class="small">{reference}</p>}
    <p class="row">
      {mustSignIn ? (
        <ButtonLink primary href="/sign-in">
          {wording.t('site.signIn')}
        </ButtonLink>
      ) : (
        <ButtonLink href="/">{wording.t('site.home')}</ButtonLink>
      )}
    </p>
  </div>
)
