import type { FastifyRequest } from 'fastify'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { formView, readForm } from '#pages/form.ts'
import { addRow, changedRows, postedIn, postedOf, removeRow, rowsIn } from '#pages/posted.ts'
import { localPath } from '#pages/visit.ts'
import { wordingOf } from '#templates/locales/index.ts'

const polish = wordingOf('pl', '2026-03-02T09:00:00.000Z')
const asked = (body: Record<string, string | string[]>): FastifyRequest =>
  ({ body }) as unknown as FastifyRequest
const posted = (body: Record<string, string | string[]>) => postedIn(asked(body))

const schema = z.strictObject({
  name: z.string().min(2),
  budget: z.strictObject({ from: z.number().int(), to: z.number().int() }).optional(),
  tags: z.array(z.string()).max(3).optional(),
  kinds: z.array(z.enum(['a', 'b'])).optional(),
  agreed: z.boolean(),
  rows: z.array(z.strictObject({ title: z.string().min(1), must: z.boolean(), seats: z.number() })).optional()
})

describe('a posted form', () => {
  it('takes the shape its schema wants', () => {
    const read = readForm(
      schema,
      posted({
        name: 'Biobank',
        'budget.from': '1 500 000',
        'budget.to': '2000000',
        tags: 'sepsa, dane\nmodel',
        kinds: ['a', 'b'],
        agreed: 'yes',
        'rows.2.title': 'Lekarz',
        'rows.2.seats': '1',
        'rows.5.title': 'Statystyk',
        'rows.5.seats': '2',
        'rows.5.must': 'yes',
        _csrf: 'token'
      }),
      polish
    )
    expect(read).toEqual({
      ok: true,
      value: {
        name: 'Biobank',
        budget: { from: 1_500_000, to: 2_000_000 },
        tags: ['sepsa', 'dane', 'model'],
        kinds: ['a', 'b'],
        agreed: true,
        rows: [
          { title: 'Lekarz', must: false, seats: 1 },
          { title: 'Statystyk', must: true, seats: 2 }
        ]
      }
    })
  })

  it('leaves out what was left blank, and unticked boxes are a no', () => {
    const read = readForm(
      schema,
      posted({ name: 'Biobank', 'budget.from': '', 'budget.to': ' ', tags: '' }),
      polish
    )
    expect(read).toEqual({ ok: true, value: { name: 'Biobank', agreed: false } })
  })

  it('says beside each field what to do, in the row where it was typed', () => {
    const sent = posted({ 'budget.from': 'dużo', 'rows.4.title': '', 'rows.4.seats': 'x' })
    const read = readForm(schema, sent, polish)
    expect(read.ok).toBe(false)
    if (read.ok) return
    const form = formView(sent, read.refusal)
    expect(form.field('name')?.error).toBe('To pole jest potrzebne.')
    expect(form.field('budget.from')).toEqual({ value: 'dużo', error: 'Wpisz liczbę.' })
    expect(form.field('rows.4.title')?.error).toBe('To pole jest potrzebne.')
    expect(form.field('rows.4.seats')).toEqual({ value: 'x', error: 'Wpisz liczbę.' })
  })

  it('shows a record again as it would be posted', () => {
    const record = { name: 'Biobank', agreed: true, rows: [{ title: 'Lekarz', must: false, seats: 1 }] }
    expect(readForm(schema, postedOf(record), polish)).toEqual({ ok: true, value: record })
  })

  it('gets a row more or less by a button, and keeps what was typed', () => {
    const body = { 'rows.0.title': 'Lekarz', 'rows.1.title': 'Statystyk' }
    const more = changedRows(asked({ ...body, row: addRow('rows') }), posted(body), () => ({ title: '' }))
    expect(more && rowsIn(more, 'rows')).toEqual([0, 1, 2])
    const less = changedRows(asked({ ...body, row: removeRow('rows', 0) }), posted(body), () => ({
      title: ''
    }))
    expect(less && [...less.keys()]).toEqual(['rows.1.title'])
    expect(changedRows(asked(body), posted(body), () => ({}))).toBeUndefined()
  })

  it('counts a line break as one character', () => {
    expect(posted({ name: 'a\r\nb' }).get('name')).toEqual(['a\nb'])
  })
})

describe('the way back after signing in', () => {
  it('never leads to another site', () => {
    expect(localPath('/proposals/prp_1?x=1')).toBe('/proposals/prp_1?x=1')
    for (const elsewhere of [
      '//example.org',
      '/\\example.org',
      'https://example.org',
      'javascript:alert(1)',
      '',
      undefined,
      '/ x'
    ])
      expect(localPath(elsewhere)).toBe('/')
  })
})
