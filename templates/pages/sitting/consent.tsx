import { Button } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'

import { ActForm } from './act-form.tsx'
import type { SittingForms } from './act-form.tsx'
import type { AgendaLine } from './agenda.tsx'

/** The consent agenda (pakiet bez dyskusji): the chair ticks what can be adopted together, and adopts it in one act. */
export const ConsentCard = ({
  forms,
  items
}: {
  readonly forms: SittingForms
  readonly items: readonly AgendaLine[]
}) => {
  const { wording, may } = forms
  const fit = items.filter(({ state, forInformation }) => state === 'ahead' && !forInformation)
  const set = fit.filter(({ consent }) => consent)
  if (!may.has('consent.propose') && !may.has('consent.adopt')) return null
  if (fit.length === 0) return null
  return (
    <Card id="consent" title={wording.t('sitting.consent')} count={set.length}>
      <div class="stack">
        {may.has('consent.propose') && (
          <ActForm forms={forms} event="consent.propose" mark="set">
            <fieldset class="field stack">
              <legend>
                <small>{wording.t('sitting.consentHint')}</small>
              </legend>
              {fit.map(({ id, title, consent }) => (
                <label class="check">
                  <input type="checkbox" name="items" value={id} checked={consent} />
                  <span>{wording.own(title)}</span>
                </label>
              ))}
              <Button slim>{wording.t('sitting.consentSet')}</Button>
            </fieldset>
          </ActForm>
        )}
        {may.has('consent.adopt') && set.length > 0 && (
          <ActForm
            forms={forms}
            event="consent.adopt"
            mark="all"
            fields={{ items: set.map(({ id }) => id).join(',') }}
          >
            <Button primary wide icon="checks">
              {wording.t('sitting.consentAdopt')}
            </Button>
          </ActForm>
        )}
      </div>
    </Card>
  )
}
