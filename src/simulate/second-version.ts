import type { Core } from '#core.ts'
import { fieldsOf } from '#profiles/model.ts'
import type { ProfileFields } from '#profiles/model.ts'
import { addProfileVersion } from '#profiles/version-commands.ts'
import type { Profile } from '#shared/profile.ts'
import type { Party } from '#shared/workflow.ts'

import { valueOf } from './cluster.ts'
import { rows } from './table.ts'
import type { RowKey } from './table.ts'

/**
 * The cluster's own second version of the Krakow procedure: approvals are voted on in secret, and a closed project may be
 * reopened for half a year only, so that its end comes within the months of a run.
 */
export const makeSecondVersion = async (core: Core, by: Party): Promise<Profile> => {
  const { database: db, clock, shelf, organisations, engine } = core
  const fields = fieldsOf(core.engine.parts.profileOf('krakow@1')) as ProfileFields
  const reopening = { length: 6, unit: 'months' } as const
  const rules = { ...fields.rules, secretMotions: [...fields.rules.secretMotions, 'approve'] }
  const changed = { ...fields, rules, terms: { ...fields.terms, T35: reopening } } as ProfileFields
  const { isCoordinator } = organisations
  const register = { db, clock, shelf, workflows: engine.parts.definitions.all(), isCoordinator }
  const asked = {
    id: 'krakow',
    follows: 1,
    fields: changed,
    note: 'Tajne głosowanie nad zatwierdzeniem, krótszy termin ponownego otwarcia.'
  }
  return valueOf(await addProfileVersion(register, asked, by), 'krakow@2').profile
}

/** Rows that a case cannot take within a run, by the procedure it runs on and by its own card. */
export const closedTo = (profile: string, hasDeclared: boolean): readonly RowKey[] => {
  const closed = (from: string, event: string, to?: string) =>
    rows
      .filter((row) => row.from === from && row.event === event && (to === undefined || row.to === to))
      .map(({ key }) => key)
  return [
    ...(hasDeclared
      ? closed('formalCheck', 'ACCEPT_FORMAL')
      : closed('formalCheck', 'ACCEPT_FORMAL_CONSORTIUM_READY')),
    // Two years of a possible reopening outlast the run.
    ...(profile === 'krakow@2' ? [] : closed('closed', 'timer')),
    ...(profile === 'light@1'
      ? [
          ...closed('rejected', 'APPEAL'),
          ...closed('rejected', 'timer'),
          ...closed('conditional', 'CONTEST_CONDITIONS')
        ]
      : [])
  ]
}
