import type { FastifyPluginAsync } from 'fastify'

import { nameOrganisations } from '#api/names.ts'
import { undertakingVersion } from '#partnerships/model.ts'
import type { ActPanel } from '#templates/pages/act/panel.tsx'
import type { ActQuestion, ReadFirst } from '#pages/act.ts'
import { drawAct } from '#pages/act-drawing.tsx'
import { fieldsOf } from '#pages/act-fields.ts'
import { actForm } from '#pages/act-form.ts'
import { tidied } from '#pages/act-payload.ts'
import { perform } from '#pages/act-sending.ts'
import { findAct } from '#pages/act-visit.ts'
import type { FoundAct } from '#pages/act-visit.ts'
import type { ActPagesOptions } from '#pages/acts.ts'
import { formView } from '#pages/form.ts'
import type { FormView } from '#pages/form.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import { postedIn, valueIn } from '#pages/posted.ts'
import type { Visit } from '#pages/visit.ts'
import { eventText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import { InvitationOver, InvitationPage } from '#templates/pages/invitations/answer.tsx'
import type { AnswerForm } from '#templates/pages/invitations/answer.tsx'
import type { PartnershipContext } from '#workflows/partnership/context.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { askedOfGuest, isActOfGuest, openBesides } from './model.ts'
import type { ActOfGuest } from './model.ts'
import { disclosureIn } from './store.ts'
import type { OpenInvitation } from './store.ts'

export type AnswerPagesOptions = ActPagesOptions & {
  /** What a link opens now; undefined when it is unknown or has ended. */
  readonly open: (token: string) => Promise<OpenInvitation | undefined>
  /** What the project is about, as far as the guest may see it. */
  readonly readFirst: ReadFirst
  /** Who invites: the cluster's name, and where it answers mail. */
  readonly cluster: () => Promise<{ readonly name: string | null; readonly email: string | null }>
}

/** Fields and panels that have a place of their own on the page of an invitation. */
const elsewhere = new Set(['nda', 'undertaking'])

type Opened = {
  readonly invitation: OpenInvitation
  readonly question: ActQuestion
  readonly isOpen: boolean
  readonly byUndertaking: boolean
}

/** Nobody needs more of these in a minute; who tries links gets no further. */
const limited = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } } as const

/**
 * The pages behind the link of an invitation from outside: no account, one person, one case. Opening a page changes nothing;
 * the journal says who accepted the undertaking, its version and when. Source: procedure.md 1.1 and 3.
 */
export const answerPages: FastifyPluginAsync<AnswerPagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, engine, sights, sources, readFirst } = options
  const { database, clock, ids } = engine.parts
  const source = sources.find(({ collection }) => collection === 'partnerships')

  const tokenOf = ({ request }: Visit): string => (request.params as { readonly token: string }).token
  const baseOf = (visit: Visit): string => `/invitations/${encodeURIComponent(tokenOf(visit))}`

  const open = async (visit: Visit): Promise<Opened | null> => {
    const invitation = await options.open(tokenOf(visit))
    if (!invitation || !source) return null
    const me = { person: invitation.person, organisation: invitation.organisation }
    const sight = sights(me.person, clock.now())
    const subject = await source.find(me, sight, invitation.partnership)
    const view = subject && (await engine.view(database.read, invitation.partnership))
    const root = view && (await engine.view(database.read, view.case))
    if (!subject || !view || !root) return null
    return {
      invitation,
      ...(await disclosureIn(database.read, sight, view.case)),
      question: { reader: database.read, wording: visit.wording, view, root, me, sight, subject }
    }
  }

  /** Nothing is told of the case any more; who said no is thanked for the answer. */
  const over = async (visit: Visit) => {
    const { wording } = visit
    const invitation = await options.open(tokenOf(visit))
    const how = invitation?.state === 'declined' || invitation?.state === 'refused' ? 'declined' : 'gone'
    return visit.show({
      title: wording.t(`invitations.over.${how}Title`),
      body: (
        <InvitationOver
          wording={wording}
          title={wording.t(`invitations.over.${how}Title`)}
          text={wording.t(`invitations.over.${how}`)}
          signIn={how === 'gone'}
        />
      ),
      status: how === 'declined' ? 200 : 410
    })
  }

  const actOf = async (
    visit: Visit,
    { question }: Opened,
    event: ActOfGuest
  ): Promise<FoundAct | undefined> => {
    const { me, view } = question
    const act = await findAct(options, visit.wording, me, {
      collection: 'partnerships',
      actor: view.id,
      event
    })
    return act && { ...act, others: [] }
  }

  const formOf = (visit: Visit, act: FoundAct | undefined): AnswerForm | undefined => {
    if (act?.action?.allowed !== true) return undefined
    const { definition, event, material } = act
    const drawing = { wording: visit.wording, event, material, form: formView(new Map()) }
    const fields = actForm(drawing, fieldsOf(definition.input)).filter(({ name }) => !elsewhere.has(name))
    const folded = new Set(material.folded?.fields)
    return {
      action: `${baseOf(visit)}/acts/${event}`,
      fields: fields.filter(({ name }) => !folded.has(name)),
      folded: fields.filter(({ name }) => folded.has(name)),
      hidden: { ...material.hidden, key: ids.next('key') }
    }
  }

  const headOf = async (wording: Wording, { invitation, question }: Opened) => {
    const { lead } = question.root.context as unknown as ProposalContext
    const names = await nameOrganisations(database.read, [lead.organisation])
    const values = { lead: names(lead.organisation).name ?? '', organisation: invitation.organisationName }
    const { nda } = question.view.context as unknown as PartnershipContext
    const { state } = invitation
    const early = state === 'invited' || state === 'clarification' ? state : 'joined'
    const stage = state !== 'accepted' ? early : nda === null ? 'bind' : 'accepted'
    return {
      heading: wording.t(`invitations.answer.heading.${stage}`, values),
      lead: wording.t(`invitations.answer.lead.${stage}`, values)
    }
  }

  const stepsOf = ({ t, day }: Wording, { invitation, question }: Opened) => {
    const { nda, answeredAt, letter } = question.view.context as unknown as PartnershipContext
    const hasAccepted = invitation.state !== 'invited' && invitation.state !== 'clarification'
    const step = (name: string, at: string | null, isNow: boolean) => ({
      name,
      state: at !== null ? ('done' as const) : isNow ? ('now' as const) : ('next' as const),
      ...(at !== null && { when: day(at) })
    })
    return [
      step(t('invitations.answer.step.accept'), hasAccepted ? answeredAt : null, !hasAccepted),
      step(t('invitations.answer.step.undertaking'), nda?.at ?? null, hasAccepted && nda === null),
      step(
        t('invitations.answer.step.sign'),
        letter?.signedAt ?? null,
        hasAccepted && nda !== null && letter === null
      )
    ]
  }

  const panelsOf = async ({ invitation, question, isOpen }: Opened): Promise<readonly ActPanel[]> => {
    const { t } = question.wording
    const by = { label: t('invitations.answer.invitedBy'), value: invitation.invitedBy ?? '' }
    const talks = (await source?.materials['invitation.decline']?.(question))?.panels ?? []
    const [first, ...rest] = talks
    // Who may read the whole card, the page says beside the undertaking.
    const project = (await readFirst(question)).map(({ note, ...panel }) =>
      note === undefined || !isOpen ? panel : { ...panel, note }
    )
    const told = first && invitation.invitedBy ? [{ ...first, facts: [by, ...(first.facts ?? [])] }] : []
    return [...(told.length > 0 ? [...told, ...rest] : talks), ...project]
  }

  const overview = async (visit: Visit, opened: Opened) => {
    const { wording } = visit
    const { invitation, question, isOpen, byUndertaking } = opened
    const { subject, view } = question
    const { state } = invitation
    const binding = formOf(visit, await actOf(visit, opened, 'nda.accept'))
    const asked = askedOfGuest[state]
    const isInvited = state === 'invited'
    const others = [...(asked && !isInvited ? [asked] : []), ...(openBesides[state] ?? [])]
    const acts: { href: string; label: string }[] = isInvited
      ? (['accept', 'decline'] as const).map((way) => ({
          href: `#${way}`,
          label: wording.t(`invitations.answer.${way}`)
        }))
      : []
    if (state === 'accepted' && binding)
      acts.push({ href: '#undertaking', label: wording.t('invitations.answer.bind') })
    // The letter is for who has bound themselves to confidentiality.
    if (binding === undefined || state !== 'accepted')
      for (const event of others)
        if ((await actOf(visit, opened, event))?.action?.allowed === true)
          acts.push({ href: `${baseOf(visit)}/acts/${event}`, label: eventText(wording, event, 'label') })
    const head = await headOf(wording, opened)
    const cluster = await options.cluster()
    const opensAtOnce = byUndertaking || state === 'accepted' || Boolean(view.context['fileOpenedAt'])
    const why = isOpen ? 'first' : opensAtOnce ? 'read' : 'later'
    return visit.show({
      title: head.heading,
      body: (
        <InvitationPage
          wording={wording}
          csrf={visit.csrf}
          name={`${invitation.name}, ${invitation.organisationName}`}
          cluster={{ name: cluster.name ?? wording.t('site.name'), email: cluster.email }}
          eyebrow={[subject.number, wording.own(subject.title(wording.language))].filter(Boolean).join(' · ')}
          {...head}
          until={asked === undefined ? null : await engine.nextEndOf(database.read, view.id)}
          steps={stepsOf(wording, opened)}
          panels={await panelsOf(opened)}
          undertaking={
            binding && {
              ...binding,
              text: wording.t('acts.undertakingText'),
              version: undertakingVersion,
              why: wording.t(`invitations.answer.undertakingWhy.${why}`)
            }
          }
          accept={isInvited ? formOf(visit, await actOf(visit, opened, 'invitation.accept')) : undefined}
          decline={isInvited ? formOf(visit, await actOf(visit, opened, 'invitation.decline')) : undefined}
          acts={acts}
          asks={asked !== undefined && !isInvited}
        />
      )
    })
  }

  const showAct = (visit: Visit, act: FoundAct, form: FormView, status = 200) => {
    const key = valueIn(visit.request, 'key') || ids.next('key')
    const setting = {
      action: `${baseOf(visit)}/acts/${act.event}`,
      csrf: visit.csrf,
      key,
      home: baseOf(visit)
    }
    const body = drawAct(visit.wording, act, form, setting)
    return visit.show({ title: eventText(visit.wording, act.event, 'heading'), body, status })
  }

  const eventIn = ({ request }: Visit): string => (request.params as { readonly event: string }).event

  const found = async (visit: Visit) => {
    const event = eventIn(visit)
    const opened = isActOfGuest(event) ? await open(visit) : null
    const act = opened && isActOfGuest(event) ? await actOf(visit, opened, event) : undefined
    return opened && act ? { opened, act } : null
  }

  app.get(
    '/invitations/:token',
    { ...limited, exposeHeadRoute: false },
    pages.open(async (visit) => {
      const opened = await open(visit)
      return opened ? overview(visit, opened) : over(visit)
    })
  )

  app.get(
    '/invitations/:token/acts/:event',
    { ...limited, exposeHeadRoute: false },
    pages.open(async (visit) => {
      const one = await found(visit)
      if (one === null) return over(visit)
      return one.act.action === undefined
        ? visit.go(baseOf(visit))
        : showAct(visit, one.act, formView(new Map()))
    })
  )

  app.post(
    '/invitations/:token/acts/:event',
    limited,
    pages.open(async (visit) => {
      const one = await found(visit)
      if (one === null) return over(visit)
      const { act, opened } = one
      await options.markOpened(visit.request, opened.invitation.person, opened.invitation.case)
      const form = tidied(postedIn(visit.request), fieldsOf(act.definition.input), act.material)
      const done = await perform(options, visit.wording, act, form, true)
      if (!done.ok)
        return act.action === undefined
          ? visit.go(baseOf(visit))
          : showAct(visit, act, formView(form, done.refusal.errors), done.refusal.status)
      return visit.go(baseOf(visit), { tone: 'ok', text: `${eventText(visit.wording, act.event, 'past')}.` })
    })
  )
}
