import type { PartnershipState } from '#partnerships/model.ts'
import type { StateMeta } from '#shared/workflow.ts'
import { maxIterations, notify, passing, row } from '#workflows/effects.ts'

import { clarification } from './clarification.ts'
import { commitmentStates } from './commitment.ts'
import { newPartnership } from './context.ts'
import { interestStates } from './interest.ts'
import { invited } from './invitation.ts'
import { leavingStates } from './leaving.ts'
import { notifyOrganisation, partnership } from './setup.ts'

const end = (state: PartnershipState, description: string) =>
  partnership.createStateConfig({
    id: state,
    type: 'final',
    description,
    meta: { state, stage: 'ended', owner: [], openEnded: true } satisfies StateMeta
  })

/** One organisation in one role of a proposal, from interest or invitation to the end of the work together. */
export const partnershipMachine = partnership.createMachine({
  id: 'partnership',
  description: 'One organisation in one role of a proposal.',
  context: ({ input }) => newPartnership(input),
  initial: 'beginning',
  options: { maxIterations },
  states: {
    beginning: {
      description:
        'An interest waits for the lead, an invitation for the organisation; one named from the start has agreed.',
      meta: passing('beginning', 'partners'),
      always: [
        { target: '#invited', guard: 'cameByInvitation', meta: row(null, 'system') },
        { target: '#accepted', guard: 'cameDeclared', meta: row(null, 'system') },
        { target: '#active', guard: 'cameTakenOver', meta: row(null, 'system') },
        {
          target: '#interested',
          actions: [
            notify('N08', {
              variant: 'received',
              to: [{ to: 'lead' }],
              act: 'interest.accept',
              settles: 'interest'
            }),
            // The lead's time begins when the lead has heard of it, whatever became of the receipt.
            notifyOrganisation('N08', 'receipt', { awaited: false })
          ],
          meta: row(null, 'system')
        }
      ]
    },
    ...interestStates,
    clarification,
    invited,
    ...commitmentStates,
    ...leavingStates,
    declined: end('declined', 'The lead or the organisation said no.'),
    refused: end('refused', 'The organisation did not sign its letter of intent.'),
    revoked: end('revoked', 'The invitation was taken back.'),
    withdrawn: end('withdrawn', 'The organisation withdrew its interest.'),
    left: end('left', 'The organisation left the project.'),
    excluded: end('excluded', 'The Presidium excluded the organisation for a breach that was not remedied.'),
    expired: end('expired', 'Nobody answered in time, or the search ended first.'),
    ended: end('ended', 'The project ended.')
  }
})
