import { describe, expect, test } from 'vitest'

import type { BallotMode, BallotResult, BallotState, Choice, Motion, Votes } from '#ballots/model.ts'
import { mayCastDecidingVote, settled, tally, tallyPapers } from '#ballots/tally.ts'
import type { ProcedureRules } from '#shared/profile.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

type Paper = Choice | 'absent'
const papers: readonly Paper[] = ['for', 'against', 'abstain', 'absent']
const majorities = ['simple', 'absolute', 'qualified'] as const
const modes: readonly BallotMode[] = ['sitting', 'circular']

const rules = (changes: Partial<ProcedureRules> = {}): ProcedureRules => ({ ...krakow.rules, ...changes })

/** The ballot in which member 1, 2, ... voted as the list says; the body may have recused members besides. */
const aBallot = (
  vector: readonly Paper[],
  changes: Partial<BallotState> & { recused?: number } = {}
): BallotState => {
  const { recused = 0, ...rest } = changes
  const votes: Record<string, Choice> = {}
  vector.forEach((paper, index) => {
    if (paper !== 'absent') votes[`member-${index + 1}`] = paper
  })
  return {
    votes,
    eligible: vector.map((_, index) => `member-${index + 1}`),
    composition: vector.length + recused,
    rules: rules(),
    mode: 'sitting',
    motion: 'approve',
    ...rest
  }
}

function* vectors<Value>(values: readonly Value[], length: number): Generator<readonly Value[]> {
  const total = values.length ** length
  for (let code = 0; code < total; code += 1) {
    const vector: Value[] = []
    for (let rest = code, left = length; left > 0; left -= 1, rest = Math.floor(rest / values.length))
      vector.push(values[rest % values.length] as Value)
    yield vector
  }
}

const how = (vector: readonly Paper[], paper: Paper): number => vector.filter((one) => one === paper).length

/** The four outcome rows of the procedure's table, each on its own; exactly one must hold. */
const rowsThatHold = (vector: readonly Paper[], ballot: BallotState): BallotResult[] => {
  const { quorum, majority } = ballot.rules
  const yes = how(vector, 'for')
  const no = how(vector, 'against')
  const present = vector.length - how(vector, 'absent')
  const base = quorum.base === 'eligible' ? vector.length : ballot.composition
  const quorate = vector.length >= quorum.floor && present > 0 && present / base >= quorum.share
  const even = majority === 'simple' && yes === no
  const majorityOfVotes =
    (majority === 'simple' && yes > no) ||
    (majority === 'absolute' && yes > present - yes) ||
    (majority === 'qualified' && yes >= 2 * (present - yes))
  const won = majorityOfVotes && (ballot.mode === 'sitting' || yes > vector.length - yes)
  const rows: readonly (readonly [BallotResult, boolean])[] = [
    ['carried', quorate && won],
    ['tied', quorate && even],
    ['notCarried', quorate && !won && !even],
    ['noQuorum', !quorate]
  ]
  return rows.filter(([, holds]) => holds).map(([row]) => row)
}

describe('the tally of a motion', () => {
  for (const mode of modes)
    for (const majority of majorities)
      test(`in a ${mode} by ${majority} majority has one outcome for every vector of up to 7 votes`, () => {
        for (let size = 0; size <= 7; size += 1)
          for (const vector of vectors(papers, size))
            for (const base of ['eligible', 'full'] as const)
              for (const recused of base === 'full' ? [0, 2, 4] : [0]) {
                const quorum = { share: 0.5, base, floor: 3 }
                const ballot = aBallot(vector, { mode, recused, rules: rules({ majority, quorum }) })
                const { result, needed, quorumMet, counts } = tally(ballot)
                const rows = rowsThatHold(vector, ballot)
                if (rows.length !== 1 || rows[0] !== result)
                  expect.fail(`${vector.join()} is ${rows.join()}, not ${result}`)
                if (result === 'carried' && counts.for <= counts.against)
                  expect.fail(`${vector.join()} carried`)
                if (quorumMet !== (needed === 0) || quorumMet !== (result !== 'noQuorum'))
                  expect.fail(vector.join())
              }
      })

  test('lacks a quorum in 5 265 patterns of seven members by eligible base, in 22 275 by full base', () => {
    const without = { eligible: 0, full: 0 }
    for (const vector of vectors([...papers, 'recused'] as const, 7)) {
      const voting = vector.filter((paper) => paper !== 'recused')
      if (voting.length < 3) continue
      for (const base of ['eligible', 'full'] as const) {
        const quorum = { share: 0.5, base, floor: 3 }
        const ballot = aBallot(voting, { recused: 7 - voting.length, rules: rules({ quorum }) })
        if (tally(ballot).result === 'noQuorum') without[base] += 1
      }
    }
    expect(without).toEqual({ eligible: 5265, full: 22_275 })
  })

  test('counts for, against, abstaining and absent', () => {
    expect(tally(aBallot(['for', 'for', 'against', 'abstain', 'absent'])).counts).toEqual({
      for: 2,
      against: 1,
      abstain: 1,
      absent: 1
    })
  })

  test('says how many votes are missing for the quorum', () => {
    expect(tally(aBallot(['for', 'absent', 'absent', 'absent', 'absent']))).toMatchObject({
      base: 5,
      needed: 2
    })
    expect(tally(aBallot(['for', 'against', 'abstain', 'absent', 'absent']))).toMatchObject({
      base: 5,
      needed: 0
    })
  })

  test('asks for more votes than can come when a recusal leaves fewer than the floor', () => {
    expect(tally(aBallot(['for', 'absent'], { recused: 5 }))).toMatchObject({ result: 'noQuorum', needed: 2 })
  })

  test('does not count the vote of a person struck from the list', () => {
    const ballot = aBallot(['for', 'against', 'against', 'for'])
    const struck = { ...ballot, eligible: ballot.eligible.filter((person) => person !== 'member-4') }
    expect(tally(struck)).toMatchObject({ result: 'notCarried', base: 3, counts: { for: 1, against: 2 } })
  })

  test('takes two thirds written with four digits for what they mean', () => {
    const quorum = { share: 0.6667, base: 'eligible', floor: 3 } as const
    const ballot = aBallot(['for', 'for', 'for', 'for', 'absent', 'absent'], { rules: rules({ quorum }) })
    expect(tally(ballot)).toMatchObject({ result: 'carried', needed: 0 })
  })

  test('in a circular ballot carries by more than half of all eligible only', () => {
    const vector: readonly Paper[] = ['for', 'for', 'for', 'absent', 'absent', 'absent']
    expect(tally(aBallot(vector)).result).toBe('carried')
    expect(tally(aBallot(vector, { mode: 'circular' })).result).toBe('notCarried')
    expect(tally(aBallot(['for', ...vector.slice(0, 5)], { mode: 'circular' })).result).toBe('carried')
  })

  test('is a tie when all abstain', () => {
    for (const mode of modes)
      expect(tally(aBallot(['abstain', 'abstain', 'abstain'], { mode })).result).toBe('tied')
  })
})

describe('a ballot', () => {
  test('is settled once every eligible person has voted', () => {
    expect(settled(aBallot(['for', 'abstain', 'absent']))).toBe(false)
    expect(settled(aBallot(['for', 'abstain', 'against']))).toBe(true)
  })

  test('is settled by the recusal of the last silent person, not by the votes of strangers', () => {
    const ballot = aBallot(['for', 'abstain', 'for', 'absent'])
    expect(settled({ ...ballot, eligible: ballot.eligible.slice(0, 3) })).toBe(true)
    expect(settled({ ...ballot, votes: { ...ballot.votes, stranger: 'for' } })).toBe(false)
  })
})

describe('a motion that needs another majority', () => {
  test('is carried by its own, whatever the general one is', () => {
    const vector: readonly Paper[] = ['for', 'for', 'for', 'against', 'against']
    const ofMotions = { revoke: 'qualified', exclude: 'absolute' } as const
    const byMotion = (motion: Motion, said: readonly Paper[] = vector) =>
      tally(aBallot(said, { motion, rules: rules({ majorities: ofMotions }) })).result
    expect(byMotion('approve')).toBe('carried')
    expect(byMotion('revoke')).toBe('notCarried')
    expect(byMotion('exclude')).toBe('carried')
    expect(byMotion('exclude', ['for', 'for', 'against', 'abstain', 'absent'])).toBe('notCarried')
  })
})

describe('weights', () => {
  test('count in the majority, while turnout and quorum count people', () => {
    const ballot = aBallot(['for', 'against', 'against', 'absent'], { weights: { 'member-1': 4 } })
    expect(tally(ballot)).toMatchObject({
      result: 'carried',
      quorum: 2,
      counts: { for: 1, against: 2, absent: 1 },
      weighed: { for: 4, against: 2, absent: 1 }
    })
  })

  test('count in the more than half of all that a circular ballot takes', () => {
    const vector: readonly Paper[] = ['for', 'absent', 'absent', 'absent']
    const heavy = aBallot(vector, {
      mode: 'circular',
      weights: { 'member-1': 4 },
      rules: rules({ quorum: { share: 0.25, base: 'eligible', floor: 3 } })
    })
    expect(tally(heavy).result).toBe('carried')
    expect(tally({ ...heavy, weights: { 'member-1': 3 } }).result).toBe('notCarried')
  })
})

describe('silence', () => {
  const silent: readonly Paper[] = ['for', 'against', 'absent', 'absent', 'absent']

  test('decides nothing, unless the rules of the body take it for consent in writing', () => {
    const consenting = rules({ circular: { needsConsentOfAll: false, silence: 'consent' } })
    expect(tally(aBallot(silent, { mode: 'circular' })).result).toBe('noQuorum')
    expect(tally(aBallot(silent, { mode: 'circular', rules: consenting }))).toMatchObject({
      result: 'carried',
      counts: { for: 4, against: 1, absent: 0 }
    })
    expect(tally(aBallot(silent, { rules: consenting })).result).toBe('noQuorum')
  })
})

describe('papers', () => {
  test('are counted like votes, one each', () => {
    const {
      rules: by,
      composition,
      mode,
      motion
    } = aBallot(['for', 'for', 'for', 'against', 'absent', 'absent'])
    const counted = tallyPapers({ for: 3, against: 1, abstain: 0 }, 6, {
      rules: by,
      composition,
      mode,
      motion
    })
    expect(counted).toEqual(tally(aBallot(['for', 'for', 'for', 'against', 'absent', 'absent'])))
  })
})

describe('the deciding vote of the chair', () => {
  const mayDecide = (
    vector: readonly Paper[],
    changes: { mode?: BallotMode; recused?: string[]; chair?: string } = {}
  ) => {
    const { mode = 'sitting', recused = [], chair = 'member-1' } = changes
    const ballot = aBallot(vector, { mode })
    const votes: Votes = ballot.votes
    return mayCastDecidingVote({
      chair,
      recused,
      voted: Object.keys(votes),
      counts: tally(ballot).counts,
      mode
    })
  }

  test('ends a tie of a chair who voted, also by abstaining', () => {
    expect(mayDecide(['for', 'against', 'absent'])).toBe(true)
    expect(mayDecide(['abstain', 'against', 'for'])).toBe(true)
  })

  test('is not for a chair who did not vote, is recused or is no member', () => {
    expect(mayDecide(['absent', 'against', 'for'])).toBe(false)
    expect(mayDecide(['for', 'against', 'absent'], { recused: ['member-1'] })).toBe(false)
    expect(mayDecide(['for', 'against', 'absent'], { chair: 'somebody' })).toBe(false)
  })

  test('is not for a body that abstained as a whole', () => {
    expect(mayDecide(['abstain', 'abstain', 'abstain'])).toBe(false)
  })

  test('in a circular ballot cannot help a motion past the silence of others', () => {
    expect(mayDecide(['for', 'against', 'absent', 'absent'], { mode: 'circular' })).toBe(false)
    expect(mayDecide(['for', 'against', 'for', 'against'], { mode: 'circular' })).toBe(true)
  })

  test('exists on equality only, for every vector of up to seven votes', () => {
    for (const mode of modes)
      for (let size = 1; size <= 7; size += 1)
        for (const vector of vectors(papers, size))
          if (mayDecide(vector, { mode }) && how(vector, 'for') !== how(vector, 'against'))
            expect.fail(vector.join())
  })
})
