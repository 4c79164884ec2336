import { z } from 'zod'

/** What every page and mail says of the cluster. */
export const clusterFields = z.strictObject({
  cluster: z.string().trim().min(2).max(200),
  /** Where answers to mails go; the coordinator's own address when not given. */
  replyTo: z.string().trim().pipe(z.email().max(254)).optional(),
  /** Where the cluster is, by ISO 3166; what is not said stays. */
  country: z
    .string()
    .trim()
    .refine((code) => /^[A-Za-z]{2}$/.test(code), 'two letters of ISO 3166')
    .transform((code) => code.toUpperCase())
    .optional()
})

/** Where a cluster is that has not said it. */
export const usualCountry = 'PL'

export type ClusterFields = Readonly<z.output<typeof clusterFields>>

/** What is set up so far. */
export type Readiness = {
  readonly cluster: string | null
  readonly replyTo: string | null
  readonly country: string
  readonly hasProfile: boolean
  readonly testedMailAt: string | null
  readonly members: number
  readonly presidium: number
  readonly chairs: number
}

/** Steps that lead a first coordinator in, in the order of the page. */
export const setupSteps = ['you', 'cluster', 'profile', 'bodies', 'members', 'mail'] as const

export type SetupStep = (typeof setupSteps)[number]

/** The steps still to do. `floor` is the fewest people with whom the Presidium may decide. */
export const stepsLeft = (
  ready: Readiness,
  coordinator: { readonly email: string | null },
  floor: number
): readonly SetupStep[] => {
  const isDone: Readonly<Record<SetupStep, boolean>> = {
    you: coordinator.email !== null,
    cluster: ready.cluster !== null,
    profile: ready.hasProfile,
    bodies: ready.presidium >= floor && ready.chairs > 0,
    members: ready.members > 0,
    mail: ready.testedMailAt !== null
  }
  return setupSteps.filter((step) => !isDone[step])
}
