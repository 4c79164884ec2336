import type { HandOverItem, HandOverPreview, StayingItem } from '#people/hand-over.ts'
import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Checkbox } from '#templates/components/choices.tsx'
import { Select } from '#templates/components/fields.tsx'
import type { Choice } from '#templates/components/fields.tsx'
import { ErrorSummary, Form } from '#templates/components/form.tsx'
import { Note } from '#templates/components/note.tsx'
import { eventText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

type Named = { readonly id: string; readonly name: string }

const nameOf = (wording: Wording, { what, kind, of }: HandOverItem): string => {
  const words =
    what === 'role'
      ? wording.named(`choices.role.${kind}`)
      : wording.t('people.handOver.standsIn', { body: wording.named(`people.body.${kind}`) })
  return [words, of].filter(Boolean).join(', ')
}

const stayingName = (wording: Wording, { what, kind, titles }: StayingItem): string => {
  const words =
    what === 'seat'
      ? wording.named(`choices.role.${kind ?? ''}`)
      : what === 'act'
        ? eventText(wording, kind ?? '', 'label')
        : wording.t(`people.handOver.post.${what}`)
  const title = titles === null ? null : (titles[wording.language] ?? titles.pl ?? titles.en)
  return title === null ? words : `${words}: ${wording.own(title)}`
}

const Staying = ({
  wording,
  staying
}: {
  readonly wording: Wording
  readonly staying: HandOverPreview['staying']
}) => (
  <Card id="staying" title={wording.t('people.handOver.staying')} count={staying.length}>
    <p class="small">{wording.t('people.handOver.stayingHint')}</p>
    <ul class="rows ruled">
      {staying.map((item) => (
        <li>
          {item.href === null ? (
            stayingName(wording, item)
          ) : (
            <a href={item.href}>{stayingName(wording, item)}</a>
          )}
          <br />
          <small>{wording.t(`people.handOver.why.${item.what}`)}</small>
        </li>
      ))}
    </ul>
  </Card>
)

export type HandOverPageProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly form: FormView
  readonly person: Named
  readonly preview: HandOverPreview
  readonly people: readonly Choice[]
  /** A coordinator who hands over what is their own. */
  readonly isOneself: boolean
}

/** What would pass from one person to another, before it does. */
export const HandOverPage = (props: HandOverPageProps) => {
  const { wording, csrf, form, person, preview, people, isOneself } = props
  const { t } = wording
  const { items, staying } = preview
  return (
    <div class="medium stack">
      <PageHead
        eyebrow={<a href={`/people/${person.id}`}>{person.name}</a>}
        title={t('people.handOver.title', { name: person.name })}
        lead={t(items.length === 0 ? 'people.handOver.nothing' : 'people.handOver.lead', {
          name: person.name
        })}
      />
      <ErrorSummary wording={wording} errors={form.errors} />
      {isOneself && (
        <Note tone="warn" icon="alert-triangle" title={t('people.handOver.oneself')}>
          <p>{t('people.handOver.oneselfHint')}</p>
        </Note>
      )}
      {items.length > 0 && (
        <Card id="passing" title={t('people.handOver.passing')} count={items.length} marked>
          <Form action={`/people/${person.id}/hand-over`} csrf={csrf} stacked>
            <Select
              wording={wording}
              name="to"
              label={t('people.handOver.to')}
              hint={t('people.handOver.toHint')}
              required
              choices={people}
              state={form.field('to')}
            />
            <fieldset class="field" id="items">
              <legend>{t('people.handOver.items')}</legend>
              {items.map((item) => (
                <Checkbox
                  name="items"
                  value={item.key}
                  label={nameOf(wording, item)}
                  checked={form.isTicked('items', item.key)}
                />
              ))}
            </fieldset>
            <p class="small">{t('people.handOver.effect', { name: person.name })}</p>
            <p>
              <Button primary icon="arrows-left-right">
                {t('people.handOver.button')}
              </Button>
            </p>
          </Form>
        </Card>
      )}
      {staying.length > 0 && <Staying wording={wording} staying={staying} />}
    </div>
  )
}

export type HandedOverPageProps = {
  readonly wording: Wording
  /** From whom, to whom. */
  readonly people: readonly Named[]
  readonly results: readonly { readonly item: HandOverItem; readonly reason: string | null }[]
}

/** What passed, and what did not and why. */
export const HandedOverPage = ({ wording, people, results }: HandedOverPageProps) => {
  const { t } = wording
  const passed = results.filter(({ reason }) => reason === null)
  const stayed = results.filter(({ reason }) => reason !== null)
  return (
    <div class="medium stack">
      <PageHead
        title={t(stayed.length === 0 ? 'people.handOver.doneTitle' : 'people.handOver.partlyTitle')}
        lead={t('people.handOver.doneLead', { count: passed.length })}
      />
      {stayed.length > 0 && (
        <Card id="stayed" title={t('people.handOver.refused')} count={stayed.length} marked>
          <ul class="rows">
            {stayed.map(({ item, reason }) => (
              <li>
                <b>{nameOf(wording, item)}</b>
                <br />
                {reason}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {passed.length > 0 && (
        <Card id="passed" title={t('people.handOver.passed')} count={passed.length}>
          <ul class="rows">
            {passed.map(({ item }) => (
              <li>{nameOf(wording, item)}</li>
            ))}
          </ul>
        </Card>
      )}
      <p class="row">
        {people.map(({ id, name }) => (
          <ButtonLink href={`/people/${id}`} icon="user">
            {name}
          </ButtonLink>
        ))}
      </p>
    </div>
  )
}
