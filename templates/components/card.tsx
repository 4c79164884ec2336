import type { ComponentChildren } from 'preact'

import { classNames } from './class-names.ts'

export type CardProps = {
  readonly id: string
  readonly title: ComponentChildren
  /** A number or a version after the title. */
  readonly count?: ComponentChildren
  /** A badge or a link at the end of the title's line. */
  readonly aside?: ComponentChildren
  /** For the one card of a page that asks for a decision. */
  readonly marked?: boolean
  readonly children: ComponentChildren
}

/** One subject with its heading; the heading names the section. */
export const Card = ({ id, title, count, aside, marked, children }: CardProps) => (
  <section class={classNames('card', marked && 'marked')} aria-labelledby={`${id}-title`} id={id}>
    <header>
      <h2 id={`${id}-title`}>
        {title}
        {count !== undefined && <span class="count"> {count}</span>}
      </h2>
      {aside}
    </header>
    {children}
  </section>
)

export type PageHeadProps = {
  /** Number and field, the date, or the name of the list. */
  readonly eyebrow?: ComponentChildren
  readonly title: ComponentChildren
  readonly lead?: ComponentChildren
  readonly actions?: ComponentChildren
}

/** The page's heading, which answers the page's question, and its actions. */
export const PageHead = ({ eyebrow, title, lead, actions }: PageHeadProps) => (
  <div class="head">
    <div>
      {eyebrow && <p class="eyebrow">{eyebrow}</p>}
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
    </div>
    {actions && <div class="row">{actions}</div>}
  </div>
)
