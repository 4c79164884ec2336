import type { FastifyInstance } from 'fastify'

import type { Parts } from '#app-parts.ts'
import { ballotActs } from '#ballots/act-pages.ts'
import { ballotPages } from '#ballots/pages.tsx'
import { sightOfBallot } from '#ballots/sight-pages.ts'
import { stepLinks } from '#accounts/step-link.ts'
import { markOpened } from '#notifications/opened.ts'
import { actPages } from '#pages/acts.ts'
import { stepPages } from '#pages/steps.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { partnershipActs } from '#partnerships/act-pages.ts'
import { partnershipPages } from '#partnerships/pages.ts'
import { proposalActs } from '#proposals/act-pages.ts'
import { objectionActs } from '#proposals/objection-act-pages.ts'
import { proposalPages } from '#proposals/pages.tsx'
import { charterFromCard, opinionPanels, projectPanels } from '#proposals/project-pages.ts'
import { reportActs } from '#reports/act-pages.ts'
import { reportPages } from '#reports/pages.tsx'
import { resolutionActs } from '#resolutions/act-pages.ts'
import { resolutionPages } from '#resolutions/pages.tsx'
import { sittingActs } from '#sittings/act-pages.ts'
import { convenePages } from '#sittings/convene-pages.tsx'
import { minutesPages } from '#sittings/minutes-pages.tsx'
import { sittingPages } from '#sittings/pages.tsx'
import { taskGroupActs } from '#task-groups/act-pages.ts'
import { taskGroupPages } from '#task-groups/pages.tsx'
import type { Person } from '#api/acting.ts'
import { unlessRefreshed } from '#pages/opened.ts'

/** Registers the pages of running cases: what a case looks like, and a page for each of its acts. */
export const registerCasePages = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  const { core, pages, cases } = parts
  const { read } = core.database
  const opened = unlessRefreshed((person, caseId) => markOpened(core.engine, person, caseId))
  const common = { ...cases, pages, markOpened: opened }
  const ballotFor = async (wording: Wording, me: Person, id: string) =>
    (await sightOfBallot(cases, wording, me, id))?.ballot ?? null
  const sources = [
    proposalActs(read),
    objectionActs(read),
    partnershipActs(read, projectPanels),
    ballotActs(read, async (about) => [...(await opinionPanels(about)), ...(await projectPanels(about))]),
    taskGroupActs(read, { readFirst: projectPanels, charterFromCard }),
    reportActs(read),
    sittingActs(read),
    resolutionActs(read)
  ]
  await app.register(proposalPages, { ...common, ballotFor })
  await app.register(partnershipPages, common)
  await app.register(ballotPages, common)
  await app.register(taskGroupPages, common)
  await app.register(reportPages, common)
  await app.register(sittingPages, common)
  await app.register(minutesPages, common)
  await app.register(convenePages, { ...common, profile: () => parts.choice.current() })
  await app.register(resolutionPages, common)
  await app.register(actPages, { ...common, sources })
  await app.register(stepPages, { ...common, sources, verify: stepLinks(core.secret).verify })
}
