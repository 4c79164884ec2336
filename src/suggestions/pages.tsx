import type { FastifyPluginAsync } from 'fastify'
import type { VNode } from 'preact'

import type { CaseParts } from '#api/contract.ts'
import { actionsOn } from '#pages/case-actions.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { Card } from '#proposals/model.ts'
import { titleOf } from '#proposals/model.ts'
import { needTextIn } from '#proposals/translation.ts'
import type { Sight } from '#shared/sight.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { CaseAction } from '#templates/pages/act/actions.tsx'
import { SuggestionsCard } from '#templates/pages/suggestions/card.tsx'
import { SuggestionsPage } from '#templates/pages/suggestions/page.tsx'
import type { SuggestedRow } from '#templates/pages/suggestions/row.tsx'

import { isSought } from './model.ts'
import type { SuggestedPartner } from './model.ts'
import type { PartnerShelf } from './shelf-store.ts'
import { firstSuggested, forLeadOnly, suggestedFor } from './views.ts'
import type { SeenSought } from './views.ts'

export type SuggestionParts = CaseParts & {
  readonly shelf: PartnerShelf
  readonly findSought: (sight: Sight, id: string) => Promise<SeenSought | undefined>
}

/** So many of a role's list stand on the page of the proposal. */
const firstFew = 3

const inviting = 'partner.invite'

const roleIn = (wording: Wording, card: Card, need: string | null): string | null => {
  const found = (card.needs ?? []).find(({ id }) => id === need)
  return found === undefined ? null : needTextIn(card, found, 'role', wording.language).text
}

const rowOf = (
  partner: SuggestedPartner,
  role: string | null,
  invite: CaseAction | undefined,
  back: string | null
): SuggestedRow => {
  const query = new URLSearchParams({
    organisation: partner.organisation.id,
    ...(partner.need !== null && { need: partner.need }),
    ...(back !== null && { back })
  })
  const isAllowed = invite !== undefined && invite.reasons.length === 0
  return { partner, role, inviteHref: isAllowed ? `${invite.href}?${query.toString()}` : null }
}

/** Who could help, as a card on the page of a proposal; nothing for others than its lead and the office. */
export const suggestionCardOn =
  ({ engine, sights, shelf, findSought }: SuggestionParts) =>
  async (
    { wording, party }: Pick<SignedVisit, 'wording' | 'party'>,
    id: string,
    actions: readonly CaseAction[]
  ): Promise<VNode | null> => {
    const { database, clock } = engine.parts
    const now = clock.now()
    const sight = sights(party.person, now)
    const sought = await findSought(sight, id)
    if (!sought || !(sought.leading || sought.office) || !isSought(sought.state)) return null
    const asking = { reader: database.read, shelf, sight, now }
    const { total, lists } = await firstSuggested(asking, sought, firstFew)
    if (lists.length === 0) return null
    const invite = actions.find(({ event }) => event === inviting)
    return (
      <SuggestionsCard
        wording={wording}
        href={`/proposals/${id}/suggested-partners`}
        total={total}
        needs={lists.map(({ need, items, uncovered }) => ({
          id: need ?? '',
          role: roleIn(wording, sought.card, need) ?? '',
          rows: items.map((item) => rowOf(item, null, invite, null)),
          uncovered
        }))}
      />
    )
  }

/** The whole list of organisations that could help a proposal, and one for each role sought. */
export const suggestionPages: FastifyPluginAsync<SuggestionParts & { readonly pages: Pages }> = async (
  app,
  parts
) => {
  hideFromDocument(app)
  const { pages, engine, sights, shelf, findSought } = parts
  const { database, clock } = engine.parts
  const { read } = database

  app.get(
    '/proposals/:id/suggested-partners',
    { exposeHeadRoute: false },
    pages.signedIn(async (visit) => {
      const { wording, party, request } = visit
      const { id } = request.params as { readonly id: string }
      const { need: asked } = request.query as { readonly need?: string }
      const now = clock.now()
      const sight = sights(party.person, now)
      const sought = await findSought(sight, id)
      const root = sought && (await engine.view(read, sought.id))
      if (!sought || !root) return visit.refuse({ kind: 'unknown' })
      if (!sought.leading && !sought.office) return visit.refuse(forLeadOnly)
      const { card, number } = sought
      const need = (card.needs ?? []).find((one) => one.id === asked)?.id ?? null
      const list = await suggestedFor({ reader: read, shelf, sight, now }, sought, need)
      const actions = await actionsOn(parts, wording, party, root, root)
      const invite = actions.find(({ event }) => event === inviting)
      const at = `/proposals/${id}/suggested-partners`
      const here = need === null ? at : `${at}?need=${encodeURIComponent(need)}`
      return visit.show({
        title: `${wording.t('suggestions.heading')}: ${number}`,
        body: (
          <SuggestionsPage
            wording={wording}
            proposal={{
              href: `/proposals/${id}`,
              number,
              title: titleOf(card, wording.language) || wording.t('case.untitled')
            }}
            tabs={[
              { label: wording.t('suggestions.whole'), href: at, isCurrent: need === null },
              ...(card.needs ?? []).map((one) => ({
                label: roleIn(wording, card, one.id) ?? one.role,
                href: `${at}?need=${encodeURIComponent(one.id)}`,
                isCurrent: one.id === need
              }))
            ]}
            role={roleIn(wording, card, need)}
            rows={list.items.map((item) =>
              rowOf(item, need === null ? roleIn(wording, card, item.need) : null, invite, here)
            )}
            uncovered={list.uncovered}
            hasSeat={list.hasSeat}
            whyNot={invite === undefined ? [wording.t('suggestions.notYet')] : invite.reasons}
            cardHref={
              actions.some(({ event, reasons }) => event === 'card.revise' && reasons.length === 0)
                ? `/proposals/${id}/card`
                : null
            }
            version={list.version}
          />
        )
      })
    })
  )
}
