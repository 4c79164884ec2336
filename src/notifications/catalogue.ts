import type { Topic } from '#accounts/notice-choice.ts'
import type { NoticeId } from '#shared/workflow.ts'

type Entry =
  /** Asks for an act or tells an outcome: never off, delivered on the record. */
  | {
      readonly kind: 'procedural'
      /** It cannot wait for a digest: `call` asks its readers to come or to vote, `news` is what everybody waits for. */
      readonly prompt?: 'call' | 'news'
    }
  | { readonly kind: 'information'; readonly topic: Topic }

const procedural: Entry = { kind: 'procedural' }
const call: Entry = { kind: 'procedural', prompt: 'call' }
const news: Entry = { kind: 'procedural', prompt: 'news' }
const about = (topic: Topic): Entry => ({ kind: 'information', topic })

/**
 * Every notice and its class. Those with a star in procedure.md 1.7 are procedural; so are N04, N22 and N50, which ask
 * for an act and would be missed.
 */
export const catalogue = {
  N01: about('search'),
  N02: procedural,
  N03: procedural,
  N04: procedural,
  N05: procedural,
  N06: about('calls'),
  N07: procedural,
  N08: procedural,
  N09: about('search'),
  N10: procedural,
  N11: about('search'),
  N12: about('search'),
  N13: procedural,
  N14: procedural,
  N15: about('search'),
  N16: procedural,
  N17: procedural,
  N18: procedural,
  N19: call,
  N20: procedural,
  N21: call,
  N22: call,
  N23: call,
  N24: procedural,
  N25: call,
  N26: procedural,
  N27: news,
  N28: about('cluster'),
  N29: procedural,
  N30: procedural,
  N31: procedural,
  N32: news,
  N33: procedural,
  N34: procedural,
  N35: procedural,
  N36: procedural,
  N37: about('group'),
  N38: procedural,
  N39: about('group'),
  N40: procedural,
  N41: procedural,
  N42: procedural,
  N43: procedural,
  N44: procedural,
  N45: about('group'),
  N46: procedural,
  N47: about('register'),
  N48: about('overview'),
  N49: about('ideas'),
  N50: call
} as const satisfies Readonly<Record<NoticeId, Entry>>

/** Variants that say less than their notice: a receipt for one's own vote, a changed agenda. */
const milder: Readonly<Record<string, Entry>> = {
  'N21.receipt': procedural,
  'N21.receiptSecret': procedural,
  'N19.agenda': procedural
}

/** The class of a notice; one that is not in the catalogue is never off. */
export const entryOf = (notice: string, variant?: string): Entry =>
  milder[`${notice}.${variant ?? ''}`] ?? (catalogue as Readonly<Record<string, Entry>>)[notice] ?? procedural
