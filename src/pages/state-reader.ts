import type { StateReader } from '#templates/locales/index.ts'

/** What somebody is in a case, as far as the words for its state depend on it. */
export type Bearing = {
  readonly office: boolean
  readonly leading: boolean
  /** How they stand as a decider; null for who decides nothing there. */
  readonly deciding: string | null
}

/** In whose words a proposal's state is told: who is recused from it reads what everybody reads. */
export const stateReaderOf = ({ office, leading, deciding }: Bearing): StateReader => {
  if (leading) return 'proposer'
  if (office) return 'name'
  return deciding === null || deciding === 'recused' ? 'public' : 'presidium'
}
