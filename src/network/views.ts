import type { Reader } from '#shared/database.ts'
import { digestOf } from '#shared/digest.ts'
import type { Sights } from '#shared/sight.ts'

import { layOutNetwork } from './layout.ts'
import type { Layout } from './layout.ts'
import { egoOf, groupsOf, networkOf, yearsOf } from './model.ts'
import type { CommonProject, Ego, Network, NetworkFilter } from './model.ts'
import { commonProjects, networkMembers } from './store.ts'

export type NetworkParts = {
  readonly read: Reader
  readonly now: () => string
  readonly sights: Sights
}

/** The network as one person may know of it, with what it can be narrowed by. */
export type SeenNetwork = {
  readonly network: Network
  readonly projects: ReadonlyMap<string, CommonProject>
  readonly years: readonly number[]
  /** The largest first; the same order whatever the filter. */
  readonly groups: readonly string[]
}

/** Reads the network; an unknown year or group in the filter finds nobody. */
export const readNetwork = async (
  { read, now, sights }: NetworkParts,
  person: string,
  filter: NetworkFilter
): Promise<SeenNetwork> => {
  const projects = await commonProjects(read, sights(person, now()))
  const members = await networkMembers(read)
  return {
    network: networkOf(members, projects, filter),
    projects: new Map(projects.map((project) => [project.id, project])),
    years: yearsOf(projects),
    groups: groupsOf(members.filter(({ isMember }) => isMember))
  }
}

/** The network around one organisation, with the projects it names; null where there is none to show. */
export const readEgo = async (
  parts: NetworkParts,
  person: string,
  organisation: string
): Promise<(Pick<SeenNetwork, 'projects' | 'groups'> & { readonly ego: Ego }) | null> => {
  const { network, projects, groups } = await readNetwork(parts, person, { year: null, group: null })
  const ego = egoOf(network, organisation)
  return ego && { ego, projects, groups }
}

/** Pictures kept: a few filters of a few views of the same network. */
const mostKept = 40

/** Keeps the layouts of networks by what they are made of, so that only a changed one is laid out again. */
export const keepLayouts = (): ((network: Network) => Layout) => {
  const kept = new Map<string, Layout>()
  return (network) => {
    const { nodes, edges } = network
    const key = digestOf(
      JSON.stringify([
        nodes.map(({ id }) => id),
        edges.map(({ from, to, projects }) => [from, to, projects.length])
      ])
    )
    const found = kept.get(key)
    if (found) return found
    const layout = layOutNetwork(network)
    const [oldest] = kept.keys()
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
    kept.set(key, layout)
    return layout
  }
}
