import { ButtonLink } from '#templates/components/button.tsx'
import { PageHead } from '#templates/components/card.tsx'
import { classNames } from '#templates/components/class-names.ts'
import { Views } from '#templates/components/lists.tsx'
import { MailList, MailReader } from '#templates/components/mailbox.tsx'
import type { MailReaderProps, MailRow } from '#templates/components/mailbox.tsx'
import { Empty } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type MailPageProps = {
  readonly wording: Wording
  readonly mails: readonly MailRow[]
  readonly open: Omit<MailReaderProps, 'wording'> | null
  /** Address of the older part of the list. */
  readonly olderHref: string | null
  /** Address of the list without an open mail. */
  readonly listHref: string
  readonly views: readonly { readonly label: string; readonly href: string; readonly current: boolean }[]
}

/** The mailbox of a trial: all mails beside the open one. */
export const MailPage = ({ wording, mails, open, olderHref, listHref, views }: MailPageProps) => {
  const { t } = wording
  return (
    <>
      <PageHead title={t('trial.mail.title')} lead={t('trial.mail.lead')} />
      <div class="stack">
        {views.length > 1 && <Views label={t('trial.mail.title')} views={views} />}
        {mails.length === 0 ? (
          <Empty icon="mail" title={t('site.noMail')}>
            {t('site.noMailHint')}
          </Empty>
        ) : (
          <div class="split start mailbox">
            {open && (
              <p class="only-narrow">
                <ButtonLink slim icon="chevron-left" href={listHref}>
                  {t('trial.mail.back')}
                </ButtonLink>
              </p>
            )}
            <nav class={classNames('card', open && 'only-wide')} aria-label={t('site.messages')}>
              <MailList wording={wording} mails={mails} />
              {olderHref && (
                <p class="apart">
                  <ButtonLink slim href={olderHref}>
                    {t('trial.mail.older')}
                  </ButtonLink>
                </p>
              )}
            </nav>
            {open ? (
              <MailReader wording={wording} {...open} />
            ) : (
              <div class="only-wide">
                <Empty icon="mail-opened" title={t('trial.mail.choose')}>
                  {t('trial.mail.chooseHint')}
                </Empty>
              </div>
            )}
          </div>
        )}
      </div>
    </>
  )
}
