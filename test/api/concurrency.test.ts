import { afterAll, beforeAll, expect, it } from 'vitest'

import { sendEvent } from '#api/send-event.ts'
import { openCore } from '#core.ts'
import type { Core } from '#core.ts'
import { addPerson } from '#people/commands.ts'
import { personFields } from '#people/model.ts'
import { grantRole } from '#people/role-commands.ts'
import { importMembers } from '#organisations/import-commands.ts'
import { SeededIds } from '#shared/id.ts'
import { systemParty } from '#shared/workflow.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { valueOf } from '#test/people/a-register.ts'

onEachDatabase('two nodes at once', (test) => {
  let cluster: Cluster
  let nodes: readonly [Core, Core]
  beforeAll(async () => {
    cluster = await aCluster(test().url)
    const { clock } = cluster
    const ids = new SeededIds(99)
    nodes = [
      cluster.core,
      await openCore({ databaseUrl: test().url, secret: null, clock, ids, synchronous: 'OFF' })
    ]
  })
  afterAll(async () => {
    for (const { database } of nodes) await database.close()
  })

  const onBoth = <Value>(count: number, work: (node: Core, index: number) => Promise<Value>) =>
    Promise.all(Array.from({ length: count }, (_, index) => work(nodes[index % 2] as Core, index)))

  const start = (node: Core, { id }: Proposal, precautions: { key?: string; ifMatch?: number }) =>
    sendEvent(node.engine, {
      case: id,
      actor: id,
      workflow: 'proposal',
      me: cluster.people.coordinator,
      event: { type: 'group.start' },
      ...precautions
    })

  it('number resolutions of several cases without a gap and turn nobody away', async () => {
    const proposals: Proposal[] = []
    for (let count = 0; count < 6; count += 1) proposals.push(await aProposal(cluster, { state: 'approved' }))
    const signed = await onBoth(6, async ({ engine }, index) => {
      const proposal = proposals[index] as Proposal
      const [actor = ''] = await proposal.actorsOf('resolution')
      const [me] = cluster.presidium
      const event = { type: 'resolution.sign' }
      return sendEvent(engine, { case: proposal.id, actor, workflow: 'resolution', me, event })
    })
    expect(signed.filter(({ ok }) => !ok)).toEqual([])
    const rows = await cluster.core.database.read.all<{ number: number }>(
      'select number from resolutions order by number'
    )
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])

    const keyed = await onBoth(4, (node) => start(node, proposals[0] as Proposal, { key: 'start' }))
    const values = keyed.map(valueOf)
    expect(values.filter(({ repeated }) => repeated !== true)).toHaveLength(1)
    expect(new Set(values.map(({ version }) => version)).size).toBe(1)

    const { version } = valueOf(await start(nodes[0], proposals[1] as Proposal, { key: 'start other' }))
    const ifMatch = version - 1
    expect(await start(nodes[1], proposals[1] as Proposal, { ifMatch })).toMatchObject({
      refusal: { kind: 'stale', expected: ifMatch, actual: version }
    })
    const matched = await onBoth(2, (node) => start(node, proposals[2] as Proposal, { ifMatch }))
    expect(matched.map((outcome) => (outcome.ok ? 'done' : outcome.refusal.kind)).toSorted()).toEqual([
      'done',
      'stale'
    ])
  })

  it('give one person no two offices that must be apart', async () => {
    const fields = personFields.parse({ name: 'Some One', email: 'some.one@example.org' })
    const { id } = valueOf(await addPerson(cluster.core.people, fields, systemParty))
    const kinds = ['coordinator', 'presidium', 'coordinator', 'chair'] as const
    const granted = await onBoth(4, ({ people }, index) =>
      grantRole(people, id, { kind: kinds[index] ?? 'chair', organisation: null, untilOn: null }, systemParty)
    )
    const held = granted.flatMap((outcome) => (outcome.ok ? outcome.value.kind : []))
    expect(held.includes('coordinator') ? held.length : 1).toBe(1)
  })

  it('take the same list of members in once', async () => {
    const csv = 'name,type,nip,person_name,person_email\nNew Member,ngo,1234563218,Ada Ada,ada@example.org\n'
    const imported = await onBoth(4, ({ organisations }) => importMembers(organisations, csv, systemParty))
    expect(imported.map((outcome) => valueOf(outcome).added).filter((added) => added === 1)).toHaveLength(1)
  })
})
