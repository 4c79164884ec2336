import type { FastifyRequest } from 'fastify'

import { eventText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import { ActPage } from '#templates/pages/act/page.tsx'

import { decidesOnWhatWasRead } from './act.ts'
import { fieldsOf } from './act-fields.ts'
import { actForm } from './act-form.ts'
import { toldOf } from './act-told.ts'
import type { FoundAct } from './act-visit.ts'
import { pagePath } from './addresses.ts'
import type { FormView } from './form.ts'
import { localPath } from './visit.ts'

/** The page that an act was begun from, as its form or its address says; null when neither does. */
export const backIn = ({ body, query }: Pick<FastifyRequest, 'body' | 'query'>): string | null => {
  const said = [body, query].map((one) => (one as { readonly back?: unknown } | null | undefined)?.back)
  const back = said.find((one) => typeof one === 'string' && one !== '')
  return back === undefined ? null : localPath(back)
}

/** The parts of an act's page that differ between a signed-in visit and a step link. */
export type ActSetting = {
  readonly action: string
  readonly csrf: string
  readonly key: string
  readonly home: string | null
  /** The page that led here, to come back to; null for the one the act is about. */
  readonly back?: string | null
  readonly banner?: string
  /** The words of the button where they are not the act's own. */
  readonly label?: string
}

const eyebrowOf = (wording: Wording, { subject }: FoundAct): string => {
  const title = wording.own(subject.title(wording.language))
  return subject.number === null ? title : `${subject.number} · ${title}`
}

/** Draws the page that asks for an act. */
export const drawAct = (wording: Wording, act: FoundAct, form: FormView, setting: ActSetting) => {
  const { event, definition, material, organisations, reasons, view, root } = act
  const known = { wording, event, material, form }
  const shapes = fieldsOf(definition.input)
  const agreed = form.errors.find(({ name }) => name === 'agreed')?.text
  return (
    <ActPage
      wording={wording}
      eyebrow={eyebrowOf(wording, act)}
      heading={material.heading ?? eventText(wording, event, 'heading')}
      lead={material.lead}
      label={setting.label ?? eventText(wording, event, 'label')}
      effect={material.effect ?? eventText(wording, event, 'effect')}
      told={toldOf(event, { state: view.state, root }).map((who) => wording.t(`acts.told.${who}`))}
      until={act.until}
      dangerous={definition.dangerous === true}
      panels={material.panels ?? []}
      fields={reasons.length === 0 ? actForm(known, shapes) : []}
      {...(material.folded && { folded: material.folded })}
      {...(material.tick !== undefined && { tick: { label: material.tick, error: agreed } })}
      {...(organisations.length > 0 && {
        organisations: { choices: organisations, value: form.value('for') || (act.organisation ?? '') }
      })}
      errors={form.errors}
      reasons={reasons}
      action={setting.action}
      csrf={setting.csrf}
      hidden={{
        ...material.hidden,
        key: setting.key,
        ...(setting.back != null && { back: setting.back }),
        ...(decidesOnWhatWasRead.has(event) && { seen: String(act.version) })
      }}
      home={setting.home}
      others={act.others}
      caseHref={pagePath({ workflow: root.workflow, case: root.id, actor: root.id })}
      ballotHref={
        event === 'vote.cast'
          ? pagePath({ workflow: view.workflow, case: view.case, actor: view.id })
          : undefined
      }
      banner={setting.banner}
    />
  )
}
