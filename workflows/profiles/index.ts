import { Fault } from '#shared/fault.ts'
import type { Profile } from '#shared/profile.ts'

import { immediate } from './immediate.ts'
import { krakow } from './krakow.ts'
import { light } from './light.ts'

/** Every version of every profile that a case may run on, newest last. */
export const profiles: readonly Profile[] = [krakow, light, immediate]

/** The profile a case was started with. Throws a fault (`profile.unknown`) when there is none such. */
export const profileOf = (id: string, version: number): Profile => {
  const found = profiles.find((profile) => profile.id === id && profile.version === version)
  if (!found) throw new Fault('profile.unknown', `There is no procedure profile ${id}@${version}`)
  return found
}
