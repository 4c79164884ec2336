import abroad from './en/abroad.json' with { type: 'json' }
import account from './en/account.json' with { type: 'json' }
import acts from './en/acts.json' with { type: 'json' }
import answers from './en/answers.json' with { type: 'json' }
import administration from './en/administration.json' with { type: 'json' }
import ballot from './en/ballot.json' with { type: 'json' }
import calendar from './en/calendar.json' with { type: 'json' }
import ofCase from './en/case.json' with { type: 'json' }
import choices from './en/choices.json' with { type: 'json' }
import documents from './en/documents.json' with { type: 'json' }
import entries from './en/entries.json' with { type: 'json' }
import desk from './en/desk.json' with { type: 'json' }
import events from './en/events.json' with { type: 'json' }
import exchange from './en/exchange.json' with { type: 'json' }
import feeds from './en/feeds.json' with { type: 'json' }
import fields from './en/fields.json' with { type: 'json' }
import form from './en/form.json' with { type: 'json' }
import group from './en/group.json' with { type: 'json' }
import home from './en/home.json' with { type: 'json' }
import inbox from './en/inbox.json' with { type: 'json' }
import invitations from './en/invitations.json' with { type: 'json' }
import list from './en/list.json' with { type: 'json' }
import network from './en/network.json' with { type: 'json' }
import notices from './en/notices.json' with { type: 'json' }
import organisations from './en/organisations.json' with { type: 'json' }
import outbox from './en/outbox.json' with { type: 'json' }
import people from './en/people.json' with { type: 'json' }
import problems from './en/problems.json' with { type: 'json' }
import procedure from './en/procedure.json' with { type: 'json' }
import profiles from './en/profiles.json' with { type: 'json' }
import propose from './en/propose.json' with { type: 'json' }
import reading from './en/reading.json' with { type: 'json' }
import relations from './en/relations.json' with { type: 'json' }
import report from './en/report.json' with { type: 'json' }
import resolution from './en/resolution.json' with { type: 'json' }
import responsiveness from './en/responsiveness.json' with { type: 'json' }
import rules from './en/rules.json' with { type: 'json' }
import search from './en/search.json' with { type: 'json' }
import setup from './en/setup.json' with { type: 'json' }
import site from './en/site.json' with { type: 'json' }
import sitting from './en/sitting.json' with { type: 'json' }
import stages from './en/stages.json' with { type: 'json' }
import states from './en/states.json' with { type: 'json' }
import steps from './en/steps.json' with { type: 'json' }
import subscriptions from './en/subscriptions.json' with { type: 'json' }
import suggestions from './en/suggestions.json' with { type: 'json' }
import takeover from './en/takeover.json' with { type: 'json' }
import terms from './en/terms.json' with { type: 'json' }
import times from './en/times.json' with { type: 'json' }
import tracking from './en/tracking.json' with { type: 'json' }
import trial from './en/trial.json' with { type: 'json' }
import vocabulary from './en/vocabulary.json' with { type: 'json' }
import wording from './en/wording.json' with { type: 'json' }
import type { Translated } from './key.ts'
import type { polish } from './pl.ts'

/** All English wording; a missing key does not compile. */
export const english: Translated<typeof polish> = {
  abroad,
  account,
  acts,
  administration,
  answers,
  ballot,
  calendar,
  case: ofCase,
  choices,
  documents,
  entries,
  desk,
  events,
  exchange,
  feeds,
  fields,
  form,
  group,
  home,
  inbox,
  invitations,
  list,
  network,
  notices,
  organisations,
  outbox,
  people,
  problems,
  procedure,
  profiles,
  propose,
  reading,
  relations,
  report,
  resolution,
  responsiveness,
  rules,
  search,
  setup,
  site,
  sitting,
  stages,
  states,
  steps,
  subscriptions,
  suggestions,
  takeover,
  terms,
  times,
  tracking,
  trial,
  vocabulary,
  wording
}
