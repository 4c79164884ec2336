import type { ComponentChildren } from 'preact'

import type { Key, Wording } from '#templates/locales/index.ts'

import { Icon } from './icon.tsx'

export type Step = {
  readonly name: string
  readonly state: 'done' | 'now' | 'next' | 'stopped'
  /** A date or a length; a short text. */
  readonly when?: ComponentChildren
}

const classOf = { done: 'done', now: 'now', next: undefined, stopped: 'broken' } as const
const stateKeys: Readonly<Record<Step['state'], Key>> = {
  done: 'site.stepDone',
  now: 'site.stepNow',
  next: 'site.stepNext',
  stopped: 'site.stepStopped'
}

const Dot = ({ step, number }: { readonly step: Step; readonly number: number }) => (
  <span class="dot" aria-hidden="true">
    {step.state === 'done' && <Icon name="check" />}
    {step.state === 'stopped' && <Icon name="x" />}
    {step.state === 'next' && number}
  </span>
)

/** The stages of one case with their dates. */
export const Steps = ({ wording, steps }: { readonly wording: Wording; readonly steps: readonly Step[] }) => (
  <ol class="steps">
    {steps.map((step, index) => (
      <li class={classOf[step.state]} aria-current={step.state === 'now' ? 'step' : undefined}>
        <Dot step={step} number={index + 1} />
        <b>
          {step.name}
          <span class="hidden">, {wording.t(stateKeys[step.state])}</span>
        </b>
        <small>{step.when}</small>
      </li>
    ))}
  </ol>
)
