import { Button } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import { Form } from '#templates/components/form.tsx'
import { Reason } from '#templates/components/button.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type NoteCardProps = {
  readonly action: string
  /** The page to come back to. */
  readonly back: string
  readonly text: string
  readonly at: string | null
  readonly limit: number
}

/** What a decider notes on a case for nobody else. */
export const NoteCard = ({
  wording,
  csrf,
  action,
  back,
  text,
  at,
  limit
}: NoteCardProps & { readonly wording: Wording; readonly csrf: string }) => (
  <Card id="private-note" title={wording.t('reading.note')}>
    <div class="stack">
      {text !== '' && <p class="prose">{wording.own(text)}</p>}
      {at !== null && <small>{wording.t('reading.noteAt', { when: wording.moment(at) })}</small>}
      <Reason>{wording.t('reading.noteHint')}</Reason>
      <details>
        <summary>{wording.t(text === '' ? 'reading.noteWrite' : 'reading.noteEdit')}</summary>
        <div class="apart">
          <Form action={action} csrf={csrf} guarded stacked hidden={{ back }}>
            <div class="field">
              <label class="label" for="note-text">
                {wording.t('reading.noteText')}
              </label>
              <textarea id="note-text" name="text" rows={5} maxLength={limit}>
                {text}
              </textarea>
            </div>
            <div class="row">
              <Button>{wording.t('reading.noteSave')}</Button>
              {text !== '' && (
                <Button name="act" value="delete" icon="trash">
                  {wording.t('reading.noteDelete')}
                </Button>
              )}
            </div>
          </Form>
        </div>
      </details>
    </div>
  </Card>
)
