import abroad from './pl/abroad.json' with { type: 'json' }
import account from './pl/account.json' with { type: 'json' }
import acts from './pl/acts.json' with { type: 'json' }
import answers from './pl/answers.json' with { type: 'json' }
import administration from './pl/administration.json' with { type: 'json' }
import ballot from './pl/ballot.json' with { type: 'json' }
import calendar from './pl/calendar.json' with { type: 'json' }
import ofCase from './pl/case.json' with { type: 'json' }
import choices from './pl/choices.json' with { type: 'json' }
import documents from './pl/documents.json' with { type: 'json' }
import entries from './pl/entries.json' with { type: 'json' }
import desk from './pl/desk.json' with { type: 'json' }
import events from './pl/events.json' with { type: 'json' }
import exchange from './pl/exchange.json' with { type: 'json' }
import feeds from './pl/feeds.json' with { type: 'json' }
import fields from './pl/fields.json' with { type: 'json' }
import form from './pl/form.json' with { type: 'json' }
import group from './pl/group.json' with { type: 'json' }
import home from './pl/home.json' with { type: 'json' }
import inbox from './pl/inbox.json' with { type: 'json' }
import invitations from './pl/invitations.json' with { type: 'json' }
import list from './pl/list.json' with { type: 'json' }
import network from './pl/network.json' with { type: 'json' }
import notices from './pl/notices.json' with { type: 'json' }
import organisations from './pl/organisations.json' with { type: 'json' }
import outbox from './pl/outbox.json' with { type: 'json' }
import people from './pl/people.json' with { type: 'json' }
import problems from './pl/problems.json' with { type: 'json' }
import procedure from './pl/procedure.json' with { type: 'json' }
import profiles from './pl/profiles.json' with { type: 'json' }
import propose from './pl/propose.json' with { type: 'json' }
import reading from './pl/reading.json' with { type: 'json' }
import relations from './pl/relations.json' with { type: 'json' }
import report from './pl/report.json' with { type: 'json' }
import resolution from './pl/resolution.json' with { type: 'json' }
import responsiveness from './pl/responsiveness.json' with { type: 'json' }
import rules from './pl/rules.json' with { type: 'json' }
import search from './pl/search.json' with { type: 'json' }
import setup from './pl/setup.json' with { type: 'json' }
import site from './pl/site.json' with { type: 'json' }
import sitting from './pl/sitting.json' with { type: 'json' }
import stages from './pl/stages.json' with { type: 'json' }
import states from './pl/states.json' with { type: 'json' }
import steps from './pl/steps.json' with { type: 'json' }
import subscriptions from './pl/subscriptions.json' with { type: 'json' }
import suggestions from './pl/suggestions.json' with { type: 'json' }
import takeover from './pl/takeover.json' with { type: 'json' }
import terms from './pl/terms.json' with { type: 'json' }
import times from './pl/times.json' with { type: 'json' }
import tracking from './pl/tracking.json' with { type: 'json' }
import trial from './pl/trial.json' with { type: 'json' }
import vocabulary from './pl/vocabulary.json' with { type: 'json' }
import wording from './pl/wording.json' with { type: 'json' }

/** All Polish wording, one property per file; its keys are the keys that exist. */
export const polish = {
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
