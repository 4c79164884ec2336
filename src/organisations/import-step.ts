import type { OrganisationFields } from './model.ts'

/** One thing that an import did: an organisation, a person or a role that it made, an organisation that it changed. */
export type ImportStep = {
  readonly line: number
  readonly subject: 'organisation' | 'person' | 'role'
  readonly id: string
  readonly change: 'added' | 'changed'
  /** Of organisations only: a person is looked up, so that nothing is left of one who is erased. */
  readonly name: string
  /** The fields as they were before a change. */
  readonly before: OrganisationFields | null
  /** The version that it left behind; another one means that somebody has changed it since. */
  readonly version: number | null
}
