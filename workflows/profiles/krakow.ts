import type { Profile, TermRule } from '#shared/profile.ts'

/** The default terms (terminy) of the procedure, by their id in its table. Source: procedure 1.5. */
const terms: Readonly<Record<string, TermRule>> = {
  T01: { length: 90, unit: 'd', reminders: [30, 60, 83], atEnd: 'move' },
  T02: { length: 5, unit: 'wd', reminders: [3], atEnd: 'escalate', repeatEvery: 5 },
  T03: { length: 14, unit: 'd', extension: 14, reminders: [-7, -2], atEnd: 'move' },
  T04: { length: 30, unit: 'd', extension: 30, reminders: [-7, -2], atEnd: 'move' },
  T04a: { length: 10, unit: 'wd', reminders: [5], atEnd: 'move' },
  T04b: { length: 14, unit: 'd', reminders: [-5, -1], atEnd: 'move' },
  T04c: { length: 5, unit: 'wd', reminders: [-2], atEnd: 'move' },
  // Moves the case only when the minimum consortium is out of reach; otherwise the coordinator is told again.
  T05: { length: 14, unit: 'd', reminders: [-5, -1], atEnd: 'escalate' },
  T06: { length: 30, unit: 'd', reminders: [-10], atEnd: 'move' },
  T07: { length: 30, unit: 'd', extension: 14, reminders: [-10, -3], atEnd: 'move' },
  T08: { length: 21, unit: 'd', reminders: [14], atEnd: 'escalate' },
  T08a: { length: 7, unit: 'd', atEnd: 'move' },
  T09: { length: 5, unit: 'wd', reminders: [-2], atEnd: 'move' },
  T10: { length: 14, unit: 'd', reminders: [-5, -1], atEnd: 'move' },
  T11: { length: 7, unit: 'd', atLeastWorkingDays: 5, reminders: [4, -1], atEnd: 'escalate' },
  T12: { length: 14, unit: 'd', reminders: [-3], atEnd: 'move' },
  T13: { length: 7, unit: 'd', reminders: [-2], atEnd: 'move' },
  T14: { length: 60, unit: 'd', reminders: [-7], atEnd: 'move' },
  T15: { length: 60, unit: 'd', reminders: [-14, -3], atEnd: 'escalate' },
  T16: { length: 30, unit: 'd', extension: 14, reminders: [-10, -3], atEnd: 'move' },
  T17: { length: 30, unit: 'd', reminders: [-10, -3], atEnd: 'move' },
  T18: { length: 14, unit: 'd', reminders: [-5], atEnd: 'move' },
  T19: { length: 14, unit: 'd', reminders: [-4], atEnd: 'move' },
  T20: { length: 14, unit: 'd', reminders: [-5], atEnd: 'move' },
  T21: { length: 60, unit: 'd', reminders: [-14, -3], atEnd: 'escalate' },
  T22: { length: 7, unit: 'd', reminders: [5], atEnd: 'escalate' },
  T23: { length: 30, unit: 'd', extension: 30, reminders: [-10, -3], atEnd: 'move' },
  T24: { length: 14, unit: 'd', reminders: [-3], atEnd: 'escalate' },
  // A quarter has at most 92 days; its report is due 14 days after it.
  T25: { length: 106, unit: 'd', reminders: [-14, -3], atEnd: 'escalate' },
  T26: { length: 30, unit: 'd', reminders: [-10, -3], atEnd: 'move' },
  T27: { length: 21, unit: 'd', reminders: [14], atEnd: 'escalate' },
  T28: { length: 90, unit: 'd', extension: 90, reminders: [-14, -3], atEnd: 'move' },
  T29: { length: 30, unit: 'd', reminders: [-14, -3], atEnd: 'move' },
  T30: { length: 30, unit: 'd', reminders: [-7], atEnd: 'escalate' },
  T31: { length: 12, unit: 'months', reminders: [9, 11], atEnd: 'move' },
  T32: { length: 14, unit: 'd', reminders: [-5], atEnd: 'move' },
  T33: { length: 30, unit: 'd', atEnd: 'move' },
  T34: { length: 30, unit: 'd', reminders: [-7], atEnd: 'move' },
  T35: { length: 24, unit: 'months', atEnd: 'move' },
  // The draft of the minutes; T36a is the time for objections to it.
  T36: { length: 7, unit: 'd', reminders: [-3], atEnd: 'move' },
  T36a: { length: 14, unit: 'd', reminders: [-3], atEnd: 'move' },
  T37: { length: 60, unit: 'months', atEnd: 'move' },
  T38: { length: 6, unit: 'months', reminders: [5], atEnd: 'move' }
}

/** The whole procedure, with the names and numbers of the Krakow cluster. */
export const krakow: Profile = {
  id: 'krakow',
  version: 1,
  name: { pl: 'Pełna procedura krakowska', en: 'Full Krakow procedure' },
  summary: {
    pl: 'Koordynator sprawdza każdy zakres, Prezydium głosuje po dwóch opiniach, a od odmowy można się odwołać do Rady.',
    en: 'The coordinator checks each scope, the Presidium votes after two opinions, and a rejection can be appealed to the Council.'
  },
  organs: {
    council: { pl: 'Rada Klastra', en: 'Cluster Council' },
    presidium: { pl: 'Prezydium Rady Klastra', en: 'Presidium of the Cluster Council' },
    board: { pl: 'Zarząd Klastra', en: 'Cluster Board' }
  },
  terms,
  rules: {
    minimumConsortium: { organisations: 3, members: 2, types: 2, enterprises: 1 },
    quorum: { share: 0.5, base: 'eligible', floor: 3 },
    majority: 'simple',
    closeWhenAllVoted: false,
    requiredOpinions: 2,
    formalCheck: true,
    appeal: true,
    sittingNoticeDays: 7,
    longestSearchDays: 90,
    rounds: 3
  },
  numbering: {
    proposal: 'KLSK/PP/{year}/{n:4}',
    resolution: {
      council: { pl: 'Uchwała nr {n}/{year} Rady Klastra', en: 'Resolution no. {n}/{year} of the Council' },
      presidium: {
        pl: 'Uchwała nr {n}/{year} Prezydium Rady Klastra',
        en: 'Resolution no. {n}/{year} of the Presidium'
      },
      board: { pl: 'Uchwała nr {n}/{year} Zarządu Klastra', en: 'Resolution no. {n}/{year} of the Board' }
    }
  }
}
