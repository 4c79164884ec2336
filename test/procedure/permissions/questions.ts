import { personas } from './cast.ts'
import type { Persona } from './cast.ts'
import { expectedOf, whoMay } from './expected.ts'
import type { Cell } from './expected.ts'
import { eventsOf } from './site.ts'
import type { Site } from './site.ts'
import { knows, knowsSitting } from './sight.ts'
import { isUniversity, standingOf } from './standing.ts'
import type { Standing, Target } from './stage.ts'

/** One question to the service, with what it must answer. */
export type Question = {
  readonly persona: Persona
  readonly where: string
  readonly cell: Cell
  readonly actor: string
  readonly must: string
}

/** Belongs to the organisation whose partnership it is. */
export const isOwn = (site: Site, persona: Persona, { organisation }: Target): boolean => {
  const { organisations } = site.cast.cluster
  if (organisation === organisations.university) return isUniversity(persona)
  const left: readonly Persona[] = ['authorOnceInOffice']
  return organisation !== null && !left.includes(persona) && site.organisationOf(persona) === organisation
}

const answerOf = (persona: Persona, knowing: boolean, answer: () => string): string =>
  persona === 'nobody' ? 'unauthorised' : knowing ? answer() : 'unknown'

const cellOf = (standing: Standing, target: Target, event: string): Cell => ({
  workflow: target.workflow,
  event,
  state: target.state,
  caseState: standing.state,
  live: target.live,
  vacant: standing.vacant,
  urgencyAsked: standing.name.includes('urgent'),
  mode: target.mode,
  body: target.body
})

/** What everybody may be asked about every actor of every case. */
export function* caseQuestions(site: Site): Generator<Question> {
  for (const standing of site.standings)
    for (const target of standing.targets)
      for (const event of Object.keys(eventsOf(target.workflow))) {
        const cell = cellOf(standing, target, event)
        const { name, state } = standing
        const voters = personas.filter(
          (one) => one !== 'nobody' && target.voters.includes(site.cast.of[one].person)
        )
        for (const persona of personas) {
          const own = isOwn(site, persona, target)
          const answer = () => expectedOf(cell, persona, standingOf(persona, { name, state, own, voters }))
          const must = answerOf(persona, knows(persona, standing, { ...target, own }), answer)
          yield { persona, where: name, cell, actor: target.id, must }
        }
      }
}

/** What everybody may be asked about every sitting. */
export function* sittingQuestions(site: Site): Generator<Question> {
  for (const { id, state, body, guest } of site.sittings)
    for (const event of Object.keys(eventsOf('sitting'))) {
      const where = `sitting of the ${body}`
      const ofNoCase = { caseState: '', vacant: false, urgencyAsked: false, mode: null }
      const cell = { ...ofNoCase, workflow: where, event, state, live: state !== 'cancelled', body }
      for (const persona of personas) {
        const nowhere = { name: '', state: '', own: false, voters: [] }
        const answer = () => expectedOf(cell, persona, standingOf(persona, nowhere))
        yield {
          persona,
          where,
          cell,
          actor: id,
          must: answerOf(persona, knowsSitting(persona, guest), answer)
        }
      }
    }
}

/** Of the cells in which somebody is refused, one in so many; where nothing can happen at all, fewer. */
const oneIn = { refused: 9, idle: 50 }

/** Every cell in which somebody may act or is barred, and a sample of the others in which everybody takes turns. */
export function* sampled(questions: Iterable<Question>): Generator<Question> {
  let place = 0
  for (const question of questions) {
    place += 1
    const decisive = question.must === 'may' || question.must === 'barred'
    if (decisive || place % (whoMay(question.cell).size > 0 ? oneIn.refused : oneIn.idle) === 0)
      yield question
  }
}
