import { beforeAll, expect, it } from 'vitest'

import { previewTakeOver, takeOver } from '#takeover/commands.ts'
import { aProposal } from '#test/support/cases.ts'
import { onEachDatabase } from '#test/support/database.ts'

import { aDesk } from './support/desk.ts'
import type { Desk } from './support/desk.ts'
import { aProject, aResolution, projects, resolutions, series } from './support/lists.ts'

onEachDatabase('taking over a running cluster', (test) => {
  let desk: Desk
  beforeAll(async () => {
    desk = await aDesk(test().url)
  })

  const counts = () =>
    desk.rows(
      'select (select count(*) from cases) as cases, (select count(*) from series_beginnings) as begun'
    )

  it('is for coordinators, and for the command line', async () => {
    for (const who of [desk.cluster.people.lab, desk.cluster.presidium[0], desk.cluster.people.board])
      expect(await takeOver(desk.office, [projects(aProject())], who)).toMatchObject({
        ok: false,
        refusal: { kind: 'forbidden' }
      })
    expect(await desk.rows('select id from cases')).toEqual([])
    expect((await previewTakeOver(desk.office, ['x'], { person: null, organisation: null })).ok).toBe(true)
  })

  it('names what is wrong with each row and column, and writes nothing', async () => {
    const [preview] = await desk.previewed(
      projects(
        aProject(),
        aProject({
          number: '8/2025',
          resolution: '',
          lead: 'No Such Works',
          kind: 'spaceship',
          approved_on: '31.02.2025'
        }),
        aProject({
          number: '9/2025',
          resolution: '',
          leader: 'nobody@example.org',
          lead_person: 'stefan.stranger@example.org'
        }),
        aProject({
          number: '10/2025',
          resolution: '',
          partners: 'Bright Lab | Far Away <x@example.org>',
          state: 'zamknięty'
        }),
        aProject({ resolution: '' })
      )
    )
    expect(preview).toMatchObject({ kind: 'projects', right: 1, known: 0, wrong: 4 })
    const told = preview?.lines.map(({ line, wrong }) => [
      line,
      wrong.map(({ column, problem }) => `${column}: ${problem}`)
    ])
    expect(told).toEqual([
      [2, []],
      [3, ['Data zatwierdzenia: notADate', 'Rodzaj: notAKind', 'Lider: organisationUnknown']],
      [4, ['Osoba lidera: notActing', 'Kierownik: personUnknown']],
      [5, ['Data zamknięcia: closedNeedsDate', 'Partnerzy: organisationTwice']],
      [6, ['Numer: sameLine']]
    ])
    expect(await desk.rows('select id from cases')).toEqual([])
  })

  it('takes over what is right: a journalled case that stands where the project stands', async () => {
    const done = await desk.taken(projects(aProject(), aProject({ number: '8/2025', lead: 'No Such Works' })))
    expect(done).toEqual([{ kind: 'projects', taken: 1, known: 0, wrong: 1 }])
    expect(
      await desk.rows(
        'select p.state, n.number, n.year, n.running from proposals p join proposal_numbers n on n.proposal_id = p.id'
      )
    ).toEqual([{ state: 'active', number: 'KLSK/PP/2025/0007', year: 2025, running: 7 }])
    expect(await desk.rows('select state, person_id from partnerships order by id')).toEqual([
      { state: 'active', person_id: desk.cluster.people.clinic.person },
      { state: 'active', person_id: desk.cluster.people.university.person }
    ])
    const [group] = await desk.rows(
      'select id, state, resolution_id, ends_on, leader_person_id, deputy_person_id from task_groups'
    )
    expect(group).toMatchObject({
      state: 'active',
      ends_on: '2027-12-31',
      leader_person_id: desk.cluster.people.lab.person,
      deputy_person_id: desk.cluster.people.clinic.person
    })
    expect(
      await desk.rows('select id, organ, year, number, state, taken_over, signed_by from resolutions')
    ).toEqual([
      {
        id: group?.['resolution_id'],
        organ: 'presidium',
        year: 2025,
        number: 3,
        state: 'takenOver',
        taken_over: 1,
        signed_by: null
      }
    ])
    expect(
      await desk.rows("select kind, person_id from journal where kind = 'create' and workflow = 'proposal'")
    ).toEqual([{ kind: 'create', person_id: desk.cluster.people.coordinator.person }])
    expect(await desk.rows('select from_on, to_on, due_on, state from reports')).toEqual([
      { from_on: '2026-07-01', to_on: '2026-09-30', due_on: '2026-10-14', state: 'due' }
    ])
    expect(await desk.rows('select id from outbox')).toEqual([])
    expect(await desk.damages()).toEqual([])
  })

  it('recognises what is here already: the same list again changes nothing', async () => {
    const before = await counts()
    expect(await desk.taken(projects(aProject({ number: 'klsk/pp/2025/7' })), projects(aProject()))).toEqual([
      { kind: 'projects', taken: 0, known: 1, wrong: 0 },
      { kind: 'projects', taken: 0, known: 1, wrong: 0 }
    ])
    expect(await counts()).toEqual(before)
  })

  it('a finished project stays closed, and keeps a number spelt in another way', async () => {
    const closed = { state: 'zamknięty', closed_on: '2026-02-01', leader: '', deputy: '', report_on: '' }
    const list = projects(
      aProject({ ...closed, number: 'P-12/2024', resolution: 'Uchwała nr 4/2025', approved_on: '2024-03-01' })
    )
    expect(await desk.taken(list, list)).toEqual([
      { kind: 'projects', taken: 1, known: 0, wrong: 0 },
      { kind: 'projects', taken: 0, known: 1, wrong: 0 }
    ])
    expect(
      await desk.rows(
        "select p.state, n.year, n.running from proposals p join proposal_numbers n on n.proposal_id = p.id where n.number = 'P-12/2024'"
      )
    ).toEqual([{ state: 'closed', year: 2024, running: null }])
    const archivedOn = async () =>
      (await desk.rows("select due_at from terms where name = 'T35'")).map((one) =>
        String(one['due_at']).slice(0, 10)
      )
    expect(await archivedOn()).toEqual(['2028-02-01'])
    expect(await desk.damages()).toEqual([])
  })

  it('takes past resolutions over, with or without a project, and knows those that came with a project', async () => {
    const list = resolutions(
      aResolution(),
      aResolution({
        number: '12/2025',
        organ: 'Prezydium',
        subject: 'Zmiana harmonogramu',
        project: 'KLSK/PP/2025/0007',
        motion: 'zgoda na zmianę'
      }),
      aResolution({ number: '3', organ: 'Prezydium', subject: 'Zatwierdzenie projektu' }),
      aResolution({ number: '5', project: 'KLSK/PP/1999/0001', organ: 'Nikt' })
    )
    const [preview] = await desk.previewed(list)
    expect(preview?.lines.map(({ action, wrong }) => action ?? wrong.map(({ problem }) => problem))).toEqual([
      'takeOver',
      'takeOver',
      'known',
      ['notAnOrgan', 'projectUnknown']
    ])
    expect(await desk.taken(list)).toEqual([{ kind: 'resolutions', taken: 2, known: 1, wrong: 1 }])
    expect(await desk.taken(list)).toEqual([{ kind: 'resolutions', taken: 0, known: 3, wrong: 1 }])
    const [project] = await desk.rows(
      "select proposal_id from proposal_numbers where number = 'KLSK/PP/2025/0007'"
    )
    expect(
      await desk.rows(
        'select organ, year, number, motion, proposal_id, state from resolutions where case_id = id order by organ'
      )
    ).toEqual([
      { organ: 'council', year: 2025, number: 4, motion: 'other', proposal_id: null, state: 'takenOver' },
      {
        organ: 'presidium',
        year: 2025,
        number: 12,
        motion: 'approveChange',
        proposal_id: project?.['proposal_id'],
        state: 'takenOver'
      }
    ])
    expect(await desk.damages()).toEqual([])
  })

  it('lists taken over at once know of each other: a resolution may name a project of the list before it', async () => {
    const lists = [
      projects(aProject({ number: 'KLSK/PP/2025/0011', resolution: '20/2025' })),
      resolutions(aResolution({ number: '21', organ: 'Prezydium', project: 'KLSK/PP/2025/0011' }))
    ]
    expect((await desk.previewed(...lists)).map(({ right, wrong }) => [right, wrong])).toEqual([
      [1, 0],
      [1, 0]
    ])
    expect((await desk.taken(...lists)).map(({ taken: count }) => count)).toEqual([1, 1])
  })

  it('numbers go on where they are said to, without gap or clash, and are never lower than what exists', async () => {
    const list = series(
      { series: 'projekty', year: '2026', next: '31' },
      { series: 'uchwały', organ: 'Prezydium Rady Klastra', year: '2026', next: '9' },
      { series: 'protokoły', organ: 'Prezydium', year: '2026', next: '5' }
    )
    expect(await desk.taken(list)).toEqual([{ kind: 'series', taken: 3, known: 0, wrong: 0 }])
    expect(await desk.taken(list)).toEqual([{ kind: 'series', taken: 0, known: 3, wrong: 0 }])
    const [refused] = await desk.previewed(
      series(
        { series: 'projects', year: '2026', next: '30' },
        { series: 'uchwały', organ: 'Prezydium', year: '2025', next: '21' },
        { series: 'projekty', organ: 'Rada', year: '2027', next: '4' }
      )
    )
    expect(refused?.lines.flatMap(({ wrong }) => wrong)).toEqual([
      { column: 'Następny numer', problem: 'belowExisting', values: { last: 30 } },
      { column: 'Następny numer', problem: 'belowExisting', values: { last: 21 } },
      { column: 'Organ', problem: 'organNotWanted' }
    ])
    const first = await aProposal(desk.cluster, { state: 'draft' })
    const second = await aProposal(desk.cluster, { state: 'approved' })
    const [resolution = ''] = await second.actorsOf('resolution')
    await second.send(desk.cluster.presidium[0], 'resolution.sign', {}, resolution)
    expect(
      await desk.rows(
        `select number from proposal_numbers where proposal_id in ('${first.id}', '${second.id}') order by running`
      )
    ).toEqual([{ number: 'KLSK/PP/2026/0031' }, { number: 'KLSK/PP/2026/0032' }])
    expect(await desk.rows(`select year, number from resolutions where id = '${resolution}'`)).toEqual([
      { year: 2026, number: 9 }
    ])
    expect(await desk.rows('select by_person from series_beginnings')).toEqual(
      Array.from({ length: 3 }, () => ({ by_person: desk.cluster.people.coordinator.person }))
    )
    const given = await desk.previewed(
      projects(aProject({ number: 'KLSK/PP/2026/0031' })),
      resolutions(aResolution({ organ: 'Prezydium', year: '2026', number: '9', adopted_on: '2026-01-10' }))
    )
    expect(
      given.flatMap(({ lines }) => lines.flatMap(({ wrong }) => wrong.map(({ problem }) => problem)))
    ).toEqual(['numberGivenHere', 'numberGivenHere'])
    expect(await desk.damages()).toEqual([])
  })

  it('two who take the same list over at once enter each line once', async () => {
    const list = projects(aProject({ number: 'KLSK/PP/2025/0040', resolution: '40/2025' }))
    const numbers = series({ series: 'minutes', organ: 'board', year: '2026', next: '3' })
    await Promise.all([desk.taken(list, numbers), desk.taken(list, numbers)])
    expect(
      await desk.rows("select number from proposal_numbers where number = 'KLSK/PP/2025/0040'")
    ).toHaveLength(1)
    expect(await desk.rows('select number from resolutions where year = 2025 and number = 40')).toHaveLength(
      1
    )
    expect(await desk.damages()).toEqual([])
  })

  it('verify finds a beginning of a series that was changed outside the program', async () => {
    await desk.cluster.core.database.transaction((tx) =>
      tx.run('update series_beginnings set first = 2 where place = 1')
    )
    expect(await desk.damages()).toEqual([
      { place: 'beginning of the series proposals 2026', problem: expect.stringContaining('changed outside') }
    ])
  })
})
