import type { Migration } from '#platform/migrations.ts'
import { engineMigration } from './0001_engine.ts'
import { sessions } from './0002_sessions.ts'
import { people } from './0003_people.ts'
import { cases } from './0004_cases.ts'
import { mailbox } from './0005_mailbox.ts'
import { ballots } from './0006_ballots.ts'
import { register } from './0007_register.ts'
import { sittings } from './0008_sittings.ts'
import { profiles } from './0009_profiles.ts'
import { groups } from './0010_groups.ts'
import { review } from './0011_review.ts'
import { scope } from './0012_scope.ts'
import { takeover } from './0013_takeover.ts'
import { data } from './0014_data.ts'
import { notifications } from './0015_notifications.ts'
import { subscriptions } from './0016_subscriptions.ts'
import { feedKeys } from './0017_feed_keys.ts'
import { bounces } from './0018_bounces.ts'
import { noticeReads } from './0019_notice_reads.ts'
import { noticeWordings } from './0020_notice_wordings.ts'
import { views } from './0021_views.ts'
import { writing } from './0022_writing.ts'
import { reading } from './0023_reading.ts'
import { signIn } from './0024_sign_in.ts'
import { phoneEntries } from './0025_entries.ts'
import { administration } from './0026_administration.ts'
import { cardSearch } from './0027_card_search.ts'
import { organisationProfiles } from './0028_organisation_profiles.ts'
import { suggestions } from './0029_suggestions.ts'
import { guests } from './0030_guests.ts'
import { abroad } from './0031_abroad.ts'
import { toldNeeds } from './0033_told_needs.ts'

/** The schema's whole way, oldest first. A new step is a new line at the end. */
export const migrations: readonly Migration[] = [
  engineMigration,
  sessions,
  people,
  cases,
  mailbox,
  ballots,
  register,
  sittings,
  profiles,
  groups,
  review,
  scope,
  takeover,
  data,
  notifications,
  subscriptions,
  feedKeys,
  bounces,
  noticeReads,
  noticeWordings,
  views,
  writing,
  reading,
  signIn,
  phoneEntries,
  administration,
  cardSearch,
  organisationProfiles,
  suggestions,
  guests,
  abroad,
  toldNeeds
]
