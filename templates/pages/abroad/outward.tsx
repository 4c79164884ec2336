import { Badge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Language } from '#shared/language.ts'
import type { Wording } from '#templates/locales/index.ts'

type ShownField = {
  readonly name: string
  readonly label: string
  readonly text: string
  readonly limit: number | null
  readonly untranslated: boolean
  readonly left: boolean
}

type Bar = 'confidential' | 'noExternal' | 'noNeeds' | 'notOpened'

export type OutwardPageProps = {
  readonly wording: Wording
  readonly number: string
  /** The page of the proposal. */
  readonly at: string
  /** The language of the texts. */
  readonly language: Language
  readonly bars: readonly Bar[]
  readonly texts: readonly { readonly form: 'een' | 'portal'; readonly fields: readonly ShownField[] }[]
}

const shut: readonly Bar[] = ['confidential', 'noExternal']

const Bars = ({ wording: { t }, bars, at }: Pick<OutwardPageProps, 'wording' | 'bars' | 'at'>) => (
  <>
    {bars.map((bar) => (
      <Note
        tone={shut.includes(bar) ? 'bad' : 'warn'}
        icon={shut.includes(bar) ? 'lock' : 'alert-triangle'}
        title={t(`abroad.bar.${bar}.title`)}
      >
        <p>{t(`abroad.bar.${bar}.text`)}</p>
        {bar === 'confidential' && (
          <p>
            <a href={`${at}/card`}>{t('abroad.bar.toCard')}</a>
          </p>
        )}
      </Note>
    ))}
  </>
)

/** Characters as people count them. */
const lengthOf = (text: string): number => Array.from(text).length

const Count = ({
  wording: { t },
  text,
  limit
}: { readonly wording: Wording } & Pick<ShownField, 'text' | 'limit'>) => {
  if (limit === null) return null
  const count = lengthOf(text)
  return count > limit ? (
    <Badge tone="bad" icon="alert-circle">
      {t('abroad.outward.over', { count, limit })}
    </Badge>
  ) : (
    <span class="small">{t('abroad.outward.count', { count, limit })}</span>
  )
}

const Field = ({
  wording,
  form,
  field: { name, label, text, limit, untranslated, left },
  language
}: {
  readonly wording: Wording
  readonly form: string
  readonly field: ShownField
  readonly language: Language
}) => {
  const { t } = wording
  const id = `${form}-${name}`
  const isLong = text.length > 40 || text.includes('\n')
  return (
    <div class="field full">
      <p class="row">
        <label class="label" for={id} lang="en">
          {label}
        </label>
        {left && <Badge icon="edit">{t('abroad.outward.left')}</Badge>}
        {untranslated && text !== '' && (
          <Badge tone="warn" icon="language">
            {t(language === 'en' ? 'abroad.outward.noEnglish' : 'abroad.outward.noPolish')}
          </Badge>
        )}
        <Count wording={wording} text={text} limit={limit} />
      </p>
      {left ? (
        <p id={id} class="small">
          {wording.lookUp(`abroad.outward.hint.${name}`) ?? t('abroad.outward.leftText')}
        </p>
      ) : isLong ? (
        <textarea id={id} readOnly data-selected="" rows={Math.min(12, 2 + Math.ceil(text.length / 90))}>
          {text}
        </textarea>
      ) : (
        <input id={id} type="text" readOnly data-selected="" value={text} />
      )}
    </div>
  )
}

/** A call in the fields of the forms by which it goes abroad, to copy and to download. */
export const OutwardPage = ({ wording, number, at, language, bars, texts }: OutwardPageProps) => {
  const { t } = wording
  const other = language === 'en' ? 'pl' : 'en'
  const missing = texts.some(({ fields }) =>
    fields.some(({ untranslated, text }) => untranslated && text !== '')
  )
  return (
    <div class="medium stack">
      <PageHead
        eyebrow={<a href={at}>{number}</a>}
        title={t('abroad.outward.title')}
        lead={t('abroad.outward.lead')}
        actions={
          texts.length > 0 && (
            <ButtonLink icon="language" href={`${at}/abroad?language=${other}`}>
              {t(other === 'pl' ? 'abroad.outward.inPolish' : 'abroad.outward.inEnglish')}
            </ButtonLink>
          )
        }
      />
      <Bars wording={wording} bars={bars} at={at} />
      {missing && (
        <Note tone="warn" icon="language" title={t('abroad.outward.missingTitle')}>
          <p>{t('abroad.outward.missingText')}</p>
          <p>
            <a href={`${at}/card`}>{t('abroad.bar.toCard')}</a>
          </p>
        </Note>
      )}
      {texts.map(({ form, fields }) => (
        <Card
          id={form}
          title={t(`abroad.outward.${form}`)}
          aside={
            <ButtonLink slim icon="download" href={`${at}/abroad/${form}.txt?language=${language}`}>
              {t('abroad.outward.download')}
            </ButtonLink>
          }
        >
          <div class="stack">
            <p>{t(`abroad.outward.${form}Text`)}</p>
            <div class="fields">
              {fields.map((field) => (
                <Field wording={wording} form={form} field={field} language={language} />
              ))}
            </div>
          </div>
        </Card>
      ))}
      {texts.length > 0 && <p class="small">{t('abroad.outward.limits')}</p>}
    </div>
  )
}
