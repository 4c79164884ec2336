import type { KnownReason } from '#suggestions/model.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { MailGroup } from '#templates/mail/index.ts'
import { needReasonText } from '#templates/pages/exchange/reasons.ts'

import { choiceIn } from './choice-store.ts'
import type { Chosen } from './choice-store.ts'
import type { DigestDesk } from './digest-letter.ts'
import { keyOf, noteTold, toldBefore } from './fitting-store.ts'
import type { LetterDesk } from './letters.ts'
import { casesToldOf } from './week-store.ts'

type InBoth = { readonly pl: string | null; readonly en: string | null }

/** An open need that fits an organisation of a person. */
export type FittingLine = {
  readonly proposal: string
  readonly need: string
  readonly role: InBoth
  readonly title: InBoth
  readonly until: string | null
  readonly reasons: readonly KnownReason[]
  /** The page on which the organisation comes forward, from the service's root. */
  readonly path: string
}

/** The best of a week; what is left of it comes a week later, or is found on the exchange. */
const mostFitting = 5

/** Reasons that a line of a mail has room for. */
const mostReasons = 2

const textIn = ({ language, own }: Wording, { pl, en }: InBoth): string =>
  own((language === 'en' ? (en ?? pl) : (pl ?? en)) ?? '')

/** Of what fits, what a person has not heard of yet: the best of it first. */
export const untold = (
  lines: readonly FittingLine[],
  known: { readonly needs: ReadonlySet<string>; readonly cases: ReadonlySet<string> }
): readonly FittingLine[] => {
  const seen = new Set<string>()
  return lines
    .filter((line) => {
      const key = keyOf(line)
      if (known.needs.has(key) || known.cases.has(line.proposal) || seen.has(key)) return false
      seen.add(key)
      return true
    })
    .slice(0, mostFitting)
}

/**
 * Needs that fit the reader's organisation and that nobody has told them of, each with its reason and one press from the
 * form; and the calls that need not be told a second time. Nothing for whoever wants no calls or no news of the cluster.
 */
export const fittingGroup = async (
  { courier, fitting }: DigestDesk,
  { wording, baseUrl, recipient, now, looks }: LetterDesk,
  chosen: readonly Chosen[],
  letter: string
): Promise<{ readonly groups: readonly MailGroup[]; readonly cases: ReadonlySet<string> }> => {
  const none = { groups: [], cases: new Set<string>() }
  if ((['calls', 'cluster'] as const).some((topic) => choiceIn(chosen, topic, '') === 'off')) return none
  const { database } = courier
  const person = recipient.id
  const wanted = (await fitting(person)).filter(
    ({ proposal }) => choiceIn(chosen, 'calls', proposal) !== 'off'
  )
  const lines = untold(wanted, {
    needs: await toldBefore(database.read, person, letter),
    cases: await casesToldOf(database.read, person, ['N06'])
  })
  if (lines.length === 0) return none
  if (looks !== true) await database.transaction((tx) => noteTold(tx, lines, { person, letter, at: now }))
  const items = lines.map((line) => ({
    text: `${textIn(wording, line.role)} – ${textIn(wording, line.title)}`,
    note: [
      ...line.reasons.slice(0, mostReasons).map((reason) => needReasonText(wording, reason)),
      ...(line.until === null ? [] : [wording.deadline(line.until)])
    ].join('; '),
    href: `${baseUrl}${line.path}`
  }))
  return {
    groups: [{ heading: wording.t('notices.digest.fitting'), items }],
    cases: new Set(lines.map(({ proposal }) => proposal))
  }
}
