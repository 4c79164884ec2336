import { englishCharter } from './phrases-charter.ts'
import type { Phrases } from './phrases.ts'

/** Words written in English. */
export const englishPhrases: Phrases = {
  remarks: {
    teaser: [
      'The teaser gives away a figure that the card keeps confidential. Please describe the aim without it.',
      'A reader cannot tell whom you are looking for. One sentence would do.'
    ],
    keywords: ['Please add two words a partner outside your field would search for.'],
    problem: [
      'Where does the number come from? Name the source and the year.',
      'The problem is told from the side of the technology. Whom does it hurt, and how often?'
    ],
    goal: [
      'A fair goal, but nobody could tell whether it was reached. Add a measure and a date.',
      'The baseline is missing.'
    ],
    work: ['Who runs the study and who judges it? The text leaves it open.'],
    needs: [
      'The clinical role has one seat while the scope speaks of two sites.',
      'The organisation type shuts out universities that own this instrument. Is that intended?'
    ],
    contribution: ['Please add the instruments you bring and when they are free.'],
    start: ['The start precedes any possible decision of the funder. We suggest one quarter later.'],
    budgetRange: ['The range is too wide to tell partners anything.'],
    confidentiality: ['At this level all members will see the teaser. Please confirm.']
  },
  answers: [
    'Corrected. The figure comes from our own records of last year; the text now says so.',
    'Agreed: the teaser is shorter and free of parameters.',
    'We split the role in two, each with its own work.',
    'Baseline and method of measurement added.',
    'It was intended: we need somebody who can invoice a production batch. An explanation is added.',
    'Start moved to the next quarter.',
    'Range narrowed after talks with two likely partners.',
    'Instruments listed, with the weeks when they are free.',
    'We confirm the level of confidentiality.',
    'An independent person outside the team will judge the result.'
  ],
  contributions: [
    'A team of three with two similar projects behind it, free from next quarter.',
    'A qualified instrument and the technician who knows it. We cover consumables.',
    'We can enrol about fifteen people a month; a research nurse would have to be paid.',
    'Validation of the method in our laboratory, and a share in the publication.',
    'Cash of up to 20 % of our part. We would like a licence for neighbouring countries.',
    'We have done this for another device; process files can be shown under an NDA.',
    'A small part: six weeks of an analyst, available at once.',
    'Five years of data, cleaned and described, on our own server.',
    'Forty people who will test a prototype and will not be polite about it.',
    'A hall, power and a maintenance engineer, against the cost of energy.',
    'Conditional: our board approves the budget at the end of the month.'
  ],
  invitations: [
    'We heard your results at the last seminar; they are exactly the missing piece.',
    'The coordinator told us that you own this instrument. May we talk on Tuesday?',
    'We worked together two years ago and would like to do so again. The role is described in the card.',
    'The role would take about a third of a person for a year.',
    'Nobody in the valley knows this method better. We will fit the schedule to yours.',
    'We need an industrial partner before going to the Presidium. The budget of this part is open.',
    'We want patients in from the start, not at the end.',
    'A small role, but without it the device never reaches a ward.',
    'If the dates do not suit you, please suggest others.',
    'Questions are best by phone; the number is in our profile.'
  ],
  declines: {
    fit: [
      'Close, but we need a quantitative method.',
      'We look for somebody certified for this class of device.'
    ],
    capacity: [
      'Both seats are taken, and the budget will not carry a third site.',
      'We could not support another node in the first year.'
    ],
    late: ['The work was already divided when your interest came. Please join the next stage.'],
    duplicate: [
      'The consortium already has this competence.',
      'We chose a partner who came earlier with the same scope.'
    ],
    other: [
      'We did not agree on rights to the data. Let us talk about another project.',
      'The share of the budget you asked for exceeds what we have.'
    ]
  },
  refusals: [
    'Thank you, but we have no free hands this year.',
    'The hospital board has not agreed to another project.',
    'We do similar work with another partner and want no conflict.',
    'The role is too small for the paperwork.',
    'The dates collide with our notified-body audit.',
    'The one person who knew how left in January.',
    'Without an advance we cannot fund the first quarter.',
    'The terms on results are not acceptable to us.',
    'Glad to help as a reviewer, not as a partner.',
    'Our lawyers ask to leave this to next year.'
  ],
  opinions: {
    approve: [
      'A real problem, a complete team, a careful schedule. The study budget is rather modest.',
      'I support it, chiefly for the hospital’s part from the first month.',
      'Moderate novelty, but a clear and countable benefit to the region.',
      'Risks well described, the main one included. Watch recruitment.',
      'The consortium has worked together before, and the division of tasks shows it.',
      'Rights settled before the start, which is rare here.',
      'Likely to reach the market: the maker has a line and buyers.',
      'Approve. Talk to the payer within the first half-year.',
      'A small project, a sharp question, a quick answer.',
      'I compared the costs with a similar task of ours; they hold.'
    ],
    changes: [
      'A good idea, but the sample size comes without a reason.',
      'No plan for a refusal by the notified body.',
      'Package 3 depends on package 2 and yet begins before it.',
      'Say who keeps the system running once the money ends.'
    ],
    reject: [
      'Two published trials have answered the question; the card mentions neither.',
      'The legal basis for the data is doubtful, and the whole project rests on it.',
      'The unit cost is three times that of known programmes.'
    ]
  },
  voteReasons: {
    for: [
      'Our hospitals need it.',
      'The team can be trusted to deliver.',
      'Fits the strategy at a sensible risk.'
    ],
    against: [
      'The budget does not convince me.',
      'The regulatory schedule is too hopeful.',
      'A smaller pilot first.'
    ],
    abstain: [
      'I know the team too well, though there is no formal conflict.',
      'Not my field.',
      'The card leaves my questions open.'
    ]
  },
  recusals: [
    'My organisation is a partner of the project.',
    'I sit on the supervisory board of one of the partners.',
    'My wife leads the team that carries out task 2.',
    'I am a co-inventor of the patent on which the project rests.',
    'We compete in the same funding call.',
    'I was paid to advise the lead last year.',
    'The lead is our largest customer.',
    'I run a joint study with the project’s leader.',
    'I own shares in a partner.',
    'A licence dispute between us is open.'
  ],
  changes: [
    'Justify the sample size and state the expected effect.',
    'Add the cost of trial insurance.',
    'Describe upkeep for three years after the end.',
    'Name a person responsible for data protection at each partner.',
    'Split package 2 into a laboratory and a clinical part, with a criterion between.',
    'Add a second hospital, or lower the recruitment target.',
    'Give the position of the ethics committee, or the date it is expected.',
    'Enclose a freedom-to-operate opinion for the main solution.',
    'State the cost per patient against today’s pathway.',
    'Agree on rights to data in writing before the start.'
  ],
  changeAnswers: [
    'Recalculated: 84 people at a power of 0.8; a statistician has signed the plan.',
    'Insurance added; the total rose by 2 %.',
    'The lead keeps it running for three years at its own cost.',
    'Named at each partner.',
    'Split as asked; the result of 2a within the set range opens 2b.',
    'Target lowered by a quarter.',
    'The committee meets next month and has our application.',
    'Opinion obtained, no obstacle found.',
    'Cost compared: PLN 310 against PLN 540.',
    'The partners have signed an agreement on data.'
  ],
  withdrawals: [
    'A key person is leaving, and without them there is no project.',
    'Funded from another source, with a different team.',
    'The data we meant to rely on turned out to be incomplete.',
    'The law changed and the task passed to the region.',
    'The partners could not agree on rights.',
    'Our board froze new commitments until the end of the year.',
    'A competitor has put the same thing on the market.',
    'This scope will join a larger project next year.',
    'The pre-tests did not bear out the assumption.',
    'The hospital we counted on is being reorganised.'
  ],
  parkings: [
    'Until spring: no supplier had capacity.',
    'Waiting for the call in which this topic should appear.',
    'One partner came forward; a good idea at a bad time.',
    'We come back once the hospital’s reorganisation is over.',
    'A pilot from our own money has to come first.',
    'To the bank of ideas, with the team’s consent.',
    'One competence is missing in the cluster for now.',
    'The budget went to the repair of an outpatient clinic.',
    'Another member may gladly take it over.',
    'Our regulatory lead returns in the autumn.'
  ],
  rejections: [
    'The legal basis for searching people in test results has not been shown.',
    'The expected effect is smaller than the error of measurement, and the card does not discuss it.',
    'The same solution is on the market at a lower price.',
    'The lead’s share of the cost is too small for the rights it keeps.',
    'Nobody in the consortium could bring the result into use.',
    'The budget leaves out the study on which all other tasks depend.',
    'Consent of people unable to give it is dealt with in one sentence.',
    'The benefit to the region is general, without users or numbers.',
    'The scope overlaps with a project approved last quarter.',
    'The schedule expects permits in a time nobody has ever achieved.'
  ],
  resolutions: [
    'The project answers a need named by the hospitals and has a complete consortium.',
    'Opinions agree, risks are described, and own shares are confirmed by letters of intent.',
    'The Presidium values the part patients take in planning.',
    'Approved after the remarks in the opinions were taken up.',
    'It carries out the strategy’s aim of care outside hospital.',
    'The result will be open to all members on equal terms.',
    'The means are in proportion to the expected benefit.',
    'The lead has shown experience in similar work.',
    'Science, clinic and maker are joined, as the rules ask.',
    'The Presidium asks for a first report after three months.'
  ],
  charter: englishCharter,
  charterReturns: [
    'Say what the group may decide without asking the organisations.',
    'The deputy comes from the leader’s organisation; please reconsider.',
    'The schedule leaves out the second milestone of the card.',
    'Rules on the instruments after the end are missing.',
    'The quorum is below half of the delegates.',
    'The first report falls in August; September, please.',
    'A delegate’s share of time does not match the task in the card.',
    'Name who keeps the risk register.',
    'The budget differs from the approved one by 4 %.',
    'Confidentiality does not mention trainees.'
  ]
}
