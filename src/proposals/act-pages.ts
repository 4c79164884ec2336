import type { ActSource } from '#pages/act.ts'
import type { Reader } from '#shared/database.ts'

import { proposalMaterials } from './material-pages.ts'
import { titleOf } from './model.ts'
import { findProposal } from './store.ts'

/** The acts of a proposal as pages. */
export const proposalActs = (reader: Reader): ActSource => ({
  collection: 'proposals',
  find: async (_me, sight, id) => {
    const seen = await findProposal(reader, sight, id)
    return (
      seen && {
        actor: seen.id,
        case: seen.id,
        number: seen.number,
        title: (language) => titleOf(seen.card, language),
        home: `/proposals/${seen.id}`
      }
    )
  },
  materials: proposalMaterials
})
