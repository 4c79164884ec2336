import { expect, it } from 'vitest'

import { ProfileChoice } from '#profiles/commands.ts'
import { profileFieldsOf } from '#profiles/fields.ts'
import { fieldsOf } from '#profiles/model.ts'
import { addProfileVersion } from '#profiles/version-commands.ts'
import { isCoordinator } from '#people/store.ts'
import { recordChecks } from '#cases.ts'
import { verify } from '#engine/verify.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { krakow } from '#workflows/profiles/krakow.ts'
import { termNames } from '#workflows/terms.ts'
import { workflows } from '#workflows/index.ts'

onEachDatabase(
  'a case',
  (test) => {
    it('stays on the version it began under, and a new one starts on the version chosen', async () => {
      const cluster = await aCluster(test().url)
      const { core, clock, people } = cluster
      const register = { db: core.database, clock, shelf: core.shelf, workflows, isCoordinator }
      const choice = await ProfileChoice.open(register)
      const old = await aProposal(cluster, { profile: choice.current() })

      const fields = profileFieldsOf(termNames).parse(fieldsOf(krakow))
      const T02 = {
        length: 9,
        unit: 'wd' as const,
        reminders: [6],
        urgent: { length: 3, unit: 'wd' as const }
      }
      const longer = { ...fields, terms: { ...fields.terms, T02 }, rules: { ...fields.rules, rounds: 5 } }
      const made = await addProfileVersion(
        register,
        { id: 'krakow', follows: 1, fields: longer, note: 'More time' },
        people.coordinator
      )
      expect(made).toMatchObject({ ok: true })
      expect(await choice.choose({ id: 'krakow', version: 2 }, people.coordinator)).toMatchObject({
        ok: true
      })
      const fresh = await aProposal(cluster, { profile: choice.current() })

      for (const proposal of [old, fresh]) await proposal.send(people.lab, 'scope.submit')
      const dueOf = (id: string) => core.engine.nextEndOf(core.database.read, id)
      expect(await dueOf(old.id)).toBe('2026-09-08T21:59:59.000Z')
      expect(await dueOf(fresh.id)).toBe('2026-09-14T21:59:59.000Z')
      const rulesOf = async (id: string) => (await core.engine.view(core.database.read, id))?.context['rules']
      expect(await rulesOf(old.id)).toMatchObject({ rounds: 3 })
      expect(await rulesOf(fresh.id)).toMatchObject({ rounds: 5 })
      expect((await verify(core.engine.parts, recordChecks)).damages).toEqual([])
      await core.database.close()
    })
  },
  { migrations: [] }
)
