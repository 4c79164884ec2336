import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import { Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

type Address = { readonly url: string; readonly webcal: string }

export type CalendarPageProps = {
  readonly wording: Wording
  readonly csrf: string
  /** The address there is; `null` when there is none. */
  readonly known: { readonly createdAt: string; readonly lastUsedOn: string | null } | null
  /** The address made just now; shown this once. */
  readonly made: Address | null
}

const Made = ({ wording, address }: { readonly wording: Wording; readonly address: Address }) => {
  const { t } = wording
  return (
    <Note tone="ok" icon="circle-check" title={t('calendar.page.made')}>
      <div class="field full apart">
        <label class="label" for="address">
          {t('calendar.page.address')}
        </label>
        <input id="address" type="url" readOnly data-selected="" value={address.url} />
      </div>
      <p class="small apart">{t('calendar.page.madeHint')}</p>
      <p class="apart">
        <ButtonLink primary icon="calendar-event" href={address.webcal}>
          {t('calendar.page.webcal')}
        </ButtonLink>
      </p>
    </Note>
  )
}

const programs = ['google', 'outlook', 'apple'] as const

const How = ({ wording }: { readonly wording: Wording }) => (
  <Card id="how" title={wording.t('calendar.page.how')}>
    <DefinitionList
      facts={programs.map((program) => ({
        label: wording.t(`calendar.page.programs.${program}.name`),
        value: wording.t(`calendar.page.programs.${program}.how`)
      }))}
    />
    <p class="small apart">{wording.t('calendar.page.delay')}</p>
  </Card>
)

/** One's own calendar by a private address: what it is, making, replacing and ending it. */
export const CalendarPage = ({ wording, csrf, known, made }: CalendarPageProps) => {
  const { t } = wording
  return (
    <div class="medium stack">
      <PageHead
        eyebrow={<a href="/account">{t('site.account')}</a>}
        title={t('calendar.page.title')}
        lead={t('calendar.page.lead')}
      />
      <Card id="feed" title={t('calendar.page.feed')}>
        <div class="stack">
          <p>{t('calendar.page.what')}</p>
          {made && <Made wording={wording} address={made} />}
          {known && (
            <DefinitionList
              facts={[
                { label: t('calendar.page.since'), value: wording.moment(known.createdAt) },
                {
                  label: t('calendar.page.lastUsed'),
                  value:
                    known.lastUsedOn === null ? t('calendar.page.never') : wording.shortDay(known.lastUsedOn)
                }
              ]}
            />
          )}
          <p class="small">{t(known ? 'calendar.page.replaceHint' : 'calendar.page.secret')}</p>
          <div class="row">
            <Form action="/account/calendar" csrf={csrf}>
              <Button icon={known ? 'refresh' : 'link'} primary={known === null}>
                {t(known ? 'calendar.page.replace' : 'calendar.page.make')}
              </Button>
            </Form>
            {known && (
              <Form action="/account/calendar/off" csrf={csrf}>
                <Button danger>{t('calendar.page.off')}</Button>
              </Form>
            )}
          </div>
        </div>
      </Card>
      <How wording={wording} />
    </div>
  )
}
