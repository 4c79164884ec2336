import type { OrganisationRegister } from '#organisations/commands.ts'
import type { MemberImport } from '#organisations/import-commands.ts'
import { appointRepresentative, erasePersonIn } from '#people/role-commands.ts'
import { takeRoleBack } from '#people/take-back-commands.ts'

/** A register that lists of members can be taken into, with people behind it. */
export const importing = (register: OrganisationRegister): MemberImport => ({
  ...register,
  appoint: (tx, organisation, representative, by, now) =>
    appointRepresentative(tx, register, organisation, representative, by, now),
  takeRoleBack: (tx, role, going, by, now) => takeRoleBack(tx, register, role, going, by, now),
  takePersonBack: async (tx, person, by, now) => void (await erasePersonIn(tx, register, person, by, now))
})
