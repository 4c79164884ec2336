import { ButtonLink } from '#templates/components/button.tsx'
import { PageHead } from '#templates/components/card.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type ProviderFailedProps = {
  readonly wording: Wording
  readonly provider: string
  readonly failure: 'noEmail' | 'unknown' | 'boundToAnother' | 'away' | 'unproved'
}

/** Signing in elsewhere came to nothing: why, and the way by mail. */
export const ProviderFailedPage = ({ wording, provider, failure }: ProviderFailedProps) => (
  <div class="narrow stack">
    <PageHead
      title={wording.t('account.provider.failedTitle')}
      lead={wording.t(`account.provider.failed.${failure}`, { provider })}
    />
    <p>
      <ButtonLink primary href="/sign-in">
        {wording.t('account.provider.byMail')}
      </ButtonLink>
    </p>
  </div>
)
