import type { FastifyPluginAsync } from 'fastify'

import { errorsOfRefusal, formView, readForm } from '#pages/form.ts'
import { postedIn, valueIn } from '#pages/posted.ts'
import type { Posted } from '#pages/posted.ts'
import { isCoordinating } from '#pages/reader.ts'
import type { Named } from '#pages/reader.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import { cardSchema } from '#proposals/model.ts'
import type { FormError } from '#templates/components/form.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { PhonedScopePage } from '#templates/pages/entries/scope.tsx'

import { enterScope } from './commands.ts'
import type { EntryDesk } from './commands.ts'

export type PhonedScopeOptions = {
  readonly pages: Pages
  readonly desk: EntryDesk
  readonly people: () => Promise<readonly Named[]>
  /** Member organisations that somebody may propose for. */
  readonly proposers: (person: string) => Promise<readonly Named[]>
}

/** What fits into a phone call; the rest of the card is the author's to add. */
const phoned = cardSchema.pick({
  title: true,
  field: true,
  kind: true,
  problem: true,
  goal: true,
  work: true,
  contribution: true
})

const onlyOffice = { kind: 'forbidden', event: 'entry', allowed: ['coordinator'] } as const

const own = new Set(['organisation', 'person'])

const cardIn = (posted: Posted, wording: Wording) => {
  const told = new Map(
    [...posted].filter(([name, values]) => !own.has(name) && values.some((text) => text.trim() !== ''))
  )
  const read = readForm(phoned, told, wording)
  const isNamed = (valueOf(told, 'title.pl') || valueOf(told, 'title.en')) !== ''
  if (!read.ok || isNamed) return read
  return { ok: false, refusal: [{ name: 'title.pl', text: wording.t('entries.titleNeeded') }] } as const
}

const valueOf = (posted: Posted, name: string): string => posted.get(name)?.at(-1)?.trim() ?? ''

/** The office writes down the scope that somebody tells by phone. */
export const phonedScopePages: FastifyPluginAsync<PhonedScopeOptions> = async (app, options) => {
  const { pages, desk } = options
  const path = '/entries/scope'

  const callerIn = async (visit: SignedVisit) => {
    const { person = '' } = visit.request.query as { readonly person?: string }
    if (person === visit.party.person) return null
    const caller = (await options.people()).find(({ id }) => id === person)
    const organisations = caller ? await options.proposers(caller.id) : []
    return caller && organisations.length > 0 ? { ...caller, organisations } : null
  }
  type Caller = NonNullable<Awaited<ReturnType<typeof callerIn>>>

  const show = (
    { wording, csrf, ...visit }: SignedVisit,
    caller: Caller,
    posted: Posted,
    errors: readonly FormError[] = []
  ) =>
    visit.show({
      title: wording.t('entries.scopeTitle', { person: caller.name }),
      status: errors.length > 0 ? 422 : 200,
      body: (
        <PhonedScopePage
          wording={wording}
          csrf={csrf}
          form={formView(posted, errors)}
          action={`${path}?person=${caller.id}`}
          person={caller.name}
          organisations={caller.organisations.map(({ id, name }) => ({ value: id, label: name }))}
          cancelHref={`/entries?person=${caller.id}`}
        />
      )
    })

  const office = (
    handler: (
      visit: SignedVisit,
      caller: Caller
    ) => ReturnType<typeof show> | Promise<ReturnType<typeof show>>
  ) =>
    pages.signedIn(async (visit) => {
      if (!isCoordinating(visit.reader)) return visit.refuse(onlyOffice)
      const caller = await callerIn(visit)
      return caller ? handler(visit, caller) : visit.refuse({ kind: 'unknown' })
    })

  app.get(
    path,
    office((visit, caller) => show(visit, caller, new Map()))
  )

  app.post(
    path,
    office(async (visit, caller) => {
      const posted = postedIn(visit.request)
      const card = cardIn(posted, visit.wording)
      if (!card.ok) return show(visit, caller, posted, card.refusal)
      const [only, ...others] = caller.organisations
      const chosen = others.length === 0 ? only?.id : valueIn(visit.request, 'organisation')
      const organisation = caller.organisations.find(({ id }) => id === chosen)?.id
      if (organisation === undefined)
        return show(visit, caller, posted, [
          { name: 'organisation', text: visit.wording.t('form.notAChoice') }
        ])
      const me = { person: caller.id, organisation }
      const entered = await enterScope(desk, { me, card: card.value }, visit.party.person)
      if (!entered.ok) return show(visit, caller, posted, errorsOfRefusal(visit.wording, entered.refusal))
      const text = visit.wording.t('entries.entered', { person: caller.name })
      return visit.go(`/entries?person=${caller.id}`, { tone: 'ok', text })
    })
  )
}
