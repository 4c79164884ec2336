import { changeOrganisation, linkOrganisations } from '#organisations/commands.ts'
import type { OrganisationFields } from '#organisations/model.ts'
import { findOrganisation } from '#organisations/store.ts'
import type { ProcedureRules, Profile } from '#shared/profile.ts'
import type { Cluster } from '#test/support/cases.ts'
import { must } from '#test/support/cluster.ts'
import type { Step } from '#test/support/road.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

/** The Krakow procedure with other rules. */
export const withRules = (rules: Partial<ProcedureRules>): Profile => ({
  ...krakow,
  rules: { ...krakow.rules, ...rules }
})

/** The register says something else of an organisation. */
export const registers =
  (who: keyof Cluster['organisations'], change: Partial<OrganisationFields>): Step =>
  async ({ core, organisations, people }) => {
    const id = organisations[who]
    const found = await findOrganisation(core.database.read, id)
    if (found === null) throw new Error(`Nobody knows ${who}`)
    const { version, id: _id, createdAt: _created, changedAt: _changed, ...fields } = found
    must(
      await changeOrganisation(core.organisations, id, version, { ...fields, ...change }, people.coordinator)
    )
  }

/** The register links the clinic and the university: they count as one. */
export const links: Step = async ({ core, organisations, people }) => {
  const pair = {
    organisation: organisations.clinic,
    linked: organisations.university,
    ground: 'control'
  } as const
  must(await linkOrganisations(core.organisations, pair, people.coordinator))
}
