import { expect, it } from 'vitest'

import { aProposal } from '#test/support/cases.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { aSitting } from '#test/sittings/support/sitting.ts'
import { aCalendarCluster } from './support/a-calendar.ts'

onEachDatabase('A calendar', (test) => {
  it(
    'tells each what concerns them: a sitting, a ballot, a report, an act',
    { timeout: 120_000 },
    async () => {
      const calendar = await aCalendarCluster(test().url)
      try {
        const { cluster } = calendar
        const kindsOf = async (who: Parameters<typeof calendar.entriesOf>[0]) =>
          new Set(
            (await calendar.entriesOf(who)).map(({ uid }) => uid?.replace(/_.*?(?:-|@|$)/, ' ').split(' ')[0])
          )
        const sitting = await aSitting(cluster, { place: 'Kraków' })
        await aProposal(cluster, { state: 'active' })
        await aProposal(cluster, { state: 'ballot', mode: 'circular' })
        await aProposal(cluster, { state: 'formalCheck' })
        await sitting.send(cluster.presidium[0], 'sitting.cancel', { reason: 'Brak spraw' })
        const member = await kindsOf(cluster.presidium[2])
        expect(member).toEqual(new Set(['bal', 'sit']))
        const lead = await kindsOf(cluster.people.lab)
        expect(lead).toEqual(new Set(['grp', 'rep']))
        const office = await kindsOf(cluster.people.coordinator)
        expect(office).toContain('prp')
        expect(await kindsOf(cluster.people.stranger)).toEqual(new Set())
      } finally {
        await calendar.close()
      }
    }
  )
})
