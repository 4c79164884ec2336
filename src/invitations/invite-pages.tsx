import type { FastifyPluginAsync } from 'fastify'

import type { CaseParts } from '#api/contract.ts'
import { organisationTypes } from '#organisations/model.ts'
import { askActions } from '#pages/case-actions.ts'
import { errorsOfRefusal, formView, labelled, readForm } from '#pages/form.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import { postedIn, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import { titleIn } from '#pages/title.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { InvitationListPage } from '#templates/pages/invitations/list.tsx'
import { InvitePage } from '#templates/pages/invitations/invite.tsx'

import { inviteByMail } from './commands.ts'
import type { Alike, InvitationDesk } from './commands.ts'
import { invitationFields } from './model.ts'
import { listInvitations, namedCase, rolesSought } from './store.ts'

export type InvitePagesOptions = CaseParts & { readonly pages: Pages; readonly desk: InvitationDesk }

const fieldNames = [
  'organisation',
  'type',
  'country',
  'nip',
  'pic',
  'name',
  'email',
  'language',
  'need',
  'text'
] as const

const wordOf = (wording: Wording, name: string): string | undefined =>
  fieldNames.some((known) => known === name) ? wording.named(`invitations.field.${name}`) : undefined

/** Problems of the form that only the registers know. */
const ownErrors = {
  nip: 'organisations.notANip',
  pic: 'organisations.notAPic'
} as const

/** Inviting somebody by mail, and what has become of it; the page of the invited is the link's own. */
export const invitePages: FastifyPluginAsync<InvitePagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, engine, sights, desk } = options
  const { database, clock, ids } = engine.parts
  const idIn = (visit: SignedVisit): string => (visit.request.params as { readonly id: string }).id

  /** Who may invite to this proposal, now or at another moment. */
  const inviter = async (visit: SignedVisit) => {
    const sight = sights(visit.party.person, clock.now())
    const roles = await rolesSought(database.read, sight, idIn(visit))
    const view = await engine.view(database.read, idIn(visit))
    if (!view || roles.length === 0) return null
    const { actions } = await askActions(options, visit.party, view, view)
    const may = (event: string) => actions.find((one) => one.event === event)
    const theirs = [may('partner.invite'), may('external.invite')].filter(
      (one) => one !== undefined && !one.reasons.some(({ rule }) => rule === 'onlyFor')
    )
    if (theirs.length === 0) return null
    const named = await namedCase(database.read, sight, idIn(visit))
    return {
      roles,
      outside: may('external.invite'),
      mayChange: may('card.revise')?.allowed === true,
      name: named ? `${named.number} · ${titleIn(named, visit.wording.language)}` : ''
    }
  }

  const show = async (
    visit: SignedVisit,
    posted: Posted,
    errors: readonly FormError[] = [],
    alike: Alike['organisations'] = []
  ) => {
    const { wording, csrf } = visit
    const found = await inviter(visit)
    if (found === null) return visit.refuse({ kind: 'unknown' })
    return visit.show({
      title: wording.t('invitations.invite.title'),
      status: errors.length > 0 || alike.length > 0 ? 422 : 200,
      body: (
        <InvitePage
          wording={wording}
          csrf={csrf}
          proposal={{ id: idIn(visit), name: found.name }}
          form={formView(
            posted,
            labelled(errors, (name) => wordOf(wording, name))
          )}
          roles={found.roles.map(({ id, role }) => ({ value: id, label: wording.own(role) }))}
          types={organisationTypes.map((type) => ({
            value: type,
            label: wording.t(`choices.organisation.${type}`)
          }))}
          alike={alike}
          onlyMembers={found.outside?.allowed !== true}
          cardHref={found.mayChange ? `/proposals/${idIn(visit)}/card` : null}
          draft={valueIn(visit.request, 'key') || ids.next('key')}
        />
      )
    })
  }

  app.get(
    '/proposals/:id/invite',
    pages.signedIn((visit) => {
      const { need, organisation } = visit.request.query as {
        readonly need?: string
        readonly organisation?: string
      }
      const begun = Object.entries({ need, organisation, country: 'PL', language: visit.wording.language })
      return show(
        visit,
        new Map(begun.flatMap(([name, value]) => (value === undefined ? [] : [[name, [value]] as const])))
      )
    })
  )

  app.post(
    '/proposals/:id/invite',
    pages.signedIn(async (visit) => {
      const { wording, party } = visit
      const posted = postedIn(visit.request)
      const { key, ...rest } = Object.fromEntries(
        [...posted].map(([name, values]) => [name, values.at(-1) ?? ''])
      )
      const said = new Map(Object.entries(rest).map(([name, value]) => [name, [value]]))
      if ((await inviter(visit)) === null) return visit.refuse({ kind: 'unknown' })
      const fields = readForm(invitationFields, said, wording, ownErrors)
      if (!fields.ok) return show(visit, posted, fields.refusal)
      const asked = { proposal: idIn(visit), me: party, fields: fields.value }
      const sent = await inviteByMail(desk, { ...asked, ...(key && { key: `page ${key}` }) })
      if (sent.ok)
        return visit.go(`/proposals/${idIn(visit)}#parties`, {
          tone: 'ok',
          text: wording.t(`invitations.sent.${sent.value.way}`, { organisation: fields.value.organisation })
        })
      const { refusal } = sent
      if (refusal.kind === 'alike') return show(visit, posted, [], refusal.organisations)
      if (refusal.kind === 'invalid')
        return show(
          visit,
          posted,
          refusal.issues.map(({ path, code, message }) => ({
            name: path.slice(1),
            text: wording.lookUp(`invitations.wrong.${code}`) ?? message
          }))
        )
      return show(visit, posted, errorsOfRefusal(wording, refusal))
    })
  )

  app.get(
    '/invitations',
    pages.signedIn(async (visit) => {
      const { wording, party, reader } = visit
      const found = await listInvitations(database.read, sights(party.person, clock.now()))
      return visit.show({
        title: wording.t('invitations.list.title'),
        body: (
          <InvitationListPage
            wording={wording}
            office={isCoordinating(reader)}
            invitations={found.map((one) => ({ ...one, title: titleIn(one, wording.language) }))}
          />
        )
      })
    })
  )
}
