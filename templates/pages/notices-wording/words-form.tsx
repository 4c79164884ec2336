import { Button } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import { TextArea, TextField } from '#templates/components/fields.tsx'
import { Form } from '#templates/components/form.tsx'
import type { Language } from '#shared/language.ts'
import { Note } from '#templates/components/note.tsx'
import { languages } from '#shared/language.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { FormView } from '#templates/pages/form-view.ts'

import type { TextsPair } from './view.ts'

export type WordsFormProps = {
  readonly wording: Wording
  readonly csrf: string
  readonly action: string
  readonly form: FormView
  readonly original: TextsPair
  readonly version: number
  /** The parts of this notice, with the most characters each may have. */
  readonly parts: readonly { readonly part: string; readonly limit: number }[]
  readonly placeholders: readonly string[]
}

const meaningOf = ({ lookUp, t }: Wording, name: string): string =>
  lookUp(`wording.placeholder.${name}`) ?? t('wording.placeholder.other')

type PartProps = WordsFormProps & {
  readonly language: Language
  readonly part: string
  readonly limit: number
}

const PartField = ({ wording, form, original, language, part, limit }: PartProps) => {
  const name = `${language}.${part}`
  const said = original[language][part] ?? ''
  const common = {
    wording,
    name,
    label: wording.named(`wording.part.${part}`),
    required: said !== '',
    full: true,
    limit,
    state: form.field(name)
  }
  const hint = said === '' ? undefined : wording.t('wording.productSays', { text: said })
  return part === 'subject' || part === 'button' ? (
    <TextField {...common} {...(hint !== undefined && { hint })} />
  ) : (
    <TextArea {...common} {...(hint !== undefined && { hint })} rows={3} />
  )
}

/** The cluster's own words for a notice, in both languages at once. */
export const WordsForm = (props: WordsFormProps) => {
  const { wording, csrf, action, version, parts, placeholders } = props
  const { t } = wording
  if (parts.length === 0) return <Note>{t('wording.noParts')}</Note>
  return (
    <Card id="words" title={t('wording.formTitle')}>
      <div class="stack">
        <p>{t('wording.formLead')}</p>
        <dl class="definitions">
          {placeholders.map((name) => (
            <>
              <dt>
                <code>{`{{${name}}}`}</code>
              </dt>
              <dd>{meaningOf(wording, name)}</dd>
            </>
          ))}
        </dl>
      </div>
      <Form action={action} csrf={csrf} hidden={{ follows: String(version) }} guarded stacked ruled>
        <div class="split even">
          {languages.map((language) => (
            <fieldset class="stack">
              <legend>{t(`wording.${language}`)}</legend>
              {parts.map(({ part, limit }) => (
                <PartField {...props} language={language} part={part} limit={limit} />
              ))}
            </fieldset>
          ))}
        </div>
        <div class="row">
          <Button primary name="act" value="save">
            {t('wording.save')}
          </Button>
          <Button name="act" value="preview" icon="eye">
            {t('wording.preview')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
