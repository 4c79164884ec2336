import type { CaseParts } from '#api/contract.ts'
import type { Refusal } from '#engine/contract.ts'
import type { Card } from '#proposals/model.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Language } from '#shared/language.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import { endOfSearch } from '#shared/term-ends.ts'

import { barsOf, isShut, outwardForms } from './outward.ts'
import type { OutwardBar, OutwardText, OutwardWords } from './outward.ts'
import { outwardText } from './outward-text.ts'

/** A proposal as one person sees it, as far as the texts need it. */
export type OutwardProposal = {
  readonly id: string
  readonly number: string
  readonly level: 'none' | 'teaser' | 'full'
  readonly office: boolean
  readonly leading: boolean
  readonly lead: { readonly name: string | null }
  readonly card: Card
}

export type OutwardParts = Pick<CaseParts, 'engine' | 'sights'> & {
  readonly find: (person: string, id: string) => Promise<OutwardProposal | undefined>
  readonly cluster: () => Promise<{
    readonly name: string | null
    readonly email: string | null
    readonly country: string
  }>
  readonly words: (language: Language, country: string) => OutwardWords & { readonly clusterUnnamed: string }
}

/** The texts by which a call goes out, and what keeps it in. */
export type Outward = {
  readonly proposal: OutwardProposal
  readonly language: Language
  readonly bars: readonly OutwardBar[]
  /** None while it may not be told outside. */
  readonly texts: readonly OutwardText[]
}

const theirsOnly = {
  kind: 'forbidden',
  event: 'call.export',
  allowed: ['lead', 'coordinator']
} as const satisfies Refusal

/** Writes a call for partners abroad, for its lead and the coordinator. */
export const outwardOf = async (
  { engine, find, cluster, words }: OutwardParts,
  person: string,
  id: string,
  language: Language
): Promise<Result<Outward, Refusal>> => {
  const { read } = engine.parts.database
  const proposal = await find(person, id)
  const root = proposal && (await engine.view(read, proposal.id))
  if (!proposal || !root) return refused({ kind: 'unknown' })
  if (proposal.level !== 'full' || !(proposal.leading || proposal.office)) return refused(theirsOnly)
  const context = root.context as {
    readonly rules?: { readonly externalPartners?: boolean }
    readonly search?: { readonly external?: boolean }
  }
  const bars = barsOf(proposal.card, {
    allowed: context.rules?.externalPartners === true,
    opened: context.search?.external === true && root.state === 'searchOpen'
  })
  const end = await read.get<{ due: string | null }>(`select ${endOfSearch('?')} as due`, [proposal.id])
  const { name, email, country } = await cluster()
  const say = words(language, country)
  const call = {
    number: proposal.number,
    card: proposal.card,
    lead: proposal.lead.name ?? '',
    cluster: { name: name ?? say.clusterUnnamed, email },
    ends: root.state === 'searchOpen' && end?.due ? dateIn(end.due) : null
  }
  const texts = isShut(bars) ? [] : outwardForms.map((form) => outwardText(form, call, language, say))
  return accepted({ proposal, language, bars, texts })
}
