import type { TermRule } from '#shared/profile.ts'

/** The default terms (terminy) of the procedure, by their id in its table. Source: procedure 1.5. */
export const krakowTerms: Readonly<Record<string, TermRule>> = {
  T01: { length: 90, unit: 'd', reminders: [30, 60, 83], atEnd: 'move' },
  T02: {
    length: 5,
    unit: 'wd',
    reminders: [3],
    atEnd: 'escalate',
    repeatEvery: 5,
    urgent: { length: 2, unit: 'wd', reminders: [-1] }
  },
  T03: {
    length: 14,
    unit: 'd',
    extension: 14,
    reminders: [-7, -2],
    atEnd: 'move',
    urgent: { length: 5, unit: 'd', extension: 5, reminders: [-2] }
  },
  T04: {
    length: 30,
    unit: 'd',
    extension: 30,
    reminders: [-7, -2],
    atEnd: 'move',
    urgent: { length: 10, unit: 'd', extension: 10, reminders: [-7, -2] }
  },
  T04a: {
    length: 10,
    unit: 'wd',
    reminders: [5],
    atEnd: 'move',
    urgent: { length: 3, unit: 'wd', reminders: [-1] }
  },
  T04b: {
    length: 14,
    unit: 'd',
    reminders: [-5, -1],
    atEnd: 'move',
    urgent: { length: 5, unit: 'd', reminders: [-1] }
  },
  T04c: { length: 5, unit: 'wd', reminders: [-2], atEnd: 'move' },
  // Moves the case only when the minimum consortium is out of reach; otherwise the coordinator is told again.
  T05: {
    length: 14,
    unit: 'd',
    reminders: [-5, -1],
    atEnd: 'escalate',
    urgent: { length: 5, unit: 'd', reminders: [-1] }
  },
  T06: {
    length: 30,
    unit: 'd',
    reminders: [-10],
    atEnd: 'move',
    urgent: { length: 7, unit: 'd', reminders: [-2] }
  },
  T07: {
    length: 30,
    unit: 'd',
    extension: 14,
    reminders: [-10, -3],
    atEnd: 'move',
    urgent: { length: 10, unit: 'd', extension: 5, reminders: [-3] }
  },
  T08: {
    length: 21,
    unit: 'd',
    reminders: [14],
    atEnd: 'escalate',
    urgent: { length: 5, unit: 'd', reminders: [-1] }
  },
  T08a: { length: 7, unit: 'd', atEnd: 'move', urgent: { length: 5, unit: 'wd' } },
  T09: {
    length: 5,
    unit: 'wd',
    reminders: [-2],
    atEnd: 'move',
    urgent: { length: 2, unit: 'wd', reminders: [-1] }
  },
  // The chair rules on an objection to a member; the deputy on one to the chair.
  T09b: { length: 3, unit: 'wd', reminders: [-1], atEnd: 'escalate' },
  T10: {
    length: 14,
    unit: 'd',
    reminders: [-5, -1],
    atEnd: 'move',
    urgent: { length: 5, unit: 'd', reminders: [-1] }
  },
  T11: {
    length: 7,
    unit: 'd',
    atLeastWorkingDays: 5,
    reminders: [4, -1],
    atEnd: 'escalate',
    urgent: { length: 5, unit: 'wd', reminders: [3, -1] }
  },
  // Separate opinions (zdania odrębne) after a ballot.
  T11a: { length: 7, unit: 'd', atEnd: 'move' },
  // A ballot at a sitting that is still open: who presides and the office are told.
  T11b: { length: 2, unit: 'wd', atEnd: 'escalate' },
  T12: {
    length: 14,
    unit: 'd',
    reminders: [-3],
    atEnd: 'move',
    urgent: { length: 5, unit: 'd', reminders: [-3] }
  },
  T13: {
    length: 7,
    unit: 'd',
    reminders: [-2],
    atEnd: 'move',
    urgent: { length: 2, unit: 'wd', reminders: [-1] }
  },
  T14: {
    length: 60,
    unit: 'd',
    reminders: [-7],
    atEnd: 'move',
    urgent: { length: 14, unit: 'd', reminders: [-7] }
  },
  T15: {
    length: 60,
    unit: 'd',
    reminders: [-14, -3],
    atEnd: 'escalate',
    urgent: { length: 14, unit: 'd', reminders: [-3] }
  },
  T16: {
    length: 30,
    unit: 'd',
    extension: 14,
    reminders: [-10, -3],
    atEnd: 'move',
    urgent: { length: 7, unit: 'd', extension: 5, reminders: [-3] }
  },
  T17: {
    length: 30,
    unit: 'd',
    reminders: [-10, -3],
    atEnd: 'move',
    urgent: { length: 14, unit: 'd', reminders: [-10, -3] }
  },
  T18: {
    length: 14,
    unit: 'd',
    reminders: [-5],
    atEnd: 'move',
    urgent: { length: 7, unit: 'd', reminders: [-5] }
  },
  T19: {
    length: 14,
    unit: 'd',
    reminders: [-4],
    atEnd: 'move',
    urgent: { length: 7, unit: 'd', reminders: [-4] }
  },
  T20: {
    length: 14,
    unit: 'd',
    reminders: [-5],
    atEnd: 'move',
    urgent: { length: 7, unit: 'd', reminders: [-5] }
  },
  T21: {
    length: 60,
    unit: 'd',
    reminders: [-14, -3],
    atEnd: 'escalate',
    urgent: { length: 21, unit: 'd', reminders: [-14, -3] }
  },
  T22: {
    length: 7,
    unit: 'd',
    reminders: [5],
    atEnd: 'escalate',
    urgent: { length: 3, unit: 'wd', reminders: [-1] }
  },
  T23: {
    length: 30,
    unit: 'd',
    extension: 30,
    reminders: [-10, -3],
    atEnd: 'move',
    urgent: { length: 14, unit: 'd', extension: 14, reminders: [-10, -3] }
  },
  T24: {
    length: 14,
    unit: 'd',
    reminders: [-3],
    atEnd: 'escalate',
    urgent: { length: 5, unit: 'd', reminders: [-3] }
  },
  // A quarter has at most 92 days; its report is due 14 days after it.
  T25: { length: 106, unit: 'd', reminders: [-14, -3], atEnd: 'escalate' },
  // The ladder after a report's end: told again after 1 and 7 days, "at risk" after 14, a motion to suspend after 30.
  T25a: { length: 1, unit: 'd', atEnd: 'move' },
  T25b: { length: 6, unit: 'd', atEnd: 'move' },
  T25c: { length: 7, unit: 'd', atEnd: 'move' },
  T25d: { length: 16, unit: 'd', atEnd: 'escalate' },
  // A returned report is corrected; the coordinator reads one that was filed.
  T25e: { length: 14, unit: 'd', reminders: [-3], atEnd: 'move' },
  T25f: { length: 10, unit: 'wd', reminders: [-3], atEnd: 'escalate' },
  // Days named in the record: the end of a period, the next milestone, the planned end of the work.
  T25g: { length: 92, unit: 'd', atEnd: 'move' },
  T25h: { length: 92, unit: 'd', reminders: [-14, -3], atEnd: 'move' },
  T25i: { length: 365, unit: 'd', reminders: [-14], atEnd: 'escalate' },
  T26: {
    length: 30,
    unit: 'd',
    reminders: [-10, -3],
    atEnd: 'move',
    urgent: { length: 14, unit: 'd', reminders: [-10, -3] }
  },
  T27: {
    length: 21,
    unit: 'd',
    reminders: [14],
    atEnd: 'escalate',
    urgent: { length: 7, unit: 'd', reminders: [-2] }
  },
  T28: { length: 90, unit: 'd', extension: 90, reminders: [-14, -3], atEnd: 'move' },
  // A suspension by the Board, until the Presidium confirms it.
  T28a: { length: 7, unit: 'd', reminders: [-3], atEnd: 'move' },
  T29: { length: 30, unit: 'd', reminders: [-14, -3], atEnd: 'move' },
  // The lead is told once more that the final report is missing.
  T29a: { length: 7, unit: 'd', atEnd: 'move' },
  T30: { length: 30, unit: 'd', reminders: [-7], atEnd: 'escalate' },
  T31: { length: 12, unit: 'months', reminders: [9, 11], atEnd: 'move' },
  T32: {
    length: 14,
    unit: 'd',
    reminders: [-5],
    atEnd: 'move',
    urgent: { length: 5, unit: 'd', reminders: [-2] }
  },
  T33: { length: 30, unit: 'd', atEnd: 'move' },
  // What the lead says of a partner's leaving (impact note).
  T33a: { length: 14, unit: 'd', atEnd: 'move' },
  T34: {
    length: 30,
    unit: 'd',
    reminders: [-7],
    atEnd: 'move',
    urgent: { length: 14, unit: 'd', reminders: [-7] }
  },
  T35: { length: 24, unit: 'months', atEnd: 'move' },
  // The draft of the minutes; T36a is the time for objections to it.
  T36: { length: 7, unit: 'd', reminders: [-3], atEnd: 'escalate' },
  // Moves the minutes on only when every objection is answered; otherwise chair and office are told again.
  T36a: { length: 14, unit: 'd', reminders: [-3], atEnd: 'escalate' },
  T37: { length: 60, unit: 'months', atEnd: 'move' },
  T38: { length: 6, unit: 'months', reminders: [5], atEnd: 'move' }
}
