import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'

import { readConfig, variableNames } from '#config.ts'

const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
const lines = text.split('\n')
const nameIn = (line: string): string | undefined => /^([A-Z_]+)=/.exec(line)?.[1]

/** The comment above a variable, or above the group it stands in. */
const wordsAbove = (at: number): string => {
  const above = lines.slice(0, at).toReversed()
  const group = above.findIndex((line) => nameIn(line) === undefined)
  const comment = above.slice(group)
  return comment
    .slice(
      0,
      comment.findIndex((line) => !line.startsWith('#'))
    )
    .join(' ')
}

describe('.env.example', () => {
  it('has every variable that the program reads once, and no other', () => {
    const named = lines.flatMap((line) => nameIn(line) ?? [])
    expect(named.toSorted()).toEqual(variableNames.toSorted())
  })

  it('explains each in words', () => {
    const silent = lines.flatMap((line, at) =>
      nameIn(line) === undefined || /[a-z]+ [a-z]+/i.test(wordsAbove(at)) ? [] : [line]
    )
    expect(silent).toEqual([])
  })

  it('changes nothing as it stands', () => {
    expect(readConfig(parseEnv(text))).toEqual(readConfig({}))
  })
})
