/** A project that organisations carry out together, as far as the reader may know of it. */
export type CommonProject = {
  readonly id: string
  readonly number: string
  readonly title: { readonly pl: string | null; readonly en: string | null }
  readonly year: number
  /** Ids of the lead and the partners. */
  readonly parties: readonly string[]
}

/** An organisation in the picture. */
export type NetworkMember = {
  readonly id: string
  readonly name: string
  readonly shortName: string | null
  /** Its group in the cluster; null for none. */
  readonly group: string | null
  readonly isMember: boolean
}

export type NetworkNode = NetworkMember & {
  /** How many others it has worked with. */
  readonly degree: number
  readonly projects: number
}

/** Two organisations and the projects they have in common; `from` sorts before `to`. */
export type NetworkEdge = { readonly from: string; readonly to: string; readonly projects: readonly string[] }

export type Network = { readonly nodes: readonly NetworkNode[]; readonly edges: readonly NetworkEdge[] }

/** What narrows the picture; null is no condition. */
export type NetworkFilter = { readonly year: number | null; readonly group: string | null }

const byId = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const pairsOf = (parties: readonly string[]): readonly (readonly [string, string])[] => {
  const sorted = [...new Set(parties)].toSorted(byId)
  return sorted.flatMap((from, place) => sorted.slice(place + 1).map((to) => [from, to] as const))
}

/**
 * Who has worked with whom. Everybody who has worked with somebody is in it. With a group only pairs of which one is of that
 * group stay, so that the group is seen with those around it.
 */
export const networkOf = (
  members: readonly NetworkMember[],
  projects: readonly CommonProject[],
  { year, group }: NetworkFilter
): Network => {
  const known = new Map(members.map((member) => [member.id, member]))
  const common = new Map<string, { from: string; to: string; projects: string[] }>()
  for (const project of projects) {
    if (year !== null && project.year !== year) continue
    for (const [from, to] of pairsOf(project.parties.filter((id) => known.has(id)))) {
      if (group !== null && known.get(from)?.group !== group && known.get(to)?.group !== group) continue
      const key = `${from} ${to}`
      const edge = common.get(key) ?? { from, to, projects: [] }
      edge.projects.push(project.id)
      common.set(key, edge)
    }
  }
  const edges = [...common.values()].toSorted(
    (one, other) =>
      other.projects.length - one.projects.length || byId(one.from, other.from) || byId(one.to, other.to)
  )
  const nodes = [...known.values()]
    .map((member): NetworkNode => {
      const own = edges.filter(({ from, to }) => from === member.id || to === member.id)
      return {
        ...member,
        degree: own.length,
        projects: new Set(own.flatMap(({ projects: each }) => each)).size
      }
    })
    .filter(({ degree }) => degree > 0)
    .toSorted((one, other) => other.degree - one.degree || byId(one.id, other.id))
  return { nodes, edges }
}

/** Years in which common projects began, the newest first. */
export const yearsOf = (projects: readonly CommonProject[]): readonly number[] =>
  [...new Set(projects.map(({ year }) => year))].toSorted((one, other) => other - one)

/** Groups of the members in the picture, the largest first. */
export const groupsOf = (members: readonly Pick<NetworkMember, 'group'>[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const { group } of members) if (group !== null) counts.set(group, (counts.get(group) ?? 0) + 1)
  return [...counts]
    .toSorted(([one, first], [other, second]) => second - first || one.localeCompare(other, 'pl'))
    .map(([group]) => group)
}

/** Somebody worked with, and in what. */
export type Neighbour = { readonly member: NetworkNode; readonly projects: readonly string[] }

/** The network seen from one organisation: with whom it has worked, and with whom those have. */
export type Ego = {
  readonly centre: NetworkNode
  readonly first: readonly Neighbour[]
  readonly second: readonly NetworkNode[]
  /** Pairs among all of them. */
  readonly edges: readonly NetworkEdge[]
}

/** How many of each ring are drawn; more would be no picture. */
const mostDrawn = { first: 24, second: 30 } as const

/** The network around one organisation; null where it has worked with nobody the reader may know of. */
export const egoOf = ({ nodes, edges }: Network, id: string): Ego | null => {
  const of = new Map(nodes.map((node) => [node.id, node]))
  const centre = of.get(id)
  if (centre === undefined) return null
  const neighbours = (each: string): readonly (readonly [string, NetworkEdge])[] =>
    edges.flatMap((edge) => {
      if (edge.from === each) return [[edge.to, edge] as const]
      return edge.to === each ? [[edge.from, edge] as const] : []
    })
  const first = neighbours(id)
    .flatMap(([other, { projects }]) => {
      const member = of.get(other)
      return member ? [{ member, projects }] : []
    })
    .slice(0, mostDrawn.first)
  const near = new Set([id, ...first.map(({ member }) => member.id)])
  const far = new Set(
    first
      .flatMap(({ member }) => neighbours(member.id).map(([other]) => other))
      .filter((each) => !near.has(each))
  )
  const second = nodes.filter((node) => far.has(node.id)).slice(0, mostDrawn.second)
  const drawn = new Set([...near, ...second.map((node) => node.id)])
  return {
    centre,
    first,
    second,
    edges: edges.filter(
      ({ from, to }) => drawn.has(from) && drawn.has(to) && (near.has(from) || near.has(to))
    )
  }
}
