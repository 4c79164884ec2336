import { z } from 'zod'

import { choices } from '#ballots/model.ts'
import type { Reader } from '#shared/database.ts'
import type { MailFact } from '#templates/mail/index.ts'

import { factsOfCases } from './case-facts.ts'
import { fact, line, titleIn } from './particular.ts'
import type { About, Particular } from './particular.ts'
import { partnerContents } from './particulars-partners.ts'
import { nameOfPerson, nextSitting, organisationNames, textBody } from './store.ts'

/** What single notices put into the box beside what their actor is about. Source: procedure.md 1.7, contents. */

const listed = <Shape extends z.ZodType>(shape: Shape) => z.array(shape).nullish().catch([])
const word = z.string().nullish().catch(null)

const parties = z.object({
  lead: z.object({ organisation: z.string() }).nullish().catch(null),
  partners: listed(z.object({ organisation: z.string(), state: z.string() }))
})

const over: readonly string[] = [
  'declined',
  'withdrawn',
  'unanswered',
  'expired',
  'refused',
  'left',
  'revoked',
  'ended',
  'excluded'
]

/** Whom a decider has to know before declaring impartiality: the parties, and nothing of what they propose. */
const partiesOf: Particular = async (reader, about) => {
  const { lead, partners } = parties.parse(about.actor.context)
  const live = (partners ?? []).flatMap((one) => (over.includes(one.state) ? [] : [one.organisation]))
  const ids = [...new Set([...(lead ? [lead.organisation] : []), ...live])]
  const names = await organisationNames(reader, ids)
  return fact(
    about,
    'parties',
    ids
      .flatMap((id) => names.get(id) ?? [])
      .map(line)
      .join(', ')
  )
}

const plannedSitting: Particular = async (reader, about) => {
  const on = await nextSitting(reader, 'presidium', about.wording.now)
  return fact(about, 'plannedSitting', on === null ? null : about.wording.dayAndTime(on))
}

const groundText = ({ wording }: About, ground: string | null | undefined): string =>
  (ground == null
    ? undefined
    : (wording.lookUp(`case.ground.${ground}`) ?? wording.lookUp(`acts.grounds.${ground}`))) ??
  wording.t('case.ground.other')

const ownGround: Particular = (_, about) =>
  Promise.resolve(fact(about, 'ground', groundText(about, word.parse(about.notice.data?.['ground']))))

const recusedWithGrounds: Particular = async (reader, about) => {
  const found = listed(z.object({ person: z.string(), ground: word })).parse(about.notice.data?.['recused'])
  const lines: string[] = []
  for (const { person, ground } of found ?? []) {
    const name = await nameOfPerson(reader, person)
    if (name !== null) lines.push(line(`${name} – ${groundText(about, ground)}`))
  }
  return fact(about, 'recused', lines.join('; '))
}

const agenda = z.object({
  items: listed(z.object({ case: word, text: z.object({ text: z.string() }).nullish() }))
})

const agendaOf: Particular = async (reader, about) => {
  const { items } = agenda.parse(about.actor.context)
  const cases = await factsOfCases(
    reader,
    (items ?? []).flatMap((item) => item.case ?? [])
  )
  const lines: string[] = []
  for (const item of items ?? []) {
    const known = item.case == null ? undefined : cases.get(item.case)
    const text = known
      ? titleIn(about.wording, known)
      : item.text
        ? await textBody(reader, item.text.text)
        : null
    if (text) lines.push(`${lines.length + 1}. ${line(text)}`)
  }
  return fact(about, 'agenda', lines.join('; '))
}

const revisionVotedOn: Particular = (_, about) => {
  const { revision } = z.object({ revision: z.number().nullish().catch(null) }).parse(about.notice.data ?? {})
  return Promise.resolve(fact(about, 'revision', revision == null ? null : String(revision)))
}

const cast = z.object({
  votes: listed(z.object({ by: z.string(), choice: z.enum(choices).nullable(), struck: word }))
})

/** The vote as it stands when the receipt is written: a changed one is confirmed as it was changed. */
const ownChoice: Particular = (_, about) => {
  const { votes } = cast.parse(about.actor.context)
  const own = votes?.findLast(({ by, struck }) => by === about.person && struck == null)
  const named = own?.choice ? about.wording.lookUp(`ballot.${own.choice}`) : undefined
  return Promise.resolve(fact(about, 'vote', named))
}

const whyReferred: Particular = (_, about) => {
  const why = word.parse(about.notice.data?.['why'])
  return Promise.resolve(
    fact(about, 'why', why == null ? null : about.wording.lookUp(`notices.referred.${why}`))
  )
}

/** The instruction about an appeal (pouczenie): who may file it, where, and when there is none. */
const appealInstruction: Particular = (_, about) => {
  const appeal = about.notice.data?.['appeal']
  const { variant = '' } = about.notice
  const decided = ['reject', 'conditions', 'revoke'].includes(variant)
  if (!decided || typeof appeal !== 'boolean') return Promise.resolve([])
  // Conditions are contested by the lead alone, a rejection also by a partner.
  const open = variant === 'conditions' ? 'open' : 'rejection'
  return Promise.resolve(
    fact(about, 'appeal', about.wording.lookUp(`notices.appeal.${appeal ? open : 'none'}`))
  )
}

const contents: Readonly<Record<string, Particular>> = {
  ...partnerContents,
  N16: plannedSitting,
  'N16 returned': () => Promise.resolve([]),
  N17: partiesOf,
  'N18 recused': ownGround,
  'N18 chair': recusedWithGrounds,
  N19: agendaOf,
  'N19 cancelled': () => Promise.resolve([]),
  N21: revisionVotedOn,
  'N21 receipt': ownChoice,
  N26: whyReferred,
  N27: appealInstruction
}

/** Looks up what a notice says beside its words. */
export const particularsOf = (reader: Reader, about: About): Promise<readonly MailFact[]> => {
  const { notice, variant } = about.notice
  const content = contents[`${notice} ${variant ?? ''}`.trim()] ?? contents[notice]
  return content === undefined ? Promise.resolve([]) : content(reader, about)
}
