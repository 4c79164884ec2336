import type { CharterField } from '#task-groups/model.ts'
import { charterLimits } from '#task-groups/model.ts'

import { fullCard } from './card.ts'
import { shortNameOf } from './project.ts'
import type { Project } from './project.ts'

/** The planned end; for a project of the past, three years from today, as a group must have time to work. */
const lastDay = (end: string): string => {
  const today = Temporal.Now.plainDateISO('Europe/Warsaw')
  return end > today.toString() ? end : today.add({ years: 3 }).toString()
}

/** The charter that the lead submits for the group of a project. */
export const charterOf = (project: Project): Readonly<Partial<Record<CharterField, string>>> => {
  const { goal = '', work = '', end = '', risks = '' } = fullCard(project, '')
  const paragraph = (text: string): string => text.slice(0, charterLimits.paragraph) || project.title
  return {
    name: `Task group ${shortNameOf(project)}`.slice(0, charterLimits.name),
    goal: paragraph(goal),
    scope: paragraph(work),
    competence: 'The group decides on its work plan and proposes changes of the budget to the Presidium.',
    rules: 'Each delegate has one vote; the leader calls a meeting at least once a month.',
    schedule: `From ${project.start} to ${end}, with a milestone every year.`,
    budget: 'As in the project card; each organisation pays its own share.',
    reporting: 'A report every quarter, and one at the end.',
    confidentiality: 'What a partner marks as confidential stays within the group.',
    risks: paragraph(risks),
    endsOn: lastDay(end)
  }
}
