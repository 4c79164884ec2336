import { expect, it } from 'vitest'

import { erasePerson } from '#people/role-commands.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { aRegister, valueOf } from './a-register.ts'

onEachDatabase('Erasing a person', (test) => {
  it('takes away what they said, typed and kept outside the journal', async () => {
    const { register, aPerson } = await aRegister(test().database)
    const coordinator = { person: await aPerson(['coordinator']), organisation: null }
    const [person, other] = [await aPerson(), await aPerson()]
    const at = register.clock.now()
    const { db } = register
    await db.transaction(async (tx) => {
      const entry = (id: string, of: string, state: string, decidedBy: string | null) =>
        tx.run(
          `insert into entries (id, kind, person_id, entered_by, entered_at, until_at, act, said, state, decided_by, reason)
           values (?, 'scope', ?, ?, ?, ?, 'scope.propose', '{"problem":"Quail"}', ?, ?, 'Quail')`,
          [id, of, coordinator.person, at, at, state, decidedBy]
        )
      await entry('ent_waiting', person, 'waiting', null)
      await entry('ent_refused', person, 'refused', person)
      await entry('ent_other', other, 'refused', person)
      await entry('ent_apart', other, 'waiting', null)
      await tx.run(
        `insert into writings (person_id, place, section, fields, saved_at) values (?, 'new', 'whole', '[["a",["Quail"]]]', ?)`,
        [person, at]
      )
      for (const audience of ['own', 'everybody'])
        await tx.run(
          `insert into saved_views (id, person_id, name, name_key, query, shown, sort, audience, created_at, changed_at)
           values (?, ?, ?, ?, '', '', '', ?, ?, ?)`,
          [`viw_${audience}`, person, audience, audience, audience, at, at]
        )
      await tx.run(
        `insert into viewings (id, viewing, by_person, person_id, kind, detail, at) values ('vlg_1', 'vie_1', ?, ?, 'began', 'Quail', ?)`,
        [coordinator.person, person, at]
      )
    })
    valueOf(await erasePerson(register, person, coordinator))

    const entries = await db.read.all('select id, state, said, reason from entries order by id')
    expect(entries).toEqual([
      { id: 'ent_apart', state: 'waiting', said: '{"problem":"Quail"}', reason: 'Quail' },
      { id: 'ent_other', state: 'refused', said: '{"problem":"Quail"}', reason: null },
      { id: 'ent_refused', state: 'refused', said: null, reason: null },
      { id: 'ent_waiting', state: 'withdrawn', said: null, reason: null }
    ])
    expect(await db.read.all('select * from writings')).toEqual([])
    expect(await db.read.all('select id from saved_views')).toEqual([{ id: 'viw_everybody' }])
    expect(await db.read.all('select by_person, detail from viewings')).toEqual([
      { by_person: coordinator.person, detail: null }
    ])
  })
})
