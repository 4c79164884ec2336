import type { Told } from './telling.ts'

/** The vote, and what stands where it decides nothing. At a sitting a ballot opens before its voters, whom no mail tells. Source: procedure.md 1.3; 1.7, N21 to N27. */
export const ballotTold: Told = {
  'ballot CARRIED_APPROVE approved': ['N27 toSign: chair'],
  'ballot CARRIED_CONDITIONAL conditional': ['N27 toSign: chair', 'N30 verifier: coordinator', 'N30: lead'],
  'ballot CARRIED_CHANGES changesRequested': ['N27 toSign: chair', 'N29: lead, partners'],
  'ballot CARRIED_REJECT rejected': ['N27 toSign: chair'],
  'ballot CARRIED_POSTPONE postponed': ['N25: lead, presidium', 'N27 toSign: chair'],
  'ballot TIED tie': ['N24: chair'],
  'ballot TIED tie: everybody abstains': ['N24: chair'],
  'ballot NOT_CARRIED noDecision': ['N24 notCarried: chair'],
  'ballot NO_QUORUM noQuorum': ['N23 fact: lead', 'N23: chair'],
  'ballot MEETING_DEMANDED postponed': ['N25 demanded: presidium', 'N25 waits: lead'],
  'ballot timer ballot': ['N27 toSign: chair'],
  'ballot WITHDRAW withdrawn': [
    'N10 ended: partners',
    'N21 cancelled: presidium',
    'N33 withdrawn: lead, coordinator'
  ],
  'ballot BALLOT_CANCELLED opinions': [
    'N18 chair: deputy',
    'N18: lead',
    'N20: member 2, member 3',
    'N21 voterStruck: colleagues'
  ],
  'ballot TOO_FEW_ELIGIBLE councilInstead': [
    'N18: lead',
    'N21 tooFewEligible: member 2, member 3',
    'N26 task: councilChair',
    'N26: lead, partners, councillors'
  ],
  'ballot PARTNER_WITHDREW opinions': [
    'N15 withdrew: lead, partners, coordinator',
    'N20: chair, member 2, member 3',
    'N21 cancelled: presidium'
  ],
  'ballot PARTNER_WITHDREW consortium': [
    'N15 minimumLost: lead, coordinator, chair',
    'N15 withdrew: lead, university, coordinator',
    'N21 cancelled: presidium'
  ],
  'noQuorum RECONVENE ballot': ['N23 secondDate: lead, presidium'],
  'noQuorum timer councilInstead': ['N26 task: councilChair', 'N26: lead, partners, councillors'],
  'noQuorum WITHDRAW withdrawn': ['N10 ended: partners', 'N33 withdrawn: lead, coordinator'],
  'noQuorum PARTNER_WITHDREW noQuorum': ['N15 withdrew: lead, partners, coordinator'],
  'noQuorum PARTNER_WITHDREW consortium': [
    'N15 minimumLost: lead, coordinator, chair',
    'N15 withdrew: lead, university, coordinator'
  ],
  'tie CASTING_VOTE_FOR approved': ['N27 toSign: chair'],
  'tie CASTING_VOTE_FOR conditional': ['N27 toSign: chair', 'N30 verifier: coordinator', 'N30: lead'],
  'tie CASTING_VOTE_FOR changesRequested': ['N27 toSign: chair', 'N29: lead, partners'],
  'tie CASTING_VOTE_FOR rejected': ['N27 toSign: chair'],
  'tie CASTING_VOTE_FOR postponed': ['N25: lead, presidium', 'N27 toSign: chair'],
  'tie CASTING_VOTE_AGAINST noDecision': ['N24 notCarried: chair'],
  'tie REVOTE ballot': [],
  'tie timer councilInstead': ['N26 task: councilChair', 'N26: lead, partners, councillors'],
  'tie PARTNER_WITHDREW tie': ['N15 withdrew: lead, partners, coordinator'],
  'tie PARTNER_WITHDREW consortium': [
    'N15 minimumLost: lead, coordinator, chair',
    'N15 withdrew: lead, university, coordinator'
  ],
  'noDecision PUT_MOTION ballot: conditions': [],
  'noDecision PUT_MOTION ballot: changes': [],
  'noDecision PUT_MOTION ballot: postpone': [],
  'noDecision PUT_MOTION ballot: reject': [],
  'noDecision timer councilInstead': ['N26 task: councilChair', 'N26: lead, partners, councillors'],
  'noDecision PARTNER_WITHDREW noDecision': ['N15 withdrew: lead, partners, coordinator'],
  'noDecision PARTNER_WITHDREW consortium': [
    'N15 minimumLost: lead, coordinator, chair',
    'N15 withdrew: lead, university, coordinator'
  ],
  'postponed RESUME_REVIEW ballot: the question is answered': [],
  'postponed RESUME_REVIEW ballot: a sitting is held as demanded': [],
  'postponed timer ballot': [],
  'postponed WITHDRAW withdrawn': ['N10 ended: partners', 'N33 withdrawn: lead, coordinator'],
  'postponed PARTNER_WITHDREW postponed': ['N15 withdrew: lead, partners, coordinator'],
  'postponed PARTNER_WITHDREW consortium': [
    'N15 minimumLost: lead, coordinator, chair',
    'N15 withdrew: lead, university, coordinator'
  ]
}
