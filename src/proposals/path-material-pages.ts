import { representedBy } from '#api/acting.ts'
import type { ActMaterial, ActMaterials, ActQuestion } from '#pages/act.ts'
import { titleIn } from '#pages/title.ts'

import { organisationsOutside, proposalsBeside } from './choice-store.ts'
import { fundingStatuses, routes } from './model.ts'
import { declaredPartners, merge, optionsFor, routeAsked, wordsOf } from './path-reading-pages.ts'
import type { Asking } from './path-reading-pages.ts'
import { projectPanels } from './project-pages.ts'
import { contextOf, needOptions, parties, reading } from './reading-pages.ts'
import { findProposal } from './store.ts'

const submission = async (about: ActQuestion): Promise<ActMaterial> => {
  const { wording } = about
  const { rules } = contextOf(about)
  const offered = routes.filter(
    (route) =>
      route === 'standard' || (rules.routes[route] && (route !== 'consortiumReady' || rules.formalCheck))
  )
  return {
    panels: await projectPanels(about),
    options: {
      route: offered.map((route) => ({
        value: route,
        label: wording.t(`choices.route.${route}`),
        hint: wording.t(`acts.of.scope.submit.routeMeaning.${route}`)
      }))
    },
    defaults: { route: 'standard' }
  }
}

/** A coordinator of the author's own organisation accepts for a second one to confirm. */
const acceptance = async (about: ActQuestion): Promise<ActMaterial> => {
  const { reader, wording, me, view } = about
  const own = await representedBy(reader, me.person, { case: view.case, now: wording.now })
  const isTied = own.some(({ id }) => id === contextOf(about).author.organisation)
  return {
    panels: [...(await routeAsked(about)), ...(await projectPanels(about))],
    ...(isTied && { lead: wording.t('acts.secondNeeded') })
  }
}

const outside = async (about: ActQuestion): Promise<ActMaterial> => {
  const { reader, wording, sight, view } = about
  const seen = await findProposal(reader, sight, view.case)
  const organisations = await organisationsOutside(reader)
  return {
    options: {
      organisation: organisations.map(({ id, name }) => ({ value: id, label: name })),
      need: needOptions(wording, seen)
    }
  }
}

const chosenFrom =
  (panel: 'external' | 'adopters' | 'willing', of: (about: ActQuestion) => readonly Asking[]) =>
  async (about: ActQuestion): Promise<ActMaterial> => {
    const asked = of(about)
    const title = about.wording.t(`acts.panels.${panel}`)
    const said = asked.filter(({ text }) => text !== null)
    return {
      panels: [
        ...(said.length > 0 ? [await wordsOf(about, { id: panel, title }, said)] : []),
        ...(await parties(about))
      ],
      options: {
        organisation: await optionsFor(
          about,
          asked.map(({ organisation }) => organisation)
        )
      }
    }
  }

/** What the pages of the less common acts of a proposal show and offer. */
export const pathMaterials: ActMaterials = {
  'scope.submit': submission,
  'scope.accept': acceptance,
  'scope.accept-consortium': reading(routeAsked, declaredPartners, projectPanels),
  'urgency.allow': reading(routeAsked, projectPanels),
  'urgency.refuse': reading(routeAsked, projectPanels),
  'merge.propose': async (about) => ({
    options: {
      into: (await proposalsBeside(about.reader, about.view.case)).map((one) => ({
        value: one.id,
        label: `${one.number} · ${titleIn(one, about.wording.language)}`
      }))
    }
  }),
  'merge.consent': reading(merge),
  'merge.decline': reading(merge),
  'proposal.merge': reading(merge, parties),
  'external.consent': reading(parties),
  'external.invite': outside,
  'external.admit': chosenFrom('external', (about) => contextOf(about).externalAsked),
  'external.refuse': chosenFrom('external', (about) => contextOf(about).externalAsked),
  'external.recall': chosenFrom('external', (about) => contextOf(about).externalAsked),
  'search.open-external': reading(parties),
  'search.recall': reading(projectPanels),
  'lead.seek': reading(parties),
  'lead.appoint': chosenFrom('willing', (about) =>
    contextOf(about).willing.map(({ organisation }) => ({ organisation, text: null }))
  ),
  'adoption.ask': reading(projectPanels),
  'adoption.agree': chosenFrom('adopters', (about) => contextOf(about).adopters),
  'funding.record': async (about) => ({
    options: {
      status: fundingStatuses.map((status) => ({
        value: status,
        label: about.wording.t(`choices.funding.${status}`)
      }))
    },
    defaults: { status: contextOf(about).funding }
  })
}
