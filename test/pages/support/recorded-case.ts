import type { Audience, Party } from '#shared/workflow.ts'
import { ProposalUnderTest } from '#test/workflows/support/proposal.ts'
import { toldOf } from '#pages/act-told.ts'

type Word = ReturnType<typeof toldOf>[number]

/** An act that was taken: whom its page names beforehand, and to whom its notices went. */
export type Told = {
  readonly act: string
  readonly state: string
  readonly by: Party
  readonly words: readonly Word[]
  readonly audiences: readonly Audience[]
}

/** A case on bare machines that keeps what each act's page would say of its messages. */
export class RecordedCase extends ProposalUnderTest {
  static readonly told: Told[] = []

  override send(by: Party, act: string, payload: object = {}, actor = this.id): boolean {
    const state = this.stateOf(actor)
    const root = { state: this.stateOf(), context: structuredClone(this.context) as never }
    const before = this.notices.length
    const taken = super.send(by, act, payload, actor)
    if (taken) {
      const audiences = this.notices.slice(before).flatMap(({ to }) => to)
      RecordedCase.told.push({ act, state, by, words: toldOf(act, { state, root }), audiences })
    }
    return taken
  }
}

const council = ['onceAllDeclared', 'byOutcome'] as const

/** Words that may name an audience; what a partnership or a group tells its own people is named by several. */
const names: Readonly<Record<Audience['to'], readonly Word[]>> = {
  author: ['author'],
  lead: ['lead', 'recusal', 'byOutcome', 'onceAllDeclared'],
  coordinator: ['coordinator', 'onceAllMet', 'ifFundingRefused', ...council],
  board: ['board', 'byOutcome'],
  chair: ['chair', 'chairIfUrgent', 'ifFundingRefused', 'recusal', 'chairIfTooFew', 'onceAllDeclared'],
  heads: ['chair'],
  presidium: ['presidium', 'presidiumIfTooFew', 'invitedTo', 'byOutcome'],
  council: [...council, 'council'],
  councilChair: [...council, 'councilChair'],
  matching: ['matching'],
  member: [],
  // By the digest alone: nobody gets a mail of their own.
  cluster: [],
  candidate: ['candidate'],
  candidates: ['candidates'],
  partner: ['partner'],
  partners: ['partner', 'ifFundingRefused', ...council],
  party: ['partner'],
  nominee: ['nominee'],
  voter: ['voter'],
  expert: ['expert'],
  verifier: ['verifier', 'byOutcome'],
  leader: ['group'],
  groupMember: ['group'],
  people: [
    'voter',
    'expert',
    'verifier',
    'objected',
    'byOutcome',
    'presidium',
    'recusal',
    'onceAllDeclared',
    'nominee',
    'group',
    'candidate',
    'candidates',
    'partner',
    'adopters'
  ],
  watchers: ['watchers'],
  silent: [],
  organisations: ['invited', 'candidate', 'candidates', 'partner', 'signatory', 'editors']
}

const isOnlyTheSender = (audience: Audience, { person }: Party): boolean =>
  audience.to === 'people' && audience.people.every((one) => one === person)

/** Audiences that a page would not have named. */
export const unnamed = ({ words, audiences, by }: Told): readonly Audience[] =>
  audiences.filter(
    (audience) =>
      // A bulletin is nobody's mail.
      audience.to !== 'cluster' &&
      !isOnlyTheSender(audience, by) &&
      !names[audience.to].some((word) => words.includes(word))
  )

/** Words of a page that none of these audiences answers to. */
export const unheard = ({ words, audiences }: Told): readonly Word[] =>
  words.filter((word) => !audiences.some(({ to }) => names[to].includes(word)))
