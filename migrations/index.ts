import type { Migration } from '#platform/migrations.ts'
import { engineMigration } from './0001_engine.ts'
import { sessions } from './0002_sessions.ts'
import { people } from './0003_people.ts'
import { cases } from './0004_cases.ts'
import { mailbox } from './0005_mailbox.ts'

/** The schema's whole way, oldest first. A new step is a new line at the end. */
export const migrations: readonly Migration[] = [engineMigration, sessions, people, cases, mailbox]
