CREATE TABLE abroad_sources (
  id text primary key,
  name text not null,
  country text not null,
  language text not null,
  address text not null unique,
  version integer not null,
  created_at text not null,
  created_by text,
  etag text,
  tried_at text,
  succeeded_at text,
  reason text,
  status integer,
  next_at text not null
);

CREATE TABLE absences (
  id text primary key,
  person_id text not null references people (id),
  deputy_id text references people (id),
  from_on text not null,
  until_on text not null,
  made_at text not null,
  ended_at text
);

CREATE INDEX absences_person on absences (person_id, until_on);

CREATE TABLE `actors` (
  `id` text,
  `case_id` text not null,
  `parent_id` text,
  `workflow` text not null,
  `workflow_version` integer not null,
  `definition_hash` text not null,
  `status` text not null,
  `state` text not null,
  `stage` text not null,
  `since` text not null,
  `snapshot` text not null,
  foreign key(`case_id`) references `cases`(`id`),
  primary key (`id`)
);

CREATE INDEX `actors_case_id_index` on `actors` (`case_id`);

CREATE TABLE announced_cases (
  case_id text primary key,
  row_count integer not null
);

CREATE TABLE `announcements` (
  `position` integer not null primary key autoincrement,
  `journal_position` integer not null,
  `case_id` text not null,
  `row_number` integer not null,
  `actor_id` text not null,
  `workflow` text not null,
  `kind` text not null,
  `event` text not null,
  `term` text,
  `from_state` text,
  `to_state` text,
  `stage` text,
  `case_version` integer not null,
  `at` text not null
);

CREATE UNIQUE INDEX `announcements_case_id_row_number_unique` on `announcements` (`case_id`, `row_number`);

CREATE TABLE `answers` (
  `person_id` text not null,
  `key` text not null,
  `digest` text not null,
  `answer` text not null,
  `at` text not null,
  primary key (`person_id`, `key`)
);

CREATE INDEX `answers_at_index` on `answers` (`at`);

CREATE TABLE api_tokens (
  id text primary key,
  person_id text not null references people (id),
  name text not null,
  digest text not null unique,
  scopes text not null,
  created_at text not null,
  expires_at text not null,
  last_used_at text,
  revoked_at text
);

CREATE INDEX api_tokens_person on api_tokens (person_id);

CREATE TABLE ballots (
  id text primary key,
  case_id text not null,
  state text not null,
  stage text not null,
  status text not null,
  since text not null,
  body text not null,
  mode text not null,
  motion text not null,
  round integer not null,
  revision integer not null,
  opened_at text not null,
  closed_at text,
  eligible integer not null,
  voted integer not null,
  result text,
  votes_for integer,
  votes_against integer,
  votes_abstain integer,
  absent integer,
  owner_id text not null default 'case',
  sitting_id text,
  secret integer not null default 0,
  majority text not null default 'simple',
  until_on text,
  base integer,
  floor integer,
  quorum integer,
  quorum_met integer,
  adopted_at text,
  ground text
);

CREATE INDEX ballots_case on ballots (case_id);

CREATE INDEX ballots_state on ballots (state);

CREATE TABLE bounces (
  id text primary key,
  mail_id text not null,
  category text not null,
  code text,
  heard_at text not null
);

CREATE INDEX bounces_mail on bounces (mail_id);

CREATE TABLE card_looks (
  person_id text not null references people (id),
  proposal_id text not null,
  revision integer not null,
  at text not null,
  before_revision integer,
  before_at text,
  primary key (person_id, proposal_id)
);

CREATE TABLE card_revisions (
  proposal_id text not null,
  revision integer not null,
  digest text not null,
  salt text not null,
  person_id text,
  organisation_id text,
  at text not null,
  acronym text,
  title_pl text,
  title_en text,
  teaser_search text not null,
  card_search text not null,
  body text not null,
  confidentiality text,
  primary key (proposal_id, revision)
);

CREATE TABLE case_deciders (
  actor_id text not null,
  id text not null,
  case_id text not null,
  person_id text not null,
  standing text not null,
  primary key (actor_id, id)
);

CREATE INDEX case_deciders_case on case_deciders (case_id, person_id);

CREATE TABLE case_parties (
  actor_id text not null,
  id text not null,
  case_id text not null,
  organisation_id text not null,
  side text not null,
  state text not null,
  need text,
  primary key (actor_id, id)
);

CREATE INDEX case_parties_case on case_parties (case_id, organisation_id);

CREATE INDEX case_parties_organisation on case_parties (organisation_id);

CREATE TABLE case_verifiers (
  actor_id text not null,
  id text not null,
  case_id text not null,
  person_id text not null,
  primary key (actor_id, id)
);

CREATE INDEX case_verifiers_case on case_verifiers (case_id, person_id);

CREATE TABLE `cases` (
  `id` text,
  `workflow` text not null,
  `profile` text not null,
  `version` integer not null,
  `row_count` integer not null,
  `head` text not null,
  `opened_at` text not null,
  `moved_at` text not null,
  primary key (`id`)
);

CREATE INDEX cases_moved on cases (workflow, moved_at, id);

CREATE TABLE `checkpoints` (
  `number` integer not null primary key autoincrement,
  `at` text not null,
  `position` integer not null,
  `cases` integer not null,
  `root` text not null,
  `previous` text not null,
  `hash` text not null
);

CREATE TABLE comments (
  id text primary key,
  case_id text not null,
  thread_id text not null,
  audience text not null,
  person_id text not null references people (id),
  organisation_id text,
  body text not null,
  at text not null,
  removed_at text
);

CREATE INDEX comments_of_case on comments (case_id, at, id);

CREATE INDEX comments_of_person on comments (person_id);

CREATE TABLE deputations (
  id text primary key,
  member_id text not null references people (id),
  body text not null,
  substitute_id text not null references people (id),
  from_on text not null,
  until_on text
);

CREATE INDEX deputations_member on deputations (member_id);

CREATE INDEX deputations_substitute on deputations (substitute_id);

CREATE TABLE entries (
  id text primary key,
  kind text not null,
  person_id text not null references people (id),
  organisation_id text references organisations (id),
  entered_by text not null references people (id),
  entered_at text not null,
  until_at text not null,
  workflow text,
  case_id text,
  actor_id text,
  act text not null,
  said text,
  state text not null,
  decided_by text references people (id),
  decided_at text,
  reason text,
  outcome text
);

CREATE INDEX entries_actor on entries (actor_id, state);

CREATE INDEX entries_person on entries (person_id, state);

CREATE INDEX entries_state on entries (state, entered_at, id);

CREATE TABLE feed_keys (
  person_id text not null references people (id),
  purpose text not null,
  digest text not null unique,
  created_at text not null,
  last_used_on text,
  primary key (person_id, purpose)
);

CREATE TABLE foreign_calls (
  id text primary key,
  source_id text not null references abroad_sources (id),
  remote_id text not null,
  title text not null,
  summary text not null,
  needs text not null,
  url text not null,
  country text,
  contact text,
  language text not null,
  published_at text,
  updated_at text,
  ends_at text,
  first_seen_at text not null,
  withdrawn_at text,
  unique (source_id, remote_id)
);

CREATE INDEX foreign_calls_by_end on foreign_calls (withdrawn_at, ends_at);

CREATE TABLE former_addresses (
  id text primary key,
  person_id text not null references people (id),
  salt text not null,
  digest text not null,
  until_at text not null
);

CREATE INDEX former_addresses_person on former_addresses (person_id, until_at);

CREATE TABLE guest_links (
  digest text primary key,
  guest_id text not null references guests (id),
  made_at text not null,
  expires_at text not null
);

CREATE INDEX guest_links_guest on guest_links (guest_id, expires_at);

CREATE TABLE guests (
  id text primary key,
  person_id text not null references people (id),
  organisation_id text not null references organisations (id),
  case_id text not null,
  need text not null,
  invited_by text references people (id),
  invited_at text not null,
  unique (person_id, organisation_id, case_id)
);

CREATE INDEX guests_case on guests (case_id, organisation_id);

CREATE TABLE interests (
  id text primary key,
  person_id text not null references people (id),
  kind text not null,
  organisation_id text not null references organisations (id),
  from_on text,
  until_on text,
  declared_by text,
  declared_at text not null,
  withdrawn_at text
);

CREATE INDEX interests_organisation on interests (organisation_id);

CREATE INDEX interests_person on interests (person_id);

CREATE TABLE `journal` (
  `position` integer not null primary key autoincrement,
  `case_id` text not null,
  `row_number` integer not null,
  `case_version` integer not null,
  `actor_id` text not null,
  `workflow` text not null,
  `kind` text not null,
  `type` text not null,
  `event` text not null,
  `outcome` text not null,
  `person_id` text,
  `organisation_id` text,
  `at` text not null,
  `previous` text not null,
  `hash` text not null
);

CREATE INDEX `journal_actor_id_index` on `journal` (`actor_id`);

CREATE INDEX `journal_at_index` on `journal` (`at`);

CREATE UNIQUE INDEX `journal_case_id_row_number_unique` on `journal` (`case_id`, `row_number`);

CREATE TABLE "letters" (
  id text primary key,
  occasion text not null unique,
  person_id text not null references people (id),
  variant text not null,
  data text not null,
  state text not null,
  attempts integer not null,
  created_at text not null,
  next_at text,
  done_at text,
  detail text,
  kind text not null default 'register'
);

CREATE INDEX letters_person on letters (person_id, state, done_at);

CREATE INDEX letters_state on letters (state);

CREATE INDEX register_letters_next on "letters" (next_at);

CREATE TABLE member_import_steps (
  import_id text not null references member_imports (id),
  position integer not null,
  line integer not null,
  subject text not null,
  subject_id text not null,
  change text not null,
  name text not null,
  fields_before text,
  version_after integer,
  outcome text,
  primary key (import_id, position)
);

CREATE TABLE member_imports (
  id text primary key,
  at text not null,
  by_person text references people (id),
  skipped text not null,
  undone_at text,
  undone_by text references people (id)
);

CREATE INDEX member_imports_at on member_imports (at);

CREATE TABLE milestones (
  actor_id text not null,
  id text not null,
  case_id text not null,
  name_id text not null,
  due_on text not null,
  state text not null,
  missed integer not null,
  primary key (actor_id, id)
);

CREATE INDEX milestones_case on milestones (case_id);

CREATE INDEX milestones_due on milestones (due_on);

CREATE TABLE needs (
  proposal_id text not null,
  id text not null,
  place integer not null,
  role text not null,
  organisation_type text,
  must integer not null,
  seats integer not null,
  search_text text not null,
  body text not null,
  primary key (proposal_id, id)
);

CREATE TABLE notice_choices (
  person_id text not null references people (id),
  topic text not null,
  case_id text not null,
  choice text not null,
  chosen_at text not null,
  primary key (person_id, topic, case_id)
);

CREATE TABLE notice_hours (
  person_id text primary key references people (id),
  quiet_from text not null,
  quiet_until text not null,
  chosen_at text not null
);

CREATE TABLE notice_marks (
  person_id text primary key references people (id),
  read_until text not null,
  marked_at text not null
);

CREATE TABLE notice_reads (
  notice_id text primary key,
  person_id text not null references people (id),
  read_at text not null
);

CREATE INDEX notice_reads_person on notice_reads (person_id);

CREATE TABLE notice_wordings (
  place text not null,
  version integer not null,
  words text,
  original text not null,
  person_id text not null references people (id),
  said_at text not null,
  primary key (place, version)
);

CREATE TABLE objections (
  id text primary key,
  case_id text not null,
  state text not null,
  stage text not null,
  status text not null,
  since text not null,
  person_id text not null,
  raised_by text not null,
  raised_at text not null,
  ruling text,
  ruled_by text,
  ruled_at text
);

CREATE INDEX objections_case on objections (case_id);

CREATE TABLE organisation_links (
  organisation_id text not null references organisations (id),
  linked_id text not null references organisations (id),
  ground text not null,
  created_at text not null,
  from_on text,
  until_on text,
  primary key (organisation_id, linked_id)
);

CREATE TABLE organisations (
  id text primary key,
  version integer not null,
  name text not null,
  short_name text,
  type text not null,
  group_name text,
  country text not null,
  city text,
  nip text unique,
  krs text unique,
  regon text,
  pic text,
  status text not null,
  member_since text,
  left_on text,
  competences text not null,
  description text,
  website text,
  sort_key text not null,
  search_text text not null,
  created_at text not null,
  changed_at text not null,
  legal_form text,
  tier text,
  agreement_number text,
  agreement_on text,
  offered text,
  sought text,
  services text not null default '[]',
  apparatus text not null default '[]',
  countries text not null default '[]',
  languages text not null default '[]',
  watched text not null default '[]',
  consents text not null default '[]',
  tags text not null default '[]',
  past_work text not null default '[]',
  competence_paths text not null default '',
  terms_of text not null default '',
  profile_confirmed_on text,
  profile_nudged_on text,
  not_suggested integer not null default 0
);

CREATE INDEX organisations_changed on organisations (changed_at, version, id);

CREATE INDEX organisations_sort_key on organisations (sort_key, id);

CREATE TABLE `outbox` (
  `id` text,
  `case_id` text not null,
  `actor_id` text not null,
  `kind` text not null,
  `person_id` text,
  `payload` text not null,
  `created_at` text not null,
  `state` text not null,
  `attempts` integer not null,
  `next_at` text,
  `lease` text,
  `done_at` text,
  `detail` text,
  `seal` text not null,
  primary key (`id`)
);

CREATE INDEX `outbox_case_id_index` on `outbox` (`case_id`);

CREATE INDEX outbox_created on outbox (created_at);

CREATE INDEX outbox_of_person on outbox (person_id, created_at, id);

CREATE INDEX `outbox_person_id_index` on `outbox` (`person_id`);

CREATE INDEX `outbox_state_next_at_index` on `outbox` (`state`, `next_at`);

CREATE INDEX outbox_told on outbox (person_id, state, done_at);

CREATE TABLE partnerships (
  id text primary key,
  case_id text not null,
  state text not null,
  stage text not null,
  status text not null,
  since text not null,
  origin text not null,
  organisation_id text not null,
  person_id text,
  need text not null,
  role text not null,
  opened_at text not null,
  unanswered integer not null,
  answered_at text,
  signed_by text,
  signed_at text,
  notice_at text,
  breach_at text,
  nda_at text,
  file_opened_at text
);

CREATE INDEX partnerships_case on partnerships (case_id);

CREATE INDEX partnerships_organisation on partnerships (organisation_id);

CREATE TABLE passkeys (
  id text primary key,
  person_id text not null references people (id),
  name text not null,
  credential text not null unique,
  public_key text not null,
  counter integer not null,
  transports text not null,
  is_synced integer not null,
  created_at text not null,
  last_used_at text
);

CREATE INDEX passkeys_person on passkeys (person_id);

CREATE TABLE people (
  id text primary key,
  version integer not null,
  name text not null,
  email text,
  email_folded text unique,
  language text not null,
  function text,
  sort_key text not null,
  search_text text not null,
  created_at text not null,
  changed_at text not null,
  erased_at text,
  signed_in_at text
);

CREATE INDEX people_sort_key on people (sort_key, id);

CREATE TABLE private_notes (
  person_id text not null references people (id),
  case_id text not null,
  body text not null,
  at text not null,
  primary key (person_id, case_id)
);

CREATE TABLE `profiles` (
  `position` integer not null primary key autoincrement,
  `id` text not null,
  `version` integer not null,
  `body` text not null,
  `made_by` text,
  `made_at` text not null,
  `note` text not null,
  `previous` text not null,
  `digest` text not null
);

CREATE UNIQUE INDEX `profiles_id_version_unique` on `profiles` (`id`, `version`);

CREATE UNIQUE INDEX `profiles_previous_unique` on `profiles` (`previous`);

CREATE TABLE project_changes (
  actor_id text not null,
  id text not null,
  case_id text not null,
  kinds text not null,
  state text not null,
  budget_percent integer,
  ends_on text,
  organisation_id text,
  filed_at text not null,
  decided_at text,
  primary key (actor_id, id)
);

CREATE INDEX project_changes_case on project_changes (case_id);

CREATE TABLE "proposal_numbers" (
  proposal_id text primary key,
  year integer not null,
  running integer,
  number text not null unique,
  unique (year, running)
);

CREATE TABLE proposals (
  id text primary key,
  case_id text not null,
  state text not null,
  stage text not null,
  status text not null,
  since text not null,
  opened_at text not null,
  author_person_id text not null,
  author_organisation_id text not null,
  lead_person_id text not null,
  lead_organisation_id text not null,
  lead_vacant integer not null,
  revision integer not null,
  digest text not null,
  submitted_at text,
  searched_at text,
  lapsed_from text,
  round integer not null,
  sitting_id text,
  ballot_id text,
  group_id text,
  route text not null default 'standard',
  urgency_asked integer not null default 0,
  funding text not null default 'none',
  merged_into text
);

CREATE INDEX proposals_group on proposals (group_id);

CREATE INDEX proposals_lead on proposals (lead_organisation_id);

CREATE INDEX proposals_sitting on proposals (sitting_id);

CREATE INDEX proposals_state on proposals (state);

CREATE TABLE provider_identities (
  issuer text not null,
  subject text not null,
  person_id text not null references people (id),
  bound_at text not null,
  last_used_at text not null,
  primary key (issuer, subject)
);

CREATE UNIQUE INDEX provider_identities_person on provider_identities (person_id, issuer);

CREATE TABLE `received_mails` (
  `position` integer not null primary key autoincrement,
  `id` text not null,
  `recipient` text not null,
  `recipient_name` text not null,
  `sender` text not null,
  `subject` text not null,
  `sent_at` text not null,
  `raw` text not null
);

CREATE UNIQUE INDEX `received_mails_recipient_id_unique` on `received_mails` (`recipient`, `id`);

CREATE INDEX `received_mails_recipient_position_index` on `received_mails` (`recipient`, `position`);

CREATE TABLE register_calls (
  id text primary key,
  case_id text not null,
  created_at text not null,
  attempts integer not null,
  next_at text not null
);

CREATE INDEX register_calls_next on register_calls (next_at);

CREATE TABLE register_log (
  id text primary key,
  subject text not null,
  subject_id text not null,
  change text not null,
  fields text not null,
  salt text not null,
  digest text not null,
  at text not null,
  by_person text,
  watched_at text
);

CREATE INDEX register_log_subject on register_log (subject_id, at);

CREATE INDEX register_log_unwatched on register_log (at) where watched_at is null;

CREATE TABLE register_watch (
  id text primary key,
  looked_on text not null
);

CREATE TABLE reports (
  id text primary key,
  case_id text not null,
  state text not null,
  stage text not null,
  status text not null,
  since text not null,
  group_id text not null,
  from_on text not null,
  to_on text not null,
  due_on text not null,
  opened_at text not null,
  colour text,
  person_id text,
  submitted_at text,
  accepted_at text,
  returns integer not null,
  overdue_days integer not null
);

CREATE INDEX reports_case on reports (case_id);

CREATE INDEX reports_group on reports (group_id, from_on);

CREATE INDEX reports_opened on reports (opened_at, id);

CREATE TABLE "resolutions" (
  id text primary key,
  case_id text not null,
  state text not null,
  stage text not null,
  status text not null,
  since text not null,
  organ text not null,
  motion text not null,
  ballot_id text,
  adopted_at text not null,
  drafted_at text not null,
  until_on text,
  year integer,
  number integer,
  signed_by text,
  signed_at text,
  delivered_at text,
  repeals text,
  repealed_by text,
  repealed_at text,
  proposal_id text,
  taken_over integer not null default 0,
  subject_id text,
  unique (organ, year, number)
);

CREATE INDEX resolutions_case on resolutions (case_id);

CREATE INDEX resolutions_proposal on resolutions (proposal_id);

CREATE TABLE roles (
  id text primary key,
  person_id text not null references people (id),
  organisation_id text references organisations (id),
  kind text not null,
  from_on text not null,
  until_on text
);

CREATE INDEX roles_kind on roles (kind);

CREATE INDEX roles_organisation on roles (organisation_id, kind);

CREATE INDEX roles_person on roles (person_id);

CREATE TABLE saved_views (
  id text primary key,
  person_id text not null references people (id),
  name text not null,
  name_key text not null,
  query text not null,
  shown text not null,
  sort text not null,
  audience text not null,
  created_at text not null,
  changed_at text not null,
  unique (person_id, name_key)
);

CREATE INDEX saved_views_audience on saved_views (audience);

CREATE TABLE schema_migrations (
  name TEXT NOT NULL PRIMARY KEY,
  applied_at TEXT NOT NULL
);

CREATE TABLE secret_papers (
  ballot_id text not null,
  choice text not null,
  papers integer not null,
  primary key (ballot_id, choice)
);

CREATE TABLE series_beginnings (
  place integer primary key,
  kind text not null,
  organ text not null,
  year integer not null,
  first integer not null,
  at text not null,
  by_person text,
  previous text not null unique,
  digest text not null
);

CREATE INDEX series_beginnings_series on series_beginnings (kind, organ, year);

CREATE TABLE `sessions` (
  `id` text not null,
  `person_id` text,
  `data` text not null,
  `created_at` text not null,
  `seen_at` text not null,
  `expires_at` text not null,
  `user_agent` text,
  primary key (`id`)
);

CREATE INDEX `sessions_expiry` on `sessions` (`expires_at`);

CREATE INDEX `sessions_person` on `sessions` (`person_id`);

CREATE TABLE `settings` (
  `name` text,
  `value` text not null,
  primary key (`name`)
);

CREATE TABLE sign_in_links (
  digest text primary key,
  person_id text not null references people (id),
  created_at text not null,
  expires_at text not null,
  used_at text
);

CREATE INDEX sign_in_links_person on sign_in_links (person_id);

CREATE TABLE sign_in_requests (
  id text primary key,
  address_digest text not null,
  requested_at text not null
);

CREATE INDEX sign_in_requests_address on sign_in_requests (address_digest, requested_at);

CREATE TABLE sitting_items (
  actor_id text not null,
  id text not null,
  case_id text not null,
  place integer not null,
  item_case_id text,
  text_id text,
  late integer not null,
  state text not null,
  primary key (actor_id, id)
);

CREATE INDEX sitting_items_case on sitting_items (item_case_id);

CREATE TABLE sitting_people (
  actor_id text not null,
  id text not null,
  case_id text not null,
  person_id text not null,
  guest integer not null,
  attended integer not null,
  primary key (actor_id, id)
);

CREATE INDEX sitting_people_person on sitting_people (person_id);

CREATE TABLE sittings (
  id text primary key,
  case_id text not null,
  state text not null,
  stage text not null,
  status text not null,
  since text not null,
  organ text not null,
  begins_at text not null,
  convened_at text not null,
  opened_at text,
  closed_at text,
  form text not null default 'inPerson',
  second_date_of text,
  quorate integer,
  minutes_year integer,
  minutes_number integer
);

CREATE INDEX sittings_begins on sittings (begins_at, id);

CREATE UNIQUE INDEX sittings_minutes on sittings (organ, minutes_year, minutes_number);

CREATE TABLE `subscription_deliveries` (
  `number` integer not null primary key autoincrement,
  `subscription_id` text not null,
  `event_id` text not null,
  `position` integer,
  `type` text not null,
  `at` text not null,
  `attempt` integer not null,
  `delivered` integer not null,
  `status` integer,
  `reason` text,
  `said` text,
  `milliseconds` integer not null,
  foreign key(`subscription_id`) references `subscriptions`(`id`)
);

CREATE INDEX `subscription_deliveries_subscription_id_number_index` on `subscription_deliveries` (`subscription_id`, `number`);

CREATE TABLE subscriptions (
  id text primary key,
  address text not null,
  description text not null,
  filters text not null,
  state text not null,
  version integer not null,
  created_at text not null,
  created_by text,
  since integer,
  reached integer not null,
  secret text not null,
  previous_secret text,
  previous_until text,
  attempts integer not null,
  next_at text,
  failed_at text,
  reason text,
  status integer,
  lease text,
  leased_until text
);

CREATE TABLE task_group_people (
  actor_id text not null,
  id text not null,
  case_id text not null,
  person_id text not null,
  organisation_id text,
  role text not null,
  share integer,
  answer text,
  duty_id text,
  primary key (actor_id, id)
);

CREATE INDEX task_group_people_case on task_group_people (case_id, person_id);

CREATE TABLE task_groups (
  id text primary key,
  case_id text not null,
  state text not null,
  stage text not null,
  status text not null,
  since text not null,
  lead_organisation_id text not null,
  resolution_id text not null,
  opened_at text not null,
  leader_person_id text,
  deputy_person_id text,
  submitted_at text,
  ends_on text,
  appointed_at text,
  at_risk integer not null default 0,
  suspended_at text,
  closed_at text
);

CREATE INDEX task_groups_case on task_groups (case_id);

CREATE TABLE `terms` (
  `id` text,
  `case_id` text not null,
  `actor_id` text not null,
  `name` text not null,
  `event` text not null,
  `target` text not null,
  `token` integer not null,
  `start` text not null,
  `set_at` text not null,
  `due_at` text,
  `addressees` text not null,
  `reminders` text not null,
  `repeats` integer not null,
  `attempts` integer not null,
  `next_at` text,
  `seal` text not null,
  primary key (`id`)
);

CREATE INDEX `terms_case_id_index` on `terms` (`case_id`);

CREATE INDEX `terms_next_at_index` on `terms` (`next_at`);

CREATE TABLE `texts` (
  `id` text,
  `case_id` text not null,
  `person_id` text,
  `body` text not null,
  `salt` text not null,
  `digest` text not null,
  `at` text not null,
  primary key (`id`)
);

CREATE INDEX `texts_case_id_index` on `texts` (`case_id`);

CREATE TABLE told_needs (
  person_id text not null,
  proposal_id text not null,
  need text not null,
  letter_id text not null,
  told_at text not null,
  primary key (person_id, proposal_id, need)
);

CREATE TABLE undelivered_told (
  mail_id text not null,
  occasion text not null,
  told_at text not null,
  primary key (mail_id, occasion)
);

CREATE INDEX undelivered_told_at on undelivered_told (told_at);

CREATE TABLE verifications (
  id text primary key,
  by_person text not null references people (id),
  began_at text not null,
  ended_at text,
  result text
);

CREATE INDEX verifications_began on verifications (began_at);

CREATE TABLE viewings (
  id text primary key,
  viewing text not null,
  by_person text not null references people (id),
  person_id text not null references people (id),
  kind text not null,
  detail text,
  at text not null
);

CREATE INDEX viewings_person on viewings (person_id, at);

CREATE INDEX viewings_viewing on viewings (viewing);

CREATE TABLE votes (
  actor_id text not null,
  id text not null,
  case_id text not null,
  person_id text not null,
  choice text,
  revision integer,
  voted_at text,
  substitute_id text,
  weight integer not null default 1,
  cast_by text,
  channel text,
  struck text,
  primary key (actor_id, id)
);

CREATE INDEX votes_case on votes (case_id, person_id);

CREATE TABLE `waits` (
  `actor_id` text not null,
  `id` text not null,
  `case_id` text not null,
  `workflow` text not null,
  `act` text not null,
  `relation` text,
  `person_id` text,
  `organisation_id` text,
  `since` text not null,
  primary key (`actor_id`, `id`)
);

CREATE INDEX `waits_case_id_index` on `waits` (`case_id`);

CREATE INDEX `waits_organisation_id_index` on `waits` (`organisation_id`);

CREATE INDEX `waits_person_id_index` on `waits` (`person_id`);

CREATE TABLE writings (
  person_id text not null references people (id),
  place text not null,
  section text not null,
  fields text not null,
  base integer,
  saved_at text not null,
  primary key (person_id, place, section)
);

CREATE INDEX writings_place on writings (place, saved_at);
