import type { SendParams } from '#shared/workflow.ts'
import { notify, row } from '#workflows/effects.ts'

import type { TaskGroupContext } from './context.ts'
import { cancelBallot } from './motions.ts'
import { withoutOrganisation } from './people-steps.ts'
import { organisationOf } from './people.ts'
import { notifyPeople, taskGroup } from './setup.ts'

/** Tells the proposal who speaks for the lead now, and whether only for the time being. */
export const tellLead = (type: 'lead.acting' | 'lead.changed') => ({
  type: 'send' as const,
  params: ({ context }: { readonly context: TaskGroupContext }): SendParams => ({
    to: 'case',
    event: { type, lead: context.lead }
  })
})

/** The lead organisation has gone with its people; the deputy acts at once, if there is one of another organisation. */
const leaveLead = taskGroup.enqueueActions(({ context, enqueue }) => {
  const left = withoutOrganisation(context, context.lead.organisation)
  const after = { ...context, ...left }
  const deputy = after.deputy?.answer === 'accepted' ? after.deputy.person : null
  const organisation = deputy === null ? null : organisationOf(after, deputy)
  const acting = deputy !== null && organisation !== null ? { person: deputy, organisation } : null
  enqueue.assign({ ...left, leadVacant: true, lead: acting ?? context.lead })
  if (acting === null) {
    enqueue(notify('N41', { variant: 'boardToName', to: [{ to: 'board' }], act: 'acting.name' }))
    return
  }
  enqueue(tellLead('lead.acting'))
  enqueue(notifyPeople('N41', 'acting'))
})

/** What stops the group because of who left; the proposal says which. */
export const gapOpens = {
  'gap.opened': { target: '#groupGap', actions: cancelBallot, meta: row(null, 'system') },
  'lead.left': { target: '#groupGap', actions: [cancelBallot, leaveLead], meta: row(null, 'system') }
} as const
