import { motions } from '#ballots/model.ts'
import { majorities, organs } from '#profiles/fields.ts'
import { criterionNames } from '#proposals/model.ts'
import type { Wording } from '#templates/locales/index.ts'

/** One thing that a profile says, by its path: how pages show it and how the form asks for it. */
export type Spec = {
  readonly path: string
  readonly kind: 'text' | 'number' | 'yesNo' | 'choice' | 'choices'
  /** Values to choose from; their words stand under `words`. */
  readonly values?: readonly string[]
  readonly words?: string
  /** May be left blank. */
  readonly optional?: true
  readonly least?: number
  readonly most?: number
}

export type Section = { readonly id: string; readonly specs: readonly Spec[] }

const text = (path: string): Spec => ({ path, kind: 'text' })
const number = (path: string, least = 0, most = 3_650): Spec => ({ path, kind: 'number', least, most })
const yesNo = (path: string): Spec => ({ path, kind: 'yesNo' })
const choice = (path: string, words: string, values: readonly string[]): Spec => ({
  path,
  kind: 'choice',
  words,
  values
})
const inBoth = (path: string): readonly Spec[] => [text(`${path}.pl`), text(`${path}.en`)]

/** Shares that a quorum may have; thirds end below, so that two of three are enough for two thirds. */
export const shares = ['0.25', '0.3333', '0.5', '0.6666', '0.75', '1'] as const

/** Everything in a profile but its terms, in the order of the pages. Source: procedure.md 2.10. */
export const sections: readonly Section[] = [
  {
    id: 'names',
    specs: [...inBoth('name'), ...inBoth('summary'), ...organs.flatMap((organ) => inBoth(`organs.${organ}`))]
  },
  {
    id: 'bodies',
    specs: organs.flatMap((organ) => [
      number(`bodies.${organ}.members`, 1, 200),
      number(`bodies.${organ}.years`, 1, 20)
    ])
  },
  {
    id: 'route',
    specs: [
      yesNo('rules.formalCheck'),
      yesNo('rules.routes.consortiumReady'),
      yesNo('rules.routes.urgent'),
      number('rules.longestSearchDays', 1, 730),
      number('rules.requiredOpinions', 0, 20),
      number('rules.sittingNoticeDays', 0, 90),
      number('rules.rounds', 1, 10),
      yesNo('rules.appeal')
    ]
  },
  {
    id: 'consortium',
    specs: [
      number('rules.minimumConsortium.organisations', 1, 50),
      number('rules.minimumConsortium.members', 0, 50),
      number('rules.minimumConsortium.types', 1, 12),
      number('rules.minimumConsortium.enterprises', 0, 50),
      yesNo('rules.mustNeeds'),
      yesNo('rules.associatedApart'),
      yesNo('rules.externalPartners')
    ]
  },
  {
    id: 'quorum',
    specs: [
      choice('rules.quorum.share', 'share', shares),
      choice('rules.quorum.base', 'base', ['eligible', 'full']),
      number('rules.quorum.floor', 1, 100),
      yesNo('rules.substitutes'),
      number('rules.secondDates', 0, 10)
    ]
  },
  {
    id: 'majority',
    specs: [
      choice('rules.majority', 'majority', majorities),
      ...motions.map((motion): Spec => ({
        ...choice(`rules.majorities.${motion}`, 'majority', majorities),
        optional: true
      })),
      yesNo('rules.councilWeighsGroups'),
      number('rules.revotes', 0, 5)
    ]
  },
  {
    id: 'ballot',
    specs: [
      choice('rules.adoption', 'adoption', ['close', 'lastNeededVote']),
      yesNo('rules.closeWhenAllVoted'),
      yesNo('rules.circular.needsConsentOfAll'),
      choice('rules.circular.silence', 'silence', ['nothing', 'consent']),
      { path: 'rules.secretMotions', kind: 'choices', values: motions },
      number('rules.secretFloor', 5, 100),
      { path: 'rules.sittingMotions', kind: 'choices', values: motions }
    ]
  },
  { id: 'criteria', specs: criterionNames.map((name) => number(`rules.criteria.${name}`, 0, 100)) },
  {
    id: 'groups',
    specs: [
      choice('rules.charterApproval', 'charterApproval', ['presidium', 'board']),
      number('rules.materialChange.budgetPercent', 1, 100),
      number('rules.materialChange.endMonths', 1, 60),
      number('rules.longestSuspensionDays', 1, 1_825),
      number('rules.reportMonths', 1, 24)
    ]
  },
  {
    id: 'numbering',
    specs: [
      text('numbering.proposal'),
      ...organs.flatMap((organ) => inBoth(`numbering.resolution.${organ}`)),
      ...organs.flatMap((organ) => inBoth(`numbering.minutes.${organ}`)),
      ...organs.flatMap((organ) => inBoth(`numbering.basis.${organ}`))
    ]
  }
]

/** Paths whose last parts are a body or a language, which their labels name. */
const perOrgan = /^(organs|bodies|numbering\.(?:resolution|minutes|basis))\.(council|presidium|board)\.(\w+)$/

/** What a field is called. */
export const labelOf = (wording: Wording, path: string): string => {
  const organ = perOrgan.exec(path)
  if (organ) {
    const [, what = '', body = '', last = ''] = organ
    return wording.named(`profiles.field.${what}.${last}`, { organ: wording.named(`profiles.organ.${body}`) })
  }
  if (path.startsWith('rules.majorities.')) return wording.named(`choices.motion.${path.slice(17)}`)
  if (path.startsWith('rules.criteria.')) return wording.named(`choices.criterion.${path.slice(15)}`)
  const term = /^terms\.(\w+)\.(.+)$/.exec(path)
  if (term) return `${wording.named(`terms.${term[1]}.name`)}, ${wording.named(`profiles.term.${term[2]}`)}`
  return wording.named(`profiles.field.${path}`)
}

/** Whether a specification is one of a motion's own majority. */
export const isOwnMajority = ({ path }: Spec): boolean => path.startsWith('rules.majorities.')
