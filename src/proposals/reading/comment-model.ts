import { z } from 'zod'

/** Who may read a comment. The office reads along everywhere, as it reads the whole file. */
export const audiences = ['office', 'parties', 'deciders', 'all'] as const
export type Audience = (typeof audiences)[number]

/** Sides of a case as far as comments tell them apart; `others` see the whole file for another reason. */
export type CommentSide = 'office' | 'parties' | 'deciders' | 'others'

/** What somebody is to a case. */
export type CommentStanding = {
  readonly office: boolean
  readonly party: boolean
  readonly decides: boolean
}

/** Longest comment, in characters. */
export const longestComment = 2000

export const newComment = z.strictObject({
  text: z.string().trim().min(1).max(longestComment),
  audience: z.enum(audiences),
  /** The comment that is answered, or any other of its thread. */
  reply: z.string().max(100).optional(),
  /** Said once more, where more people read it than read the thread. */
  confirmed: z.boolean().optional()
})
export type NewComment = z.output<typeof newComment>

const readers: Readonly<Record<Audience, readonly CommentSide[]>> = {
  office: ['office'],
  parties: ['office', 'parties'],
  deciders: ['office', 'deciders'],
  all: ['office', 'parties', 'deciders', 'others']
}

const sidesOf = ({ office, party, decides }: CommentStanding): readonly CommentSide[] => {
  const sides: readonly CommentSide[] = [
    ...(office ? (['office'] as const) : []),
    ...(party ? (['parties'] as const) : []),
    ...(decides ? (['deciders'] as const) : [])
  ]
  return sides.length > 0 ? sides : ['others']
}

/** True when somebody reads the second who does not read the first. */
export const isWider = (from: Audience, to: Audience): boolean =>
  readers[to].some((side) => !readers[from].includes(side))

/** Whom somebody may write to, narrowest first: those they read along with, and the office. */
export const audiencesFor = (standing: CommentStanding): readonly Audience[] =>
  audiences.filter(
    (audience) => audience === 'office' || sidesOf(standing).some((side) => readers[audience].includes(side))
  )

/** Whom a first word is meant for unless said otherwise: one's own side. */
export const usualAudience = ({ office, party, decides }: CommentStanding): Audience => {
  if (office) return 'office'
  if (decides) return 'deciders'
  return party ? 'parties' : 'office'
}
