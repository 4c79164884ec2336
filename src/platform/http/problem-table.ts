import type { Refusal } from '#engine/contract.ts'
import type { RequestRefusal } from '#shared/gate.ts'

/** Whatever can be answered instead of what was asked: refusals, and what HTTP itself may find wrong. */
export type ProblemKind =
  | Refusal['kind']
  | RequestRefusal['kind']
  | 'malformed'
  | 'crossSite'
  | 'methodNotAllowed'
  | 'timeout'
  | 'tooLarge'
  | 'addressTooLong'
  | 'unsupportedMedia'
  | 'unavailable'
  | 'fault'

type Entry = {
  readonly status: number
  /** Path of the stable `type` URI. */
  readonly type: string
  /** Seconds after which the same request may succeed. */
  readonly retryAfter?: number
}

/** The one place that maps a problem to HTTP. Wordings: `problems.<kind>.title` and `problems.<kind>.detail`. */
export const problemTable: Readonly<Record<ProblemKind, Entry>> = {
  unknown: { status: 404, type: '/problems/not-found' },
  invalid: { status: 422, type: '/problems/invalid' },
  notAnEvent: { status: 422, type: '/problems/not-an-event' },
  forbidden: { status: 403, type: '/problems/forbidden' },
  notNow: { status: 409, type: '/problems/not-now' },
  rules: { status: 409, type: '/problems/rules' },
  stale: { status: 412, type: '/problems/stale' },
  keyReused: { status: 422, type: '/problems/key-reused' },
  busy: { status: 503, type: '/problems/busy', retryAfter: 1 },
  unauthenticated: { status: 401, type: '/problems/unauthenticated' },
  preconditionRequired: { status: 428, type: '/problems/precondition-required' },
  viewing: { status: 403, type: '/problems/viewing' },
  tooMany: { status: 429, type: '/problems/too-many' },
  malformed: { status: 400, type: '/problems/malformed' },
  crossSite: { status: 403, type: '/problems/cross-site' },
  methodNotAllowed: { status: 405, type: '/problems/method-not-allowed' },
  timeout: { status: 408, type: '/problems/timeout' },
  tooLarge: { status: 413, type: '/problems/too-large' },
  addressTooLong: { status: 414, type: '/problems/address-too-long' },
  unsupportedMedia: { status: 415, type: '/problems/unsupported-media' },
  unavailable: { status: 503, type: '/problems/unavailable', retryAfter: 5 },
  fault: { status: 500, type: '/problems/fault' }
}

export const problemKinds = Object.keys(problemTable) as readonly ProblemKind[]

const kindByStatus: ReadonlyMap<number, ProblemKind> = new Map([
  [401, 'unauthenticated'],
  [403, 'crossSite'],
  [404, 'unknown'],
  [405, 'methodNotAllowed'],
  [408, 'timeout'],
  [413, 'tooLarge'],
  [414, 'addressTooLong'],
  [415, 'unsupportedMedia'],
  [422, 'invalid'],
  [428, 'preconditionRequired'],
  [429, 'tooMany'],
  [503, 'unavailable']
])

/** The kind of an error that carries only a status, as the framework's own do. */
export const kindOfStatus = (status: number | undefined): ProblemKind => {
  if (status === undefined) return 'fault'
  return kindByStatus.get(status) ?? (status >= 400 && status < 500 ? 'malformed' : 'fault')
}
