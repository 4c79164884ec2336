import type { ComponentChildren } from 'preact'

import { classNames } from './class-names.ts'

export type Fact = {
  readonly label: ComponentChildren
  readonly value: ComponentChildren
  /** A list of words rather than a figure. */
  readonly light?: boolean
}

/** Labels and values side by side; `big` for key figures. */
export const Facts = ({ facts, big }: { readonly facts: readonly Fact[]; readonly big?: boolean }) => (
  <dl class="facts">
    {facts.map(({ label, value, light }) => (
      <div>
        <dt>{label}</dt>
        <dd class={classNames(big && 'big', light && 'light')}>{value}</dd>
      </div>
    ))}
  </dl>
)

/** Labels and longer values below each other: a card of the proposal, a profile. */
export const DefinitionList = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl class="definitions">
    {facts.map(({ label, value }) => (
      <>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </>
    ))}
  </dl>
)
