import type { FastifyPluginAsync } from 'fastify'

import type { StepClaims } from '#accounts/model.ts'
import { namePeople } from '#api/names.ts'
import { collectionOf } from '#api/waiting.ts'
import type { Reader } from '#shared/database.ts'
import type { Accomplished } from '#engine/contract.ts'
import { eventText } from '#templates/locales/index.ts'
import { NoStep, Receipt, UsedStep } from '#templates/pages/step/page.tsx'

import { drawAct } from './act-drawing.tsx'
import { fieldsOf } from './act-fields.ts'
import { tidied } from './act-payload.ts'
import { perform } from './act-sending.ts'
import { findAct } from './act-visit.ts'
import type { FoundAct } from './act-visit.ts'
import type { ActPagesOptions } from './acts.ts'
import { formView } from './form.ts'
import type { FormView } from './form.ts'
import { hideFromDocument } from './page-routes.ts'
import { changedRows, postedIn, valueIn } from './posted.ts'
import type { Visit } from './visit.ts'

export type StepPagesOptions = ActPagesOptions & {
  /** What a link's token allows now; null when it is forged, damaged or out of date. */
  readonly verify: (token: string, now: string) => StepClaims | null
}

type Step = { readonly claims: StepClaims; readonly act: FoundAct; readonly name: string }

/** A vote that the voter may see again and change. */
const isOpenVote = ({ event, material }: FoundAct): boolean =>
  event === 'vote.cast' && material.secret !== true

/** An erased person has no name. */
const nameOf = async (reader: Reader, person: string): Promise<string | null> =>
  (await namePeople(reader, [person]))(person).name || null

/**
 * The pages behind a link in a mail: one person, one case, one act, without a session. Everything else stays closed,
 * also to somebody signed in as another person.
 */
export const stepPages: FastifyPluginAsync<StepPagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, engine, verify } = options
  const { database, clock, ids } = engine.parts

  const tokenOf = (visit: Visit): string => (visit.request.params as { readonly token: string }).token

  const find = async (visit: Visit): Promise<Step | null> => {
    const claims = verify(tokenOf(visit), clock.now())
    const name = claims && (await nameOf(database.read, claims.person))
    const view = claims && (await engine.view(database.read, claims.actor))
    if (!claims || !view || !name || view.case !== claims.case) return null
    const me = { person: claims.person, organisation: null }
    const wanted = { collection: collectionOf(view.workflow), actor: view.id, event: claims.act }
    const act = await findAct(options, visit.wording, me, wanted)
    return act ? { claims, act, name } : null
  }

  const missing = (visit: Visit) =>
    visit.show({
      title: visit.wording.t('steps.goneTitle'),
      body: <NoStep wording={visit.wording} />,
      status: 410
    })

  const used = (visit: Visit, { act }: Step) =>
    visit.show({
      title: visit.wording.t('steps.usedTitle'),
      body: (
        <UsedStep
          wording={visit.wording}
          home={act.subject.home}
          number={act.subject.number}
          done={act.action === undefined ? undefined : act.material.done}
        />
      ),
      status: 410
    })

  const show = (visit: Visit, { act, name }: Step, form: FormView, status = 200) => {
    const key = valueIn(visit.request, 'key') || ids.next('key')
    const setting = {
      action: `/steps/${tokenOf(visit)}`,
      csrf: visit.csrf,
      key,
      home: null,
      banner: visit.wording.t('steps.banner', { name })
    }
    const body = drawAct(visit.wording, act, form, setting)
    return visit.show({ title: eventText(visit.wording, act.event, 'heading'), body, status })
  }

  const receipt = (visit: Visit, { act, name }: Step, done: Accomplished, choice: string) =>
    visit.show({
      title: visit.wording.t('steps.receiptTitle'),
      body: (
        <Receipt
          wording={visit.wording}
          act={eventText(visit.wording, act.event, 'past')}
          number={act.subject.number}
          title={act.subject.title(visit.wording.language)}
          name={name}
          at={done.at}
          answer={isOpenVote(act) ? visit.wording.named(`ballot.${choice}`) : null}
          again={isOpenVote(act) ? `/steps/${tokenOf(visit)}` : null}
          home={act.subject.home}
        />
      )
    })

  app.get(
    '/steps/:token',
    { exposeHeadRoute: false },
    pages.open(async (visit) => {
      const step = await find(visit)
      if (step === null) return missing(visit)
      // Programs that look through mail open links too: only somebody signed in has surely seen it.
      if (visit.request.party?.person === step.claims.person)
        await options.markOpened(visit.request, step.claims.person, step.claims.case)
      const isUsed = step.act.action === undefined || step.act.material.done !== undefined
      return isUsed ? used(visit, step) : show(visit, step, formView(new Map()))
    })
  )

  app.post(
    '/steps/:token',
    pages.open(async (visit) => {
      const step = await find(visit)
      if (step === null) return missing(visit)
      const { act } = step
      const posted = postedIn(visit.request)
      const changed = changedRows(visit.request, posted, () => ({ text: '' }))
      if (changed) return show(visit, step, formView(changed))
      await options.markOpened(visit.request, step.claims.person, step.claims.case)
      const form = tidied(posted, fieldsOf(act.definition.input), act.material)
      const done = await perform(options, visit.wording, act, form, true)
      if (done.ok) return receipt(visit, step, done.value, form.get('choice')?.at(-1) ?? '')
      if (act.action === undefined) return used(visit, step)
      return show(visit, step, formView(form, done.refusal.errors), done.refusal.status)
    })
  )
}
