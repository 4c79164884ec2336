import type { FastifyInstance } from 'fastify'

import { documentDesk, registerDocuments } from '#app-documents.ts'
import { registerEntryPages } from '#app-entries.ts'
import { registerInvitations } from '#app-invitations.ts'
import type { Parts } from '#app-parts.ts'
import { searchSources } from '#app-search.ts'
import { registerSuggestionPages, suggestionCard } from '#app-suggestions.ts'
import { registerViewPages } from '#app-views.ts'
import { ballotActs } from '#ballots/act-pages.ts'
import { deskPages } from '#ballots/desk-pages.tsx'
import { ballotPages } from '#ballots/pages.tsx'
import { sightOfBallot } from '#ballots/sight-pages.ts'
import { stepLinks } from '#accounts/step-link.ts'
import { markOpened } from '#notifications/opened.ts'
import type { ReadFirst } from '#pages/act.ts'
import { actPages } from '#pages/acts.ts'
import { stepPages } from '#pages/steps.tsx'
import { layOut } from '#platform/graph-layout.ts'
import { chartsOf } from '#procedure/charts-pages.ts'
import { procedurePages } from '#procedure/pages.tsx'
import { casePathPages } from '#procedure/path-pages.tsx'
import { searchPages } from '#search/pages.tsx'
import type { Wording } from '#templates/locales/index.ts'
import { documentsOf } from '#documents/listed-pages.ts'
import { partnershipActs } from '#partnerships/act-pages.ts'
import { partnershipPages } from '#partnerships/pages.ts'
import { responsivenessPages } from '#partnerships/responsiveness-pages.tsx'
import { proposalActs } from '#proposals/act-pages.ts'
import { objectionActs } from '#proposals/objection-act-pages.ts'
import { proposalPages } from '#proposals/pages.tsx'
import { charterFromCard, opinionPanels, projectPanels } from '#proposals/project-pages.ts'
import { markLooked } from '#proposals/reading/look-store.ts'
import { noteCardOn } from '#proposals/reading/note-pages.tsx'
import { readingPages } from '#proposals/reading/pages.ts'
import { findProposal } from '#proposals/store.ts'
import { reportActs } from '#reports/act-pages.ts'
import { reportPages } from '#reports/pages.tsx'
import { resolutionActs } from '#resolutions/act-pages.ts'
import { resolutionPages } from '#resolutions/pages.tsx'
import { findResolution } from '#resolutions/store.ts'
import { sittingActs } from '#sittings/act-pages.ts'
import { convenePages } from '#sittings/convene-pages.tsx'
import { minutesPages } from '#sittings/minutes-pages.tsx'
import { sittingPages } from '#sittings/pages.tsx'
import { runPages } from '#sittings/run-pages.ts'
import { taskGroupActs } from '#task-groups/act-pages.ts'
import { taskGroupPages } from '#task-groups/pages.tsx'
import type { Person } from '#api/acting.ts'
import { unlessRefreshed } from '#pages/opened.ts'
import { tasksNow } from '#tracking/possible-pages.ts'

/** Registers the pages of running cases: what a case looks like, and a page for each of its acts. */
export const registerCasePages = async (app: FastifyInstance, parts: Parts): Promise<void> => {
  const { core, pages, cases } = parts
  const { read } = core.database
  const opened = unlessRefreshed((person, caseId) => markOpened(core.engine, person, caseId))
  const common = { ...cases, pages, markOpened: opened, documentsOf: documentsOf(documentDesk(parts)) }
  const ballotFor = async (wording: Wording, me: Person, id: string) =>
    (await sightOfBallot(cases, wording, me, id))?.ballot ?? null
  const beforeVoting: ReadFirst = async (about) => [
    ...(await opinionPanels(about)),
    ...(await projectPanels(about))
  ]
  const sources = [
    proposalActs(read),
    objectionActs(read),
    partnershipActs(read, projectPanels),
    ballotActs(read, beforeVoting),
    taskGroupActs(read, { readFirst: projectPanels, charterFromCard }),
    reportActs(read),
    sittingActs(read),
    resolutionActs(read)
  ]
  const looked = unlessRefreshed((person, caseId) =>
    markLooked(core.database, person, caseId, core.clock.now())
  )
  const noteCard = noteCardOn(cases)
  await app.register(proposalPages, {
    ...common,
    ballotFor,
    markLooked: looked,
    noteCard,
    suggestionCard: suggestionCard(parts)
  })
  await registerSuggestionPages(app, parts)
  await app.register(readingPages, { ...common, onSaid: (id) => parts.inbox.live.lookAt(id) })
  await registerProcedure(app, parts)
  await app.register(partnershipPages, common)
  await app.register(responsivenessPages, { pages: common.pages, cases: common })
  await app.register(ballotPages, { ...common, noteCard, readFirst: beforeVoting })
  await app.register(deskPages, { ...common, tasksFor: tasksNow(core.engine) })
  await app.register(taskGroupPages, common)
  await app.register(reportPages, common)
  await app.register(sittingPages, { ...common, ballotFor })
  await app.register(runPages, common)
  await app.register(minutesPages, {
    ...common,
    mayOpenResolution: async (sight, id) => (await findResolution(read, sight, id)) !== undefined
  })
  await app.register(convenePages, { ...common, profile: () => parts.choice.current() })
  await app.register(resolutionPages, common)
  await registerDocuments(app, parts)
  await app.register(actPages, { ...common, sources })
  await registerEntryPages(app, parts, sources)
  await registerViewPages(app, parts, sources)
  await registerInvitations(app, parts, common, { sources, readFirst: projectPanels })
  await app.register(stepPages, { ...common, sources, verify: stepLinks(core.secret).verify })
}

const registerProcedure = async (
  app: FastifyInstance,
  { core, pages, cases, choice }: Parts
): Promise<void> => {
  const { engine, database, clock } = core
  const charts = chartsOf(core.engine.parts.definitions.all(), layOut)
  const { sights } = cases
  const profile = () => choice.current()
  await app.register(procedurePages, { pages, charts, read: database.read, clock, sights, profile })
  await app.register(casePathPages, {
    pages,
    charts,
    engine,
    find: (person, id) => findProposal(database.read, sights(person, clock.now()), id)
  })
  const sources = searchSources(database.read)
  await app.register(searchPages, { pages, read: database.read, clock, sights, sources })
}
