import type { Wording } from '#templates/locales/index.ts'
import type { HomeAct } from '#templates/pages/home/home.tsx'

/** Something the office typed for somebody, that waits for the reader's word. */
export type WaitingEntry = {
  readonly id: string
  readonly kind: 'scope' | 'answer' | 'vote'
  readonly act: string
  readonly about: string
  readonly enteredBy: string
  readonly enteredAt: string
  readonly untilAt: string
}

/** What was entered for me by phone, or for a voter of a ballot that I chair, each with the page that asks. */
export const entryTasks = (entries: readonly WaitingEntry[], { t }: Wording): readonly HomeAct[] =>
  (['countersign', 'confirm'] as const).flatMap((verb) => {
    const of = entries.filter(({ kind }) => (kind === 'vote') === (verb === 'countersign'))
    return of.length === 0
      ? []
      : [
          {
            act: `entry.${verb}`,
            verb: t(`entries.verb.${verb}`),
            tasks: of.map((entry) => ({
              title: entry.about === '' ? entry.act : `${entry.act}: ${entry.about}`,
              titleHref: `/entries/${entry.id}`,
              detail: `${t('entries.mail.enteredBy')}: ${entry.enteredBy}`,
              dueAt: verb === 'confirm' ? entry.untilAt : null,
              since: entry.enteredAt,
              action: t(`entries.verb.${verb}`),
              href: `/entries/${entry.id}`
            }))
          }
        ]
  })
