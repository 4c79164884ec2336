import { Button } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import { TextField } from '#templates/components/fields.tsx'

import { ActForm } from './act-form.tsx'
import type { SittingForms } from './act-form.tsx'

export type ReadyLine = { readonly id: string; readonly title: string; readonly detail: string }

/** What could still go on the agenda: cases that are ready, and matters in words. */
export const ReadyCard = ({
  forms,
  ready
}: {
  readonly forms: SittingForms
  readonly ready: readonly ReadyLine[]
}) => {
  const { wording, may } = forms
  if (!may.has('item.add')) return null
  return (
    <Card id="ready" title={wording.t('sitting.ready')} count={ready.length}>
      <div class="stack">
        {ready.length === 0 ? (
          <p>{wording.t('sitting.readyNone')}</p>
        ) : (
          <ul class="rows">
            {ready.map(({ id, title, detail }) => (
              <li class="row between">
                <span>
                  {wording.own(title)}
                  <br />
                  <small>{detail}</small>
                </span>
                <ActForm forms={forms} event="item.add" mark={id} fields={{ case: id }}>
                  <Button slim icon="plus" about={title}>
                    {wording.t('sitting.addCase')}
                  </Button>
                </ActForm>
              </li>
            ))}
          </ul>
        )}
        <ActForm forms={forms} event="item.add" mark="text">
          <div class="stack">
            <TextField
              wording={wording}
              name="text"
              label={wording.t('sitting.freeItem')}
              hint={wording.t('sitting.freeItemHint')}
              limit={300}
            />
            <Button slim icon="plus">
              {wording.t('events.item.add.label')}
            </Button>
          </div>
        </ActForm>
      </div>
    </Card>
  )
}
