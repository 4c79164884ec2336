import type { RegisterChange } from '#shared/register.ts'

/** A change of the register that the watch has not looked at yet. */
export type WatchedChange = Pick<RegisterChange, 'subject' | 'change' | 'fields' | 'at'> & {
  readonly id: string
  readonly subjectId: string
  /** Who made it; `null` for the system. */
  readonly by: string | null
}
