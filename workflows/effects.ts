import type {
  CreateParams,
  DueParams,
  ExtendParams,
  FactName,
  NoticeId,
  NotifyParams,
  PostParams,
  Relation,
  SendParams,
  Stage,
  StateMeta,
  TransitionMeta
} from '#shared/workflow.ts'

/** The engine carries effects out; a machine that runs by itself does nothing for them. */
const carriedOutByTheEngine = (): void => undefined

/** The effects a machine may name, as `setup` wants them. */
export const effects = {
  notify: (_: unknown, _params: NotifyParams): void => carriedOutByTheEngine(),
  create: (_: unknown, _params: CreateParams): void => carriedOutByTheEngine(),
  send: (_: unknown, _params: SendParams): void => carriedOutByTheEngine(),
  post: (_: unknown, _params: PostParams): void => carriedOutByTheEngine(),
  extend: (_: unknown, _params: ExtendParams): void => carriedOutByTheEngine(),
  due: (_: unknown, _params: DueParams): void => carriedOutByTheEngine()
} as const

/** Names a notice with fixed addressees. */
export const notify = <Params extends Omit<NotifyParams, 'notice'>>(notice: NoticeId, params: Params) => ({
  type: 'notify' as const,
  params: { notice, ...params }
})

/** Moves the end of a running term by the profile's extension. */
export const extend = (term: string) => ({ type: 'extend' as const, params: { term } })

/** More eventless moves than this in one step are a loop that would never end. */
export const maxIterations = 100

/** Says of a state that it is left in the step that enters it; nobody ever waits in it. */
export const passing = (state: string, stage: Stage): StateMeta => ({
  state,
  stage,
  owner: ['system'],
  openEnded: true
})

/** What a transition of the table says about itself. */
export const row = (
  name: string | null,
  by: Relation | readonly Relation[],
  ...facts: readonly FactName[]
): TransitionMeta => ({
  row: name,
  by: typeof by === 'string' ? [by] : by,
  ...(facts.length > 0 && { facts })
})

/** A step that the system takes when a term ends. */
export const termEnds = (...facts: readonly FactName[]): TransitionMeta => row('timer', 'system', ...facts)
