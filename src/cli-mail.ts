import { say } from '#cli-said.ts'
import type { Core } from '#core.ts'
import { countMails, mailKinds, sentMails } from '#notifications/mail-report.ts'
import type { PersonMail } from '#notifications/mail-report.ts'

const day = 24 * 3_600_000
const nameWidth = 34

type Known = { readonly id: string; readonly name: string }

const lineOf = (name: string, { counts, total, mostOnADay }: Omit<PersonMail, 'person'>): string =>
  [
    name.slice(0, nameWidth).padEnd(nameWidth),
    ...mailKinds.map((kind) => String(counts[kind]).padStart(Math.max(7, kind.length + 1))),
    String(total).padStart(7),
    String(mostOnADay).padStart(16)
  ].join('')

/**
 * Prints how many mails each person got in the last days of the record, by class, and the most that came on one day beyond
 * those that ask for an act. Answers the exit code.
 */
export const reportMail = async ({ database }: Core, days: number): Promise<number> => {
  const { read } = database
  const last = await read.get<{ at: string | null }>(
    "select max(at) as at from (select max(done_at) as at from outbox where kind = 'notice' and state = 'done' union all select max(done_at) from letters where state = 'done') as both_of_them"
  )
  const until = last?.at ?? null
  if (until === null) {
    say('No mail has been sent.')
    return 0
  }
  const from = new Date(Date.parse(until) - days * day).toISOString()
  const people = countMails(await sentMails(read, from, until))
  const names = new Map(
    (await read.all<Known>('select id, name from people')).map(({ id, name }) => [id, name])
  )
  const sitting = new Set(
    (
      await read.all<{ person_id: string }>(
        "select distinct person_id from roles where kind in ('presidium', 'chair', 'deputyChair')"
      )
    ).map(({ person_id: person }) => person)
  )
  say(`Mail of ${days} days until ${until}`)
  say(
    [
      'person'.padEnd(nameWidth),
      ...mailKinds.map((kind) => kind.padStart(Math.max(7, kind.length + 1))),
      'all'.padStart(7),
      'most on one day*'.padStart(16)
    ].join('')
  )
  for (const one of people) say(lineOf(names.get(one.person) ?? 'erased', one))
  const sum = (count: (one: PersonMail) => number): number => people.reduce((all, one) => all + count(one), 0)
  const counts = Object.fromEntries(mailKinds.map((kind) => [kind, sum((one) => one.counts[kind])]))
  const most = Math.max(0, ...people.map(({ mostOnADay }) => mostOnADay))
  say(
    lineOf(`${people.length} people`, {
      counts: counts as PersonMail['counts'],
      total: sum(({ total }) => total),
      mostOnADay: most
    })
  )
  const deciders = people.filter(({ person }) => sitting.has(person))
  const mostForDeciders = Math.max(0, ...deciders.map(({ mostOnADay }) => mostOnADay))
  say(`* beyond mails that ask for an act; members of the Presidium: ${mostForDeciders} at most`)
  return 0
}
