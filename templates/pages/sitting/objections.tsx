import { Button } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import { TextArea } from '#templates/components/fields.tsx'

import { ActForm } from './act-form.tsx'
import type { SittingForms } from './act-form.tsx'

export type ObjectionLine = {
  readonly id: string
  readonly by: string
  readonly text: string
  readonly answer: { readonly by: string; readonly text: string } | null
}

/** Objections to the draft minutes (zastrzeżenia), each with its answer or a place to write one. */
export const ObjectionsCard = ({
  forms,
  objections
}: {
  readonly forms: SittingForms
  readonly objections: readonly ObjectionLine[]
}) => {
  const { wording, may } = forms
  if (objections.length === 0) return null
  const first = objections.find(({ answer }) => answer === null)?.id
  const answers = (id: string): boolean => id === first && may.has('minutes.answer')
  return (
    <Card id="objections" title={wording.t('sitting.objections')} count={objections.length}>
      <ol class="rows">
        {objections.map(({ id, by, text, answer }) => (
          <li class="stack">
            <p class="prose">{wording.own(text)}</p>
            <small>{by}</small>
            {answer && (
              <div class="note">
                <p class="prose">{wording.own(answer.text)}</p>
                <small>{answer.by}</small>
              </div>
            )}
            {!answer && !answers(id) && <small>{wording.t('sitting.unanswered')}</small>}
            {!answer && answers(id) && (
              <ActForm forms={forms} event="minutes.answer" mark={id} fields={{ objection: id }}>
                <div class="stack">
                  <TextArea
                    wording={wording}
                    name="text"
                    label={wording.t('sitting.answer')}
                    limit={3000}
                    rows={2}
                  />
                  <Button slim>{wording.t('events.minutes.answer.label')}</Button>
                </div>
              </ActForm>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
