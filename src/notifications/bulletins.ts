import type { NotifyParams } from '#shared/workflow.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { MailGroup, MailItem } from '#templates/mail/index.ts'

import { termsOf } from './act-terms.ts'
import { choiceIn } from './choice-store.ts'
import type { Chosen } from './choice-store.ts'
import type { DigestDesk } from './digest-letter.ts'
import { dueFact } from './letter-facts.ts'
import { dueOf } from './due.ts'
import type { LetterDesk } from './letters.ts'
import { concernedAs, needsTerm } from './model.ts'
import { caseLine } from './overview.ts'
import { lastWeekly } from './slots.ts'
import { standingsOf } from './standing.ts'
import { profileReferenceOf, termsOfCase } from './store.ts'
import { bulletinsIn, casesToldOf, weeklySince } from './week-store.ts'
import type { Bulletin } from './week-store.ts'

const mostLines = 40

/** Calls stand before decisions. */
const kinds = ['N06', 'N28'] as const

/** Who has had one of these of a case has been told already what the bulletin says. */
const toldBy: Readonly<Record<string, readonly string[]>> = { N06: ['N06'], N28: ['N27', 'N32'] }

/** What a bulletin says of its case in a few words, where its notice has such. */
const shortOf = (wording: Wording, { notice, variant }: NotifyParams): string | null =>
  wording.lookUp(`notices.${notice}.${variant ?? 'other'}.line`) ??
  wording.lookUp(`notices.${notice}.line`) ??
  null

/** The line of one bulletin, as its case stands now; null for a reader who may not know of it, or has a part in it. */
const lineOf = async (
  { courier, sees }: DigestDesk,
  { wording, baseUrl, recipient, now }: LetterDesk,
  { case: about, said }: { readonly case: string; readonly said: NotifyParams }
): Promise<MailItem | null> => {
  const { read } = courier.database
  const person = recipient.id
  if (!(await sees(person, about))) return null
  const root = await courier.view(read, about)
  const facts = await courier.caseFacts(read, about)
  const reference = await profileReferenceOf(read, about)
  if (!root || facts === null || reference === null) return null
  const standings = await standingsOf(read, courier.relations, person, { actor: root, root, now })
  if (concernedAs(said.notice, standings, said.variant) === undefined) return null
  const due = dueOf({
    terms: await termsOfCase(read, about),
    names: termsOf(said, said.act),
    actor: about,
    rules: courier.rulesOf(root, courier.profileOf(reference)),
    person,
    now
  })
  if (needsTerm(said) && due.kind === 'none') return null
  const until = needsTerm(said) ? (dueFact(wording, due)?.value ?? null) : null
  return {
    text: caseLine(wording, { number: facts.number, title_pl: facts.title.pl, title_en: facts.title.en }),
    note: until ?? shortOf(wording, said) ?? facts.teaser,
    href: `${baseUrl}/proposals/${about}`
  }
}

/** The last of each kind for each case: a call that was prolonged is told once. */
const lastOfEach = (bulletins: readonly Bulletin[]) => {
  const last = new Map<string, { readonly case: string; readonly said: NotifyParams }>()
  for (const { case: about, payload } of bulletins) {
    const said = JSON.parse(payload) as NotifyParams
    last.set(`${said.notice} ${about}`, { case: about, said })
  }
  return [...last.values()]
}

/** What was posted for all members since the last weekly digest, as far as this reader has not been told already. */
export const bulletinGroups = async (
  parts: DigestDesk,
  desk: LetterDesk,
  chosen: readonly Chosen[],
  slot: string,
  /** Calls of which this letter tells already. */
  besides: ReadonlySet<string>
): Promise<readonly MailGroup[]> => {
  const { read } = parts.courier.database
  const weekBefore = lastWeekly(new Date(Date.parse(slot) - 1).toISOString())
  const since = (await weeklySince(read, slot)) ?? weekBefore
  const posted = lastOfEach(await bulletinsIn(read, since, slot))
  const groups: MailGroup[] = []
  for (const notice of kinds) {
    const told = await casesToldOf(read, desk.recipient.id, toldBy[notice] ?? [])
    const items: MailItem[] = []
    for (const one of posted) {
      if (one.said.notice !== notice || told.has(one.case) || items.length === mostLines) continue
      if (notice === 'N06' && besides.has(one.case)) continue
      if (choiceIn(chosen, 'cluster', one.case) === 'off') continue
      const line = await lineOf(parts, desk, one)
      if (line) items.push(line)
    }
    const heading = desk.wording.t(notice === 'N06' ? 'notices.digest.calls' : 'notices.digest.decisions')
    if (items.length > 0) groups.push({ heading, items })
  }
  return groups
}
