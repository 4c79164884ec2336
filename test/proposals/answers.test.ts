import { expect, it } from 'vitest'

import { answerTo } from '#proposals/answers.ts'

const answer = (form: Readonly<Record<string, string>>) => answerTo('psp_x', (name) => form[name] ?? '')

it('takes the answer chosen for one, with its own words', () => {
  expect(answer({ 'answer.psp_x': 'fit', 'text.psp_x': ' Sorry. ', rest: 'late', text: 'For all.' })).toEqual(
    {
      type: 'interest.decline',
      reason: 'fit',
      text: 'Sorry.'
    }
  )
  expect(answer({ 'answer.psp_x': 'accept', rest: 'late' })).toEqual({ type: 'interest.accept' })
})

it('gives all the others the answer for the rest, with the words for all', () => {
  expect(answer({ rest: 'capacity', text: 'The seats are taken.' })).toEqual({
    type: 'interest.decline',
    reason: 'capacity',
    text: 'The seats are taken.'
  })
})

it('takes nobody in wholesale, and leaves waiting whom the lead wants to answer later', () => {
  expect(answer({ rest: 'accept' })).toBeUndefined()
  expect(answer({ 'answer.psp_x': 'later', rest: 'late' })).toBeUndefined()
  expect(answer({})).toBeUndefined()
})
