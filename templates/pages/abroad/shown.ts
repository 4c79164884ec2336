import type { Wording } from '#templates/locales/index.ts'

/** A partner cluster as pages show it. */
export type ShownSource = {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly language: string
  readonly address: string
  readonly triedAt: string | null
  readonly succeededAt: string | null
  readonly reason:
    | 'address'
    | 'name'
    | 'connection'
    | 'tls'
    | 'timeout'
    | 'redirect'
    | 'status'
    | 'gone'
    | 'tooLarge'
    | 'notAFeed'
    | null
  readonly status: number | null
  readonly nextAt: string
  readonly calls: number
}

/** What was wrong with the last reading, and what to do about it. */
export const reasonIn = (
  { t }: Wording,
  { reason, status }: Pick<ShownSource, 'reason' | 'status'>
): string => (reason === null ? '' : t(`abroad.reason.${reason}`, { status: status ?? '' }))
