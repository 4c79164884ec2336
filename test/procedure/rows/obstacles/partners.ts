import { doing, partnership, partnerSends, revises, sends } from '#test/procedure/rows/entry.ts'
import type { Mover } from '#test/procedure/rows/entry.ts'
import type { Obstacle } from '#test/procedure/rows/refusing.ts'
import { aCard } from '#test/support/card.ts'
import { passTerm, passUntil } from '#test/support/case-time.ts'
import { dayAhead } from '#test/support/cluster.ts'
import type { Step } from '#test/support/road.ts'
import { partnerSteps } from '#test/support/roads-partners.ts'

import { links, registers, withRules } from './world.ts'

const { confirm, expressInterest } = partnerSteps

const extendsBy = (days: number, who: 'lab' | 'coordinator' = 'lab'): Mover =>
  sends(who, 'search.extend', { days })

const answers =
  (...given: readonly ('interest.accept' | 'interest.decline')[]): Step =>
  async ({ people }, { send, actorsOf }) => {
    for (const [place, actor] of (await actorsOf('partnership')).entries()) {
      const answer = given[place]
      if (answer)
        await send(people.lab, answer, answer === 'interest.decline' ? { reason: 'fit' } : {}, actor)
    }
  }

const leadLeft = doing(sends('lab', 'lead.resign', { reason: 'We move.' }))

const industry = {
  id: 'industry',
  role: 'Industrial partner',
  competences: ['production'],
  work: 'Builds the device.',
  must: true,
  seats: 1
}

/** What keeps a search or a consortium where it is. */
export const partnerObstacles: readonly Obstacle[] = [
  {
    rule: 'minimumConsortiumReachable',
    cause: 'nobody is interested',
    from: 'searchOpen',
    move: sends('lab', 'search.close'),
    values: { has: { organisations: 1 }, needs: { organisations: 3 } }
  },
  {
    rule: 'searchExtensionsLeft',
    cause: 'extended twice already',
    from: 'searchOpen',
    turn: doing(extendsBy(3), extendsBy(3)),
    move: extendsBy(3),
    values: { used: 2, most: 2 }
  },
  {
    rule: 'searchNotTooLong',
    cause: 'more than ninety days in all',
    from: 'searchOpen',
    move: extendsBy(61),
    values: { planned: 30, longest: 90 }
  },
  {
    rule: 'anotherSearchNotTooLong',
    cause: 'seventy days have gone without result',
    from: 'searchFailed',
    state: 'searchOpen',
    turn: doing(extendsBy(40), { step: (cluster, proposal) => passTerm(cluster, proposal, 'T04') }),
    move: extendsBy(5, 'coordinator'),
    values: { planned: 70, longest: 90 }
  },
  {
    rule: 'noInterestYet',
    cause: 'a member has expressed interest',
    from: 'searchOpen',
    turn: expressInterest,
    move: sends('coordinator', 'search.recall', { reason: 'A mistake.' })
  },
  {
    rule: 'questionsOpen',
    cause: 'the search ends within a week',
    from: 'searchOpen',
    alone: true,
    turn: (cluster, proposal) => passUntil(cluster, proposal, `${dayAhead(cluster, 24)}T08:00:00.000Z`),
    move: sends('clinic', 'question.ask', { text: 'May a hospital take both roles?' })
  },
  {
    rule: 'questionUnanswered',
    cause: 'nobody has asked anything',
    from: 'searchOpen',
    move: sends('lab', 'question.reply', { question: 'q1', text: 'Yes.' })
  },
  {
    rule: 'everyInterestAnswered',
    cause: 'one interest lies open',
    from: 'searchSelecting',
    wishes: { spare: true },
    turn: answers('interest.accept', 'interest.accept'),
    move: sends('lab', 'selection.confirm'),
    values: { count: 1 }
  },
  {
    rule: 'minimumConsortiumAgreed',
    cause: 'one of two was declined',
    from: 'searchSelecting',
    turn: answers('interest.accept', 'interest.decline'),
    move: sends('lab', 'selection.confirm'),
    values: { has: { organisations: 2 }, needs: { organisations: 3 } }
  },
  {
    rule: 'leadAgreesToExternal',
    cause: 'the lead has not agreed',
    from: 'searchFailed',
    move: sends('coordinator', 'search.open-external')
  },
  {
    rule: 'externalPartnersAllowed',
    cause: 'the profile has members only',
    from: 'searchFailed',
    wishes: { profile: withRules({ externalPartners: false }) },
    move: sends('coordinator', 'search.open-external'),
    also: ['leadAgreesToExternal']
  },
  {
    rule: 'cardComplete',
    cause: 'the work packages are missing',
    from: 'consortium',
    turn: doing({ step: confirm }, { step: revises(() => ({ workPackages: '' })) }),
    move: sends('lab', 'proposal.submit'),
    values: { missing: ['workPackages'] }
  },
  {
    rule: 'allPartnersConfirmed',
    cause: 'a letter of intent is missing',
    from: 'consortium',
    wishes: { spare: true },
    turn: doing(
      partnerSends('clinic', 'partnership.confirm'),
      partnerSends('university', 'partnership.confirm')
    ),
    move: sends('lab', 'proposal.submit'),
    values: { count: 1 }
  },
  {
    rule: 'minimumConsortiumMet',
    cause: 'one partner refused to sign',
    from: 'consortium',
    turn: doing(
      partnerSends('clinic', 'partnership.confirm'),
      partnerSends('university', 'partnership.refuse', { reason: 'No.' })
    ),
    move: sends('lab', 'proposal.submit'),
    also: ['mustNeedsAgreed'],
    values: { has: { organisations: 2 }, needs: { organisations: 3 } }
  },
  {
    rule: 'mustNeedsAgreed',
    cause: 'the card seeks one more that it cannot do without',
    from: 'consortium',
    turn: doing(
      { step: confirm },
      { step: revises(() => ({ needs: [...(aCard().needs ?? []), industry] })) }
    ),
    move: sends('lab', 'proposal.submit'),
    values: { count: 1, of: 3, roles: ['Industrial partner'] }
  },
  {
    rule: 'onlyRolesChange',
    cause: 'the goal was published',
    from: 'searchOpen',
    move: sends('lab', 'card.revise', {
      revision: 2,
      digest: 'd2',
      sections: ['content'],
      needs: ['clinical']
    })
  },
  {
    rule: 'ownQuestionOpen',
    cause: 'another organisation asked it',
    from: 'searchOpen',
    turn: doing(sends('clinic', 'question.ask', { text: 'May a hospital take both roles?' })),
    move: sends('stranger', 'question.withdraw', { question: 'q1' })
  },
  {
    rule: 'roleIsSought',
    cause: 'the card has no such role',
    from: 'searchOpen',
    turn: doing(sends('clinic', 'interest.express', { need: 'clinical', contribution: 'Beds.' })),
    move: async ({ people }, proposal) => ({
      by: people.lab,
      type: 'role.move',
      payload: { need: 'nothing' },
      actor: await partnership(0)(proposal)
    })
  },
  {
    rule: 'minimumConsortiumMet',
    cause: 'two partners count as one since the register links them',
    from: 'consortium',
    alone: true,
    turn: doing({ step: confirm }, { step: links }),
    move: sends('lab', 'proposal.submit'),
    values: { has: { organisations: 2 }, needs: { organisations: 3 } }
  },
  {
    rule: 'minimumConsortiumMissing',
    cause: 'all three are there',
    from: 'consortium',
    move: sends('lab', 'search.reopen')
  },
  {
    rule: 'leadIsMember',
    cause: 'the lead is a member no more',
    from: 'consortium',
    alone: true,
    wishes: { spare: true },
    turn: doing({ step: confirm }, { step: registers('lab', { status: 'none' }) }),
    move: sends('lab', 'proposal.submit')
  },
  {
    rule: 'representativeAuthorised',
    cause: 'the editor submits the card',
    from: 'consortium',
    turn: confirm,
    move: sends('editor', 'proposal.submit')
  },
  {
    rule: 'consortiumExtensionLeft',
    cause: 'the term was extended once',
    from: 'consortium',
    turn: doing(sends('coordinator', 'deadline.extend')),
    move: sends('coordinator', 'deadline.extend')
  },
  {
    rule: 'willingPartner',
    cause: 'that partner did not say so',
    from: 'queued',
    turn: doing({ step: leadLeft }, sends('clinic', 'lead.take')),
    move: sends('coordinator', 'lead.appoint', ({ organisations }) => ({
      organisation: organisations.university
    }))
  },
  {
    rule: 'askedToAdopt',
    cause: 'nobody has asked',
    from: 'parked',
    move: sends('lab', 'adoption.agree', ({ organisations }) => ({ organisation: organisations.stranger }))
  },
  {
    rule: 'revivalLeft',
    cause: 'revived once, and lapsed again',
    from: 'lapsed',
    turn: doing(sends('coordinator', 'proposal.revive', { reason: 'Ill.' }), {
      step: (cluster, proposal) => passTerm(cluster, proposal, 'T01')
    }),
    move: sends('coordinator', 'proposal.revive', { reason: 'Ill again.' })
  }
]
