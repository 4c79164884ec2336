import { say } from '#cli-said.ts'
import type { Core } from '#core.ts'
import { countMails, lastMailAt, mailKinds, sentMails } from '#notifications/mail-report.ts'
import type { MailKind, PersonMail } from '#notifications/mail-report.ts'
import { wordingOf } from '#templates/locales/index.ts'

const day = 24 * 3_600_000
const nameWidth = 34
const columnWidth = 13

type Known = { readonly id: string; readonly name: string }

/** What each column counts, in the order of the columns. */
const meanings: Readonly<Record<MailKind, string>> = {
  act: 'asks the person to do something; always sent, as a mail of its own',
  outcome: 'tells how a matter of theirs came out; always sent',
  information: 'other news that came as a mail of its own; people may switch it off',
  digest: 'news gathered into one mail a day or a week',
  letter: 'of the register or the office: new roles, the overview of the week'
}

const row = (name: string, cells: readonly (string | number)[]): string =>
  [
    name.slice(0, nameWidth).padEnd(nameWidth),
    ...cells.map((cell) => String(cell).padStart(columnWidth))
  ].join('')

const lineOf = (
  name: string,
  { counts, total, mostOnADay, mostActsOnADay }: Omit<PersonMail, 'person'>
): string => row(name, [...mailKinds.map((kind) => counts[kind]), total, mostActsOnADay, mostOnADay])

const most = (numbers: readonly number[]): number => Math.max(0, ...numbers)

/**
 * Prints how many mails each person got in the last days of the record, by class, and the most that came on one day. Answers the exit code.
 */
export const reportMail = async ({ database }: Core, days: number): Promise<number> => {
  const { read } = database
  const until = await lastMailAt(read)
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
  const { datedTime } = wordingOf('en', until)
  say(`Mails from ${datedTime(from)} to ${datedTime(until)} (${days} days up to the last mail that was sent)`)
  say('')
  for (const kind of mailKinds) say(`  ${kind.padEnd(columnWidth)}${meanings[kind]}`)
  say(`  ${'acts/day'.padEnd(columnWidth)}the most mails on one day that ask for an act`)
  say(`  ${'others/day'.padEnd(columnWidth)}the most mails on one day beyond those`)
  say('')
  say(row('person', [...mailKinds, 'all', 'acts/day', 'others/day']))
  for (const one of people) say(lineOf(names.get(one.person) ?? 'erased', one))
  const sum = (count: (one: PersonMail) => number): number => people.reduce((all, one) => all + count(one), 0)
  const counts = Object.fromEntries(mailKinds.map((kind) => [kind, sum((one) => one.counts[kind])]))
  say(
    lineOf(`${people.length} people`, {
      counts: counts as PersonMail['counts'],
      total: sum(({ total }) => total),
      mostOnADay: most(people.map(({ mostOnADay }) => mostOnADay)),
      mostActsOnADay: most(people.map(({ mostActsOnADay }) => mostActsOnADay))
    })
  )
  const deciders = people.filter(({ person }) => sitting.has(person))
  const acts = most(deciders.map(({ mostActsOnADay }) => mostActsOnADay))
  const others = most(deciders.map(({ mostOnADay }) => mostOnADay))
  say('')
  say(`Most on one day for a member of the Presidium: ${acts} that ask for an act, ${others} beyond those.`)
  return 0
}
