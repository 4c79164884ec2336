import type { Person } from '#api/acting.ts'
import { aCard, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { anOpinion } from '#test/support/card.ts'
import { aSitting } from '#test/sittings/support/sitting.ts'

/** Words planted where only some may read them. */
export const planted = {
  title: 'Jaźń-zebra',
  teaser: 'Teaser-heron',
  secret: 'Poufne-żółwie',
  opinion: 'Opinia-łoś'
} as const

/**
 * A sitting with two cases on its agenda: in the first the last member of the Presidium has stepped aside and opinions are
 * filed; in the second everybody has declared to be impartial.
 */
export const plantedSitting = async (
  cluster: Cluster
): Promise<{ id: string; cases: readonly Proposal[] }> => {
  const { people, presidium } = cluster
  const card = aCard({
    title: { pl: planted.title, en: planted.title },
    teaser: planted.teaser,
    work: planted.secret,
    risks: planted.secret
  })
  const marked = await aProposal(cluster, { state: 'coi', card })
  const [chair, deputy, member, other, recused] = presidium
  for (const one of [chair, deputy, member, other])
    await marked.send(one, 'declaration.make', { answer: 'impartial' })
  await marked.send(recused, 'declaration.make', { answer: 'recused', ground: 'family' })
  await marked.send(deputy, 'opinion.file', { ...anOpinion, text: planted.opinion })
  const plain = await aProposal(cluster, { state: 'opinions' })
  const sitting = await aSitting(cluster, { place: 'Sala Łukasiewicza' })
  for (const one of [marked, plain]) await sitting.send(people.coordinator, 'item.add', { case: one.id })
  await sitting.send(people.coordinator, 'item.add', { text: 'Sprawy różne' })
  return { id: sitting.id, cases: [marked, plain] }
}

/** People by how they stand to the sitting. */
export const standing = ({ people, presidium }: Cluster): Readonly<Record<string, Person>> => ({
  office: people.coordinator,
  chair: presidium[0],
  recused: presidium[4],
  lab: people.lab,
  council: people.council,
  stranger: people.stranger
})
