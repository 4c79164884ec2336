import { Button } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import { TextField } from '#templates/components/fields.tsx'

import { ActForm, RunForm } from './act-form.tsx'
import type { SittingForms } from './act-form.tsx'

export type ReadyLine = { readonly id: string; readonly title: string; readonly detail: string }

/** So many stand on the page; the rest unfolds. */
const shown = 6

const Lines = ({ forms, ready }: ReadyProps) => (
  <ul class="rows">
    {ready.map(({ id, title, detail }) => (
      <li>
        <label class="check">
          <input type="checkbox" name="cases" value={id} />
          <span>
            {forms.wording.own(title)} <small>{detail}</small>
          </span>
        </label>
      </li>
    ))}
  </ul>
)

type ReadyProps = { readonly forms: SittingForms; readonly ready: readonly ReadyLine[] }

/** What could still go on the agenda: cases that are ready, several at once, and matters in words. */
export const ReadyCard = ({ forms, ready }: ReadyProps) => {
  const { wording, may } = forms
  if (!may.has('item.add')) return null
  return (
    <Card id="ready" title={wording.t('sitting.ready')} count={ready.length}>
      <div class="stack">
        {ready.length === 0 ? (
          <p>{wording.t('sitting.readyNone')}</p>
        ) : (
          <RunForm forms={forms} run="addCases">
            <fieldset class="field stack">
              <legend>
                <small>{wording.t('sitting.readyHint')}</small>
              </legend>
              <Lines forms={forms} ready={ready.slice(0, shown)} />
              {ready.length > shown && (
                <details>
                  <summary>{wording.t('home.showMore', { count: ready.length - shown })}</summary>
                  <Lines forms={forms} ready={ready.slice(shown)} />
                </details>
              )}
              <div class="row">
                <Button icon="plus">{wording.t('sitting.addCase')}</Button>
              </div>
            </fieldset>
          </RunForm>
        )}
        <ActForm forms={forms} event="item.add" mark="text">
          <div class="stack ruled">
            <TextField
              wording={wording}
              name="text"
              label={wording.t('sitting.freeItem')}
              hint={wording.t('sitting.freeItemHint')}
              limit={300}
            />
            <div class="row">
              <Button slim icon="plus">
                {wording.t('events.item.add.label')}
              </Button>
            </div>
          </div>
        </ActForm>
      </div>
    </Card>
  )
}
