import type { Wording } from '#templates/locales/index.ts'

/** A webhook as pages show it. */
export type ShownSubscription = {
  readonly id: string
  readonly address: string
  readonly description: string
  readonly filters: {
    readonly workflows: readonly string[]
    readonly kinds: readonly ('opened' | 'moved' | 'noted' | 'ended')[]
    readonly events: readonly string[]
    readonly states: readonly string[]
    readonly case: string | null
  }
  readonly state: 'active' | 'paused' | 'failed'
  readonly createdAt: string
  readonly createdBy: string | null
  readonly reached: number
  /** True once a message has arrived. */
  readonly hasArrived: boolean
  readonly overlapUntil: string | null
  readonly attempts: number
  readonly nextAt: string | null
  readonly failedAt: string | null
  readonly reason: keyof typeof reasons | null
  readonly status: number | null
}

const reasons = {
  address: null,
  name: null,
  connection: null,
  tls: null,
  timeout: null,
  redirect: null,
  status: null,
  gone: null,
  secret: null
} as const

/** Why a message did not arrive, in a sentence. */
export const reasonIn = (
  { t }: Wording,
  { reason, status }: Pick<ShownSubscription, 'reason' | 'status'>
): string => (reason === null ? '' : t(`subscriptions.reason.${reason}`, { status: status ?? '' }))

/** What a kind of record is called here; a name of a newer procedure stands for itself. */
export const workflowName = (wording: Wording, name: string): string =>
  wording.lookUp(`subscriptions.workflow.${name}`) ?? name

/** What a webhook is about, in a line. */
export const aboutOf = (wording: Wording, { filters }: Pick<ShownSubscription, 'filters'>): string => {
  const { t } = wording
  const parts = [
    filters.workflows.map((name) => workflowName(wording, name)).join(', '),
    filters.kinds.map((kind) => t(`subscriptions.kind.${kind}`)).join(', '),
    filters.events.join(', '),
    filters.states.join(', '),
    filters.case === null ? '' : t('subscriptions.onlyCase', { id: filters.case })
  ].filter((part) => part !== '')
  return parts.length === 0 ? t('subscriptions.everything') : parts.join('; ')
}
