import { Button } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { DefinitionList } from '#templates/components/facts.tsx'
import { Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

type Address = { readonly name: 'calls' | 'callsJson' | 'decisions'; readonly url: string }

export type FeedsPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly everybodys: readonly Address[]
  /** The private key there is; null when there is none. */
  readonly known: { readonly createdAt: string; readonly lastUsedOn: string | null } | null
  /** The addresses made just now; shown this once. */
  readonly made: readonly Address[] | null
}

const Addresses = ({
  wording,
  addresses
}: {
  readonly wording: Wording
  readonly addresses: readonly Address[]
}) => (
  <>
    {addresses.map(({ name, url }) => (
      <div class="field full apart">
        <label class="label" for={`address-${name}`}>
          {wording.t(`feeds.page.${name}`)}
        </label>
        <input id={`address-${name}`} type="url" readOnly data-selected="" value={url} />
      </div>
    ))}
  </>
)

/** News of calls and decisions by feed: everybody's addresses, and making, replacing and ending one's own. */
export const FeedsPage = ({ wording, csrf, everybodys, known, made }: FeedsPageProps) => {
  const { t } = wording
  return (
    <div class="medium stack">
      <PageHead
        eyebrow={<a href="/account">{t('site.account')}</a>}
        title={t('feeds.page.title')}
        lead={t('feeds.page.lead')}
      />
      <Card id="own" title={t('feeds.page.own')}>
        <div class="stack">
          <p>{t('feeds.page.ownText')}</p>
          {made && (
            <Note tone="ok" icon="circle-check" title={t('feeds.page.made')}>
              <Addresses wording={wording} addresses={made} />
              <p class="small apart">{t('feeds.page.madeHint')}</p>
            </Note>
          )}
          {known && (
            <DefinitionList
              facts={[
                { label: t('feeds.page.since'), value: wording.moment(known.createdAt) },
                {
                  label: t('feeds.page.lastUsed'),
                  value:
                    known.lastUsedOn === null ? t('feeds.page.never') : wording.shortDay(known.lastUsedOn)
                }
              ]}
            />
          )}
          <p class="small">{t(known ? 'feeds.page.replaceHint' : 'feeds.page.secret')}</p>
          <div class="row">
            <Form action="/account/feeds" csrf={csrf}>
              <Button icon={known ? 'refresh' : 'link'} primary={known === null}>
                {t(known ? 'feeds.page.replace' : 'feeds.page.make')}
              </Button>
            </Form>
            {known && (
              <Form action="/account/feeds/off" csrf={csrf}>
                <Button danger>{t('feeds.page.off')}</Button>
              </Form>
            )}
          </div>
        </div>
      </Card>
      <Card id="everybody" title={t('feeds.page.everybody')}>
        <div class="stack">
          <p>{t('feeds.page.everybodyText')}</p>
          <DefinitionList
            facts={everybodys.map(({ name, url }) => ({
              label: t(`feeds.page.${name}`),
              value: <a href={url}>{url}</a>
            }))}
          />
        </div>
      </Card>
    </div>
  )
}
