import { audiences } from '#lists/model.ts'
import type { SavedView } from '#lists/model.ts'
import { Badge } from '#templates/components/badge.tsx'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Select, TextField } from '#templates/components/fields.tsx'
import { ErrorSummary, Form } from '#templates/components/form.tsx'
import { Empty } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

type ShownView = SavedView & {
  readonly href: string
  readonly isOwn: boolean
  readonly form: FormView | undefined
}

export type ViewsPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly mayPublish: boolean
  readonly views: readonly ShownView[]
  /** A new view that was refused, with what was typed. */
  readonly fresh: FormView | undefined
}

type FieldsProps = Pick<ViewsPageProps, 'wording' | 'mayPublish'> & {
  readonly form: FormView
  readonly view?: ShownView
}

const ViewFields = ({ wording, mayPublish, form, view }: FieldsProps) => {
  const { t } = wording
  const typed = form.field('name')
  return (
    <>
      <TextField
        wording={wording}
        name="name"
        label={t('list.saved.name')}
        required
        limit={80}
        state={typed?.value === undefined ? { ...typed, value: view?.name } : typed}
      />
      {mayPublish && (
        <Select
          wording={wording}
          name="audience"
          label={t('list.save.audience')}
          required
          choices={audiences.map((value) => ({ value, label: t(`list.save.${value}`) }))}
          state={{ value: form.value('audience') || (view?.audience ?? 'own') }}
        />
      )}
    </>
  )
}

const View = ({
  wording,
  csrf,
  mayPublish,
  view
}: Omit<ViewsPageProps, 'views' | 'fresh'> & { readonly view: ShownView }) => {
  const { t } = wording
  return (
    <Card
      id={view.id}
      title={<a href={view.href}>{wording.own(view.name)}</a>}
      aside={view.audience !== 'own' && <Badge>{t(`list.shared.${view.audience}`)}</Badge>}
    >
      <p class="small">{view.q === '' ? t('list.all') : <code>{view.q}</code>}</p>
      {!view.isOwn && view.owner.name && <p class="small">{t('list.saved.by', { name: view.owner.name })}</p>}
      {(view.isOwn || mayPublish) && (
        <div class="stack ruled">
          {view.form ? (
            <Form action={`/views/${view.id}`} csrf={csrf} stacked>
              <ViewFields wording={wording} mayPublish={mayPublish} form={view.form} view={view} />
              <p class="row">
                <Button primary>{t('list.saved.change')}</Button>
                <ButtonLink href="/views">{t('form.cancel')}</ButtonLink>
              </p>
            </Form>
          ) : (
            <Form action={`/views/${view.id}/delete`} csrf={csrf}>
              <p class="row">
                {view.isOwn && (
                  <ButtonLink slim icon="edit" href={`/views?change=${view.id}`} about={view.name}>
                    {t('list.saved.change')}
                  </ButtonLink>
                )}
                <Button slim danger icon="trash" about={view.name}>
                  {t('list.saved.delete')}
                </Button>
              </p>
            </Form>
          )}
        </div>
      )}
    </Card>
  )
}

/** Lists of proposals under names: one's own, and those that others published. */
export const ViewsPage = (props: ViewsPageProps) => {
  const { wording, csrf, mayPublish, views, fresh } = props
  const { t } = wording
  const errors = [...(fresh?.errors ?? []), ...views.flatMap(({ form }) => form?.errors ?? [])]
  const published = views.filter(({ isOwn }) => !isOwn)
  const own = views.filter(({ isOwn }) => isOwn)
  return (
    <div class="narrow stack">
      <PageHead
        eyebrow={<a href="/proposals">{t('list.title')}</a>}
        title={t('list.saved.title')}
        lead={t('list.saved.lead')}
      />
      <ErrorSummary wording={wording} errors={errors} />
      {fresh && (
        <Card id="fresh" title={t('list.save.title')} marked>
          <Form
            action="/views"
            csrf={csrf}
            hidden={{ q: fresh.value('q'), show: fresh.value('show'), sort: fresh.value('sort') }}
            stacked
          >
            <ViewFields wording={wording} mayPublish={mayPublish} form={fresh} />
            <p class="row">
              <Button primary>{t('list.save.button')}</Button>
              <ButtonLink href="/proposals">{t('form.cancel')}</ButtonLink>
            </p>
          </Form>
        </Card>
      )}
      {own.length === 0 && !fresh && (
        <Empty
          icon="star"
          title={t('list.saved.empty')}
          action={<a href="/proposals">{t('list.saved.toList')}</a>}
        >
          {t('list.saved.emptyHint')}
        </Empty>
      )}
      {own.map((view) => (
        <View wording={wording} csrf={csrf} mayPublish={mayPublish} view={view} />
      ))}
      {published.length > 0 && <h2>{t('list.saved.others')}</h2>}
      {published.map((view) => (
        <View wording={wording} csrf={csrf} mayPublish={mayPublish} view={view} />
      ))}
    </div>
  )
}
