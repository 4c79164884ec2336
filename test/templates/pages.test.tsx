import { expect, test } from 'vitest'

import { Table } from '#templates/components/table.tsx'
import { TextArea, TextField } from '#templates/components/fields.tsx'
import { renderPage, renderPart } from '#templates/document.tsx'
import { languages } from '#shared/language.ts'

import { renderSample, sampleNames } from './gallery.tsx'
import { aFrame } from './made-up.ts'

const hostile = '"><script>alert(1)</script>'

test("a person's words never become markup", () => {
  const frame = aFrame('pl', {
    reader: { name: hostile, organisation: hostile, accountHref: '/account' },
    cluster: hostile,
    flash: { tone: 'ok', text: hostile }
  })
  const html = renderPage({
    frame,
    title: hostile,
    children: (
      <>
        <TextField
          wording={frame.wording}
          name="title"
          label={hostile}
          state={{ value: hostile, error: hostile }}
        />
        <TextArea
          wording={frame.wording}
          name="text"
          label="x"
          limit={100}
          state={{ value: `</textarea>${hostile}` }}
        />
        <Table caption={hostile} items={[hostile]} columns={[{ label: hostile, cell: (item) => item }]} />
        <p>{frame.wording.t('site.actingFor', { organisation: hostile })}</p>
        <p>{frame.wording.t('site.actingFor', { organisation: '{{now}} $t(site.name)' })}</p>
      </>
    )
  })
  expect(html).not.toContain('<script>')
  expect(html).not.toContain('</textarea>"')
  expect(html).toContain('&lt;script>')
  expect(html).toContain('$t(site.name)')
})

for (const language of languages)
  test.each(sampleNames)(`the %s page keeps to the strict policy (${language})`, (name) => {
    const html = renderSample(name, language)
    expect(html).toMatch(/^<!doctype html><html lang="(?:pl|en)">/u)
    expect(html).not.toMatch(/ style=/u)
    expect(html).not.toMatch(/ on[a-z]+=/u)
    expect(html).not.toMatch(/<script(?![^>]* src=)/u)
    expect(html.match(/<h1/gu)).toHaveLength(1)
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

test('a field in error points at its error and keeps what was typed', () => {
  const frame = aFrame('en')
  const { wording } = frame
  const html = renderPart(
    frame,
    <TextField
      wording={wording}
      name="title"
      label="Title"
      required
      state={{ value: 'Mine', error: 'Too short' }}
    />
  )
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('aria-describedby="title-error"')
  expect(html).toContain('value="Mine"')
})
