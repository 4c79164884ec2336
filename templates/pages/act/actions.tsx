import { ActionButton } from '#templates/components/button.tsx'
import { Card } from '#templates/components/card.tsx'
import { eventIcon } from '#templates/components/timeline.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** One act the reader might do, or the reasons why not. */
export type CaseAction = {
  readonly id: string
  readonly event: string
  readonly label: string
  readonly href: string
  readonly reasons: readonly string[]
  readonly dangerous: boolean
  /** Only others may ever do it, whatever the reader does. */
  readonly ofOthers?: boolean
}

/** Acts that are seldom the one looked for: after the others of their kind. */
const seldom: ReadonlySet<string> = new Set(['role.move'])

const rank = ({ event, reasons, dangerous }: CaseAction): number =>
  (reasons.length > 0 ? 2 : 0) + (dangerous ? 1 : 0) + (seldom.has(event) ? 0.5 : 0)

/** What the reader can do first, then what not yet; grave acts last of each. */
export const inOrder = (actions: readonly CaseAction[]): readonly CaseAction[] =>
  actions.toSorted((one, other) => rank(one) - rank(other))

const Action = ({ action, primary }: { readonly action: CaseAction; readonly primary: boolean }) => (
  <ActionButton
    id={action.id}
    href={action.href}
    icon={eventIcon(action.event)}
    wide
    primary={primary}
    danger={action.dangerous && !primary}
    reasons={action.reasons}
  >
    {action.label}
  </ActionButton>
)

/** The card "what you can do". `awaited` are the acts that wait for the reader: the first of them is the filled button. */
export const ActionsCard = ({
  wording,
  actions,
  awaited = []
}: {
  readonly wording: Wording
  readonly actions: readonly CaseAction[]
  readonly awaited?: readonly string[]
}) => {
  if (actions.length === 0) return null
  const ordered = inOrder(actions)
  const first =
    ordered.find(({ event, reasons }) => reasons.length === 0 && awaited.includes(event)) ??
    ordered.find(({ event }) => awaited.includes(event))
  const rest = ordered.filter((action) => action !== first)
  return (
    <Card id="actions" title={wording.t('case.whatYouCanDo')} marked={first !== undefined}>
      <div class="stack">
        {first && <Action action={first} primary={first.reasons.length === 0} />}
        {rest.map((action) => (
          <Action action={action} primary={false} />
        ))}
      </div>
    </Card>
  )
}

/** Acts that the reader may do now or later, and those that are never theirs. */
export const mineAndOthers = (actions: readonly CaseAction[]) => ({
  mine: actions.filter(({ ofOthers }) => ofOthers !== true),
  others: actions.filter(({ ofOthers }) => ofOthers === true)
})

/** What only others do with a case, each with who may: folded away at the end of a page. */
export const OthersActs = ({
  wording,
  actions
}: {
  readonly wording: Wording
  readonly actions: readonly CaseAction[]
}) =>
  actions.length === 0 ? null : (
    <details class="card" id="others">
      <summary>{wording.t('case.whatOthersDo')}</summary>
      <dl class="definitions">
        {actions.map(({ label, reasons }) => (
          <>
            <dt>{label}</dt>
            <dd>{reasons.join(' ')}</dd>
          </>
        ))}
      </dl>
    </details>
  )

/** Acts on one line: of a partner among others. */
export const ActionRow = ({
  actions,
  about
}: {
  readonly actions: readonly CaseAction[]
  readonly about: string
}) =>
  actions.length === 0 ? null : (
    <div class="row">
      {inOrder(actions).map((action) => (
        <ActionButton
          id={action.id}
          href={action.href}
          slim
          danger={action.dangerous}
          about={about}
          reasons={action.reasons}
        >
          {action.label}
        </ActionButton>
      ))}
    </div>
  )
