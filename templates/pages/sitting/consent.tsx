import { Badge } from '#templates/components/badge.tsx'
import { Button } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'

import { ActForm, RunForm } from './act-form.tsx'
import type { SittingForms } from './act-form.tsx'
import type { AgendaLine } from './agenda.tsx'

type ConsentProps = { readonly forms: SittingForms; readonly items: readonly AgendaLine[] }

/** The chair ticks what can be adopted together; what can be voted on is ticked at first. */
const Choose = ({ forms, items, begun }: ConsentProps & { readonly begun: boolean }) => {
  const { wording } = forms
  return (
    <ActForm forms={forms} event="consent.propose" mark="set">
      <fieldset class="field stack">
        <legend>
          <small>{wording.t('sitting.consentHint')}</small>
        </legend>
        <div>
          {items.map(({ id, title, consent, mayOpen, ballot }) => (
            <label class="check">
              <input
                type="checkbox"
                name="items"
                value={id}
                checked={begun ? consent : mayOpen || ballot?.open === true}
              />
              <span>{wording.own(title)}</span>
            </label>
          ))}
        </div>
        <div class="row">
          <Button slim>{wording.t('sitting.consentSet')}</Button>
        </div>
      </fieldset>
    </ActForm>
  )
}

const Line = ({ forms, item }: { readonly forms: SittingForms; readonly item: AgendaLine }) => {
  const { wording, may } = forms
  return (
    <li class="row between">
      <span>
        {wording.own(item.title)}
        <br />
        <small>
          {item.ballot?.open === true ? wording.t('sitting.voteIsOpen') : wording.t('sitting.voteNotOpen')}
        </small>
      </span>
      {may.has('item.pull') && (
        <ActForm forms={forms} event="item.pull" mark={item.id} fields={{ item: item.id }}>
          <Button slim about={item.title}>
            {wording.t('sitting.pull')}
          </Button>
        </ActForm>
      )}
    </li>
  )
}

/** All votes of the package at once: opened before it is adopted, closed after. */
const AllVotes = ({ forms, run, items }: ConsentProps & { readonly run: 'openVotes' | 'closeVotes' }) => {
  const { wording } = forms
  return (
    <RunForm forms={forms} run={run}>
      {items.map(({ id }) => (
        <input type="hidden" name="items" value={id} />
      ))}
      <Button wide primary icon="checks">
        {wording.t(`sitting.${run}`, { count: items.length })}
      </Button>
    </RunForm>
  )
}

const Adopt = ({ forms, items }: ConsentProps) => {
  const { wording } = forms
  const unopened = items.filter(({ mayOpen }) => mayOpen)
  if (unopened.length > 0) return <AllVotes forms={forms} run="openVotes" items={unopened} />
  return (
    <ActForm
      forms={forms}
      event="consent.adopt"
      mark="all"
      fields={{ items: items.map(({ id }) => id).join(',') }}
    >
      <p class="small">{wording.t('sitting.consentMeaning')}</p>
      <Button primary wide icon="checks">
        {wording.t('sitting.consentAdopt')}
      </Button>
    </ActForm>
  )
}

/** The consent agenda (pakiet bez dyskusji): put together, opened, adopted and closed in one act each. */
export const ConsentCard = ({ forms, items }: ConsentProps) => {
  const { wording, may } = forms
  const fit = items.filter(({ state, forInformation }) => state === 'ahead' && !forInformation)
  const set = fit.filter(({ consent }) => consent)
  const adopted = items.filter(({ state, mayClose }) => state === 'consented' && mayClose)
  const presides = may.has('consent.propose')
  if (set.length === 0 && adopted.length === 0 && !(presides && fit.length > 0)) return null
  return (
    <Card
      id="consent"
      title={wording.t('sitting.consent')}
      count={set.length}
      aside={adopted.length > 0 && <Badge tone="warn">{wording.t('sitting.votesToClose')}</Badge>}
    >
      <div class="stack">
        {adopted.length > 0 && (
          <div>
            <p class="small">{wording.t('sitting.closeVotesMeaning')}</p>
            <AllVotes forms={forms} run="closeVotes" items={adopted} />
          </div>
        )}
        {set.length > 0 && (
          <>
            <p class="small">{wording.t('sitting.consentPull')}</p>
            <ul class="rows">
              {set.map((item) => (
                <Line forms={forms} item={item} />
              ))}
            </ul>
            {may.has('consent.adopt') && <Adopt forms={forms} items={set} />}
          </>
        )}
        {presides &&
          (set.length === 0 ? (
            fit.length > 0 && <Choose forms={forms} items={fit} begun={false} />
          ) : (
            <details>
              <summary>{wording.t('sitting.consentChange')}</summary>
              <Choose forms={forms} items={fit} begun />
            </details>
          ))}
      </div>
    </Card>
  )
}
