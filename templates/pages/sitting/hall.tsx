import { Badge } from '#templates/components/badge.tsx'
import { ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'

import type { SittingForms } from './act-form.tsx'
import type { AgendaLine } from './agenda.tsx'
import { ConsentCard } from './consent.tsx'
import { Begin } from './item-acts.tsx'
import type { ItemAct } from './item-acts.tsx'
import { NowCard } from './now.tsx'
import type { SittingNow } from './now.tsx'

export type HallPageProps = {
  readonly forms: SittingForms
  readonly organ: string
  readonly beginsAt: string
  /** The state of the sitting in words; null while it is open. */
  readonly state: string | null
  readonly now: SittingNow
  /** Opening and closing the sitting, for who may. */
  readonly course: readonly ItemAct[]
  readonly agenda: readonly AgendaLine[]
}

/** What is dealt with, large: for the screen in the hall and for whoever presides; every act comes back here. */
export const HallPage = ({ forms, organ, beginsAt, state, now, course, agenda }: HallPageProps) => {
  const { wording, href } = forms
  return (
    <div class="medium stack hall">
      <PageHead
        eyebrow={`${organ} · ${wording.dayAndTime(beginsAt)}`}
        title={state ?? (now.item === null ? wording.t('sitting.nowNothing') : wording.own(now.item.title))}
        actions={
          <ButtonLink slim icon="list-check" href={href}>
            {wording.t('sitting.wholePage')}
          </ButtonLink>
        }
      />
      <Begin forms={forms} course={course} beginsAt={beginsAt} />
      {state === null && <NowCard forms={forms} now={now} course={course} />}
      {now.item === null && state === null && <ConsentCard forms={forms} items={agenda} />}
      <Card id="course" title={wording.t('sitting.agenda')} count={agenda.length}>
        <ol class="rows">
          {agenda.map((item, place) => (
            <li class="row between">
              <span>
                {`${place + 1}. ${wording.own(item.title)}`}
                {item.result !== null && (
                  <>
                    <br />
                    <small>{item.result}</small>
                  </>
                )}
              </span>
              <Badge tone={item.tone}>
                {wording.t(item.missed ? 'sitting.notReached' : `sitting.items.${item.state}`)}
              </Badge>
            </li>
          ))}
        </ol>
      </Card>
    </div>
  )
}
