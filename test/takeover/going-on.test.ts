import { beforeAll, expect, it } from 'vitest'

import { aWorker } from '#test/sittings/support/sitting.ts'
import { onEachDatabase } from '#test/support/database.ts'
import type { TaskGroupContext } from '#workflows/task-group/context.ts'

import { aDesk } from './support/desk.ts'
import type { Desk } from './support/desk.ts'
import { aProject, aResolution, projects, resolutions } from './support/lists.ts'

onEachDatabase('what was taken over', (test) => {
  let desk: Desk
  beforeAll(async () => {
    desk = await aDesk(test().url)
    await desk.taken(projects(aProject()), resolutions(aResolution()))
  })

  it('a project taken over goes on like any other: its lead reports, records a change and finishes', async () => {
    const { core, people, clock } = desk.cluster
    const [group] = await desk.rows(
      "select g.id, g.case_id from task_groups g join proposal_numbers n on n.proposal_id = g.case_id where n.number = 'KLSK/PP/2025/0007'"
    )
    const [id, project] = [String(group?.['id']), String(group?.['case_id'])]
    const send = (actor: string, type: string, payload: object) =>
      core.engine.one({
        case: project,
        actor,
        event: { type, ...payload },
        by: { ...people.lab, organisation: desk.cluster.organisations.lab }
      })
    const [report] = await desk.rows(`select id from reports where group_id = '${id}'`)
    clock.advance(31 * 24 * 60 * 60 * 1000)
    const texts = { done: 'Done', planned: 'Planned', contributions: 'All', budget: 'In order' }
    expect(await send(String(report?.['id']), 'report.submit', { status: 'green', ...texts })).toMatchObject({
      ok: true
    })
    expect(await send(id, 'work.finish', {})).toMatchObject({ ok: true, value: { state: 'closing' } })
    const context = (await core.engine.view(core.database.read, id))?.context as unknown as TaskGroupContext
    expect(context.reports[0]).toMatchObject({ state: 'submitted', status: 'green' })
    expect(await desk.rows(`select state from proposals where id = '${project}'`)).toEqual([
      { state: 'closing' }
    ])
    expect(await desk.damages()).toEqual([])
  })

  it('the report that earlier records set comes first, and the next period follows it without a gap', async () => {
    const { clock } = desk.cluster
    const due = clock.now().slice(0, 10)
    const list = projects(aProject({ number: 'KLSK/PP/2025/0050', resolution: '50/2025', report_on: due }))
    expect(await desk.taken(list)).toMatchObject([{ taken: 1 }])
    const periods = () =>
      desk.rows(`select r.from_on, r.to_on, r.due_on from reports r join proposal_numbers n on n.proposal_id = r.case_id
        where n.number = 'KLSK/PP/2025/0050' order by r.from_on`)
    expect((await periods()).map(({ due_on: on }) => on)).toEqual([due])
    await aWorker(desk.cluster).drain()
    const [first, second] = await periods()
    expect(Temporal.PlainDate.from(String(first?.['to_on'])).add({ days: 1 }).toString()).toBe(
      second?.['from_on']
    )
    expect(await desk.damages()).toEqual([])
  })

  it('a project closed long ago goes to the archive, and nobody is written to', async () => {
    const long = {
      state: 'closed',
      closed_on: '2019-06-30',
      approved_on: '2017-01-10',
      ends_on: '2019-05-31',
      report_on: ''
    }
    await desk.taken(projects(aProject({ ...long, number: 'P-1/2017', resolution: '1/2017' })))
    await aWorker(desk.cluster).drain()
    const [old] = await desk.rows(
      "select p.id, p.state from proposals p join proposal_numbers n on n.proposal_id = p.id where n.number = 'P-1/2017'"
    )
    expect(old?.['state']).toBe('archived')
    expect(await desk.rows(`select payload from outbox where case_id = '${String(old?.['id'])}'`)).toEqual([])
    expect(await desk.damages()).toEqual([])
  })

  it('its approval can be repealed as any other; a resolution kept for reference is history', async () => {
    const { core, presidium, clock } = desk.cluster
    const put = { type: 'repeal.put', reasons: 'The goal is out of reach.', mode: 'circular' }
    const repeal = (id: string, caseId: string) =>
      core.engine.one({ case: caseId, actor: id, event: put, by: presidium[0] })
    const [approval] = await desk.rows(
      'select id, case_id from resolutions where year = 2025 and number = 50'
    )
    const [caseId, id] = [String(approval?.['case_id']), String(approval?.['id'])]
    expect(await repeal(id, caseId)).toMatchObject({ ok: true, value: { state: 'takenOver' } })
    const [ballot] = await desk.rows(`select id from ballots where case_id = '${caseId}'`)
    for (const member of presidium) {
      const event = { type: 'vote.cast', choice: 'for', revision: 1 }
      expect(
        await core.engine.one({ case: caseId, actor: String(ballot?.['id']), event, by: member })
      ).toMatchObject({ ok: true })
    }
    clock.advance(30 * 24 * 60 * 60 * 1000)
    await aWorker(desk.cluster).drain()
    const [drafted] = await desk.rows(
      `select id, repeals from resolutions where case_id = '${caseId}' and state = 'drafted'`
    )
    expect(drafted?.['repeals']).toBe(id)
    const sign = {
      case: caseId,
      actor: String(drafted?.['id']),
      event: { type: 'resolution.sign' },
      by: presidium[0],
      fresh: true
    }
    expect(await core.engine.one(sign)).toMatchObject({ ok: true })
    expect(await desk.rows(`select state from resolutions where id = '${id}'`)).toEqual([
      { state: 'repealed' }
    ])
    const [kept] = await desk.rows("select id from resolutions where organ = 'council' and number = 4")
    expect(await repeal(String(kept?.['id']), String(kept?.['id']))).toMatchObject({
      ok: false,
      refusal: { kind: 'notNow' }
    })
    expect(await desk.damages()).toEqual([])
  })
})
