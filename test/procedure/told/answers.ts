import { aCard } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { partnerSteps } from '#test/support/roads-partners.ts'
import { doing, partnerSends, partnership, sends } from '#test/procedure/rows/entry.ts'
import type { Mover } from '#test/procedure/rows/entry.ts'

import type { Happening, Told } from './telling.ts'

const interest = sends('clinic', 'interest.express', { need: 'clinical', contribution: 'Beds.' })
const asking = sends('stranger', 'question.ask', { text: 'May we join later?' })
const reply = sends('lab', 'question.reply', { question: 'q1', text: 'Yes.' })
const invitation = sends('lab', 'partner.invite', ({ organisations }: Cluster) => ({
  organisation: organisations.university,
  need: 'science',
  text: 'Join us.'
}))

const openOutside = [sends('lab', 'external.consent'), sends('coordinator', 'search.open-external')]
const requestOutside = sends('lab', 'external.invite', ({ organisations }: Cluster) => ({
  organisation: organisations.outsider,
  need: 'science',
  text: 'Join us.'
}))
const askingOutside = doing(...openOutside, requestOutside)

/** Somebody sends an event to the partnership that came first. */
const toTheFirst =
  (who: 'lab' | 'clinic' | 'university', type: string, payload: object = {}): Mover =>
  async (cluster, proposal: Proposal) => ({
    ...(await sends(who, type, payload)(cluster, proposal)),
    actor: await partnership(0)(proposal)
  })

const question = toTheFirst('lab', 'clarification.ask', { text: 'How many beds?' })
const search = { from: 'searchOpen' } as const
const interested = { ...search, turn: doing(interest) }
const invited = { ...search, turn: doing(invitation) }
const inTalks = { ...search, turn: doing(interest, question) }
const first = partnership(0)

/** What members, candidates and the lead say to each other while partners are sought. */
export const answers: readonly Happening[] = [
  { ...search, what: 'a member comes forward', move: interest },
  {
    ...interested,
    what: 'the lead puts it on the short list',
    move: toTheFirst('lab', 'interest.shortlist')
  },
  { ...interested, what: 'the lead accepts it', move: toTheFirst('lab', 'interest.accept') },
  {
    ...interested,
    what: 'the lead declines it',
    move: toTheFirst('lab', 'interest.decline', { reason: 'fit' })
  },
  {
    ...interested,
    what: 'the lead has not answered for five days',
    reminds: { term: 'T04a', of: first, place: 0 }
  },
  { ...interested, what: 'the lead never answers', ends: { term: 'T04a', of: first } },
  { ...interested, what: 'the member takes it back', move: toTheFirst('clinic', 'interest.withdraw') },
  { ...interested, what: 'the lead asks back', move: question },
  {
    ...inTalks,
    what: 'the candidate answers',
    move: toTheFirst('clinic', 'clarification.answer', { text: 'Forty.' })
  },
  { ...inTalks, what: 'the candidate is reminded', reminds: { term: 'T04c', of: first, place: 0 } },
  { ...inTalks, what: 'the candidate never answers', ends: { term: 'T04c', of: first } },
  { ...search, what: 'the lead invites', move: invitation },
  {
    ...invited,
    what: 'the invitation is accepted',
    move: toTheFirst('university', 'invitation.accept', { contribution: 'Staff.' })
  },
  { ...invited, what: 'the invitation is declined', move: toTheFirst('university', 'invitation.decline') },
  {
    ...invited,
    wishes: { card: aCard({ confidentiality: 'named' }) },
    what: 'the lead opens the file to the invited',
    move: toTheFirst('lab', 'file.open')
  },
  {
    ...invited,
    what: 'the invited is bound to confidentiality',
    move: toTheFirst('university', 'nda.accept')
  },
  { ...invited, what: 'the invitation is revoked', move: toTheFirst('lab', 'invitation.revoke') },
  { ...invited, what: 'the invited are reminded', reminds: { term: 'T04b', of: first, place: 0 } },
  { ...invited, what: 'the invitation expires', ends: { term: 'T04b', of: first } },
  { ...search, what: 'a member asks about the call', move: asking },
  { ...search, turn: doing(interest, asking), what: 'the lead answers before everybody', move: reply },
  {
    ...search,
    turn: doing(interest, asking, invitation),
    what: 'a search about which somebody asked is extended',
    move: sends('lab', 'search.extend', { days: 14 })
  },
  {
    ...search,
    turn: doing(asking),
    what: 'a search about which somebody asked finds nobody',
    ends: { term: 'T04' }
  },
  {
    ...search,
    turn: doing(interest, asking),
    what: 'the search nears its end',
    reminds: { term: 'T04', place: 0 }
  },
  { ...search, what: 'the search nears its end and nobody has come', reminds: { term: 'T04', place: 1 } },
  {
    from: 'searchSelecting',
    turn: async (cluster, proposal) => {
      for (const place of [0, 1])
        await proposal.send(
          cluster.people.lab,
          'interest.accept',
          {},
          (await proposal.actorsOf('partnership'))[place]
        )
    },
    what: 'the selection nears its end',
    reminds: { term: 'T05', place: 0 }
  },
  { from: 'searchFailed', what: 'a failed search nears its end', reminds: { term: 'T06', place: 0 } },
  {
    from: 'searchFailed',
    what: 'the lead agrees to outside partners',
    move: sends('lab', 'external.consent')
  },
  {
    from: 'searchFailed',
    turn: doing(...openOutside),
    what: 'the lead would have an outside partner',
    move: requestOutside
  },
  {
    from: 'searchFailed',
    turn: askingOutside,
    what: 'the coordinator refuses an outside partner',
    move: sends('coordinator', 'external.refuse', ({ organisations }: Cluster) => ({
      organisation: organisations.outsider,
      reason: 'A rival.'
    }))
  },
  {
    from: 'searchFailed',
    turn: askingOutside,
    what: 'the lead takes the request for an outside partner back',
    move: sends('lab', 'external.recall', ({ organisations }: Cluster) => ({
      organisation: organisations.outsider
    }))
  },
  { from: 'consortium', what: 'a partner signs', move: partnerSends('clinic', 'partnership.confirm') },
  {
    from: 'consortium',
    what: 'a partner refuses to sign',
    move: partnerSends('clinic', 'partnership.refuse', { reason: 'No capacity.' })
  },
  {
    from: 'consortium',
    what: 'the lead writes a part down',
    move: toTheFirst('lab', 'part.set', { tasks: 'Beds.' })
  },
  {
    from: 'consortium',
    turn: doing(partnerSends('clinic', 'partnership.confirm')),
    what: 'letters of intent are missing',
    reminds: { term: 'T07', place: 0 }
  },
  {
    from: 'consortium',
    turn: partnerSteps.confirm,
    what: 'the card is missing',
    reminds: { term: 'T07', place: 1 }
  }
]

/** Source: procedure.md 1.5, T04 to T07; 1.7, N07 to N15. */
export const answersTold: Told = {
  'a member comes forward': ['N08 received: lead', 'N08 receipt: clinic'],
  'the lead puts it on the short list': ['N10 shortlisted: clinic'],
  'the lead accepts it': ['N10 accepted: clinic'],
  'the lead declines it': ['N10 declined: clinic'],
  'the lead has not answered for five days': ['N11 reminder: lead'],
  'the lead never answers': ['N11: lead, coordinator'],
  'the member takes it back': ['N08 withdrawn: lead'],
  'the lead asks back': ['N09 clarification: clinic'],
  'the candidate answers': ['N08 clarified: lead'],
  'the candidate is reminded': ['N09 reminder: clinic'],
  'the candidate never answers': ['N09 overdue: lead', 'N09 overdueAsked: clinic'],
  'the lead invites': ['N07 invitation: university, partnerEditor, sided'],
  'the invitation is accepted': ['N07 accepted: lead'],
  'the invitation is declined': ['N07 declined: lead'],
  'the lead opens the file to the invited': ['N07 fileOpened: university, partnerEditor, sided'],
  'the invited is bound to confidentiality': ['N08 bound: lead'],
  'the invitation is revoked': ['N07 revoked: university, partnerEditor, sided'],
  'the invited are reminded': ['N07 reminder: university, partnerEditor, sided'],
  'the invitation expires': ['N07 expired: lead, university, partnerEditor, sided'],
  'a member asks about the call': ['N09 asked: lead'],
  'the lead answers before everybody': ['N09 answered: clinic, stranger'],
  'a search about which somebody asked is extended': [
    'N13 extended: lead, clinic, stranger, university, partnerEditor, sided'
  ],
  'a search about which somebody asked finds nobody': ['N13 failed: lead, coordinator, stranger'],
  'the search nears its end': ['N12 reminder: lead, clinic, stranger'],
  'the search nears its end and nobody has come': ['N12 reminder: lead'],
  'the selection nears its end': ['N12 reminder: lead'],
  'a failed search nears its end': ['N13 reminder: lead, coordinator'],
  'the lead agrees to outside partners': ['N13 externalAgreed: coordinator'],
  'the lead would have an outside partner': ['N07 external: coordinator'],
  'the coordinator refuses an outside partner': ['N07 externalRefused: lead'],
  'the lead takes the request for an outside partner back': ['N07 externalRecalled: coordinator'],
  'a partner signs': ['N15 confirmed: lead, coordinator'],
  'a partner refuses to sign': ['N15 refused: lead, coordinator'],
  'the lead writes a part down': ['N14 part: clinic'],
  'letters of intent are missing': ['N14 reminder: lead, university'],
  'the card is missing': ['N14 reminder: lead']
}
