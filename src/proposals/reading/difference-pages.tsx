import type { FastifyPluginAsync } from 'fastify'

import { historyOf } from '#proposals/history.ts'
import type { SeenProposal } from '#proposals/store.ts'
import type { Wording } from '#templates/locales/index.ts'
import { DifferencePage } from '#templates/pages/proposal/difference.tsx'
import type { DifferencePart } from '#templates/pages/proposal/difference.tsx'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import type { Difference } from './difference-model.ts'
import { lookBefore } from './look-store.ts'
import { differencesOf, revisionsFor, spanOf } from './record.ts'
import { caseHeadOf, seenOn } from './visit-pages.ts'
import type { ReadingParts } from './visit-pages.ts'

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const firstLine = ({ pieces }: Difference): string =>
  pieces
    .filter(({ kind }) => kind !== 'gone')
    .map(({ text }) => text)
    .join('')
    .split('\n')[0] ?? ''

/** A field by its name, a role by what is sought, a condition by its number. */
const labelOf = (wording: Wording, difference: Difference): string => {
  const { part, field } = difference
  if (part === 'card') return upperFirst(wording.lookUp(`fields.${field}`) ?? field)
  if (part === 'conditions') return wording.t('case.condition', { number: field.replace(/\D/g, '') })
  return firstLine(difference) || (difference.pieces[0]?.text.split('\n')[0] ?? field)
}

/** How a card's values are said on a page. */
export const sayOn = (wording: Wording) => ({
  name: (key: string) => wording.lookUp(key) ?? key,
  day: (date: string) => wording.day(date),
  money: (amount: number) => wording.money(amount)
})

const partsOf = (wording: Wording, found: readonly Difference[]): readonly DifferencePart[] =>
  (['card', 'needs', 'conditions'] as const).map((part) => ({
    part,
    items: found
      .filter((one) => one.part === part)
      .map((one) => ({ label: labelOf(wording, one), change: one.change, pieces: one.pieces }))
  }))

const numberIn = (value: unknown): number | undefined =>
  typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : undefined

const leadOf = (
  wording: Wording,
  { from, to }: { readonly from: number; readonly to: number },
  lookedAt: string | undefined,
  { level }: SeenProposal
): string => {
  if (lookedAt !== undefined) return wording.t('reading.sinceLook', { when: wording.moment(lookedAt) })
  return level === 'full' && from !== to ? wording.t('reading.between', { from, to }) : ''
}

/** What changed between two versions of a card; by default since the reader was here before. */
export const differencePages: FastifyPluginAsync<ReadingParts> = async (app, parts) => {
  const { engine, pages, sights } = parts
  const { database, clock } = engine.parts
  const { read } = database

  app.get(
    '/proposals/:id/changes',
    pages.signedIn(async (visit) => {
      const { wording, party } = visit
      const now = clock.now()
      const seen = await seenOn(parts, visit)
      const root = seen && (await engine.view(read, seen.id))
      if (!seen || !root) return visit.refuse({ kind: 'unknown' })
      const query = visit.request.query as Readonly<Record<string, unknown>>
      const [from, to] = [numberIn(query['from']), numberIn(query['to'])]
      const look =
        from === undefined && to === undefined
          ? await lookBefore(read, party.person, seen.id, now)
          : undefined
      const revisions = await revisionsFor(read, seen)
      const asked = look ? { from: look.revision, since: look.at } : { from, to }
      const span = spanOf(revisions, asked, now)
      if (!span) return visit.refuse({ kind: 'unknown' })
      const news = await historyOf(engine, sights(party.person, now), seen)
      const context = root.context as unknown as ProposalContext
      const found = await differencesOf(read, seen, context, news, span, sayOn(wording))
      return visit.show({
        title: wording.t('reading.changesOf', { number: seen.number }),
        body: (
          <DifferencePage
            wording={wording}
            {...caseHeadOf(wording, seen)}
            lead={leadOf(wording, span, look?.at, seen)}
            parts={partsOf(wording, found)}
            revisions={revisions.map(({ revision, at }) => ({
              revision,
              label: wording.t('reading.versionOf', { version: revision, when: wording.moment(at) })
            }))}
            from={span.from}
            to={span.to}
            onlyTeaser={seen.level !== 'full'}
          />
        )
      })
    })
  )
}
