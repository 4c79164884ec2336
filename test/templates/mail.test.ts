import { expect, it } from 'vitest'

import { languages } from '#shared/language.ts'
import { mailHtml, mailText } from '#templates/mail/index.ts'

import { fullMail } from './mail-samples.ts'

const content = fullMail('pl')

it('says the same as text: lists with their notes and links, second acts, what can be set, the way out', () => {
  const text = mailText(content)
  expect(text).toContain(
    'Czeka na Panią\n- Zagłosuj – Międzyuczelnianointerdyscyplinarnokonstantynopolitańczykowianeczka\n' +
      '  do wt., 1 grudnia, 23:59\n  https://projects.example.org/a\n- Dwa listy nie dotarły\n\nNabory\n'
  )
  expect(text).toContain(
    'Oświadcz o bezstronności: https://projects.example.org/steps/b\nZażądaj posiedzenia: '
  )
  expect(text).toContain(
    '-- \nPiszemy, bo jest Pani członkiem Prezydium.\nUstaw, o czym i kiedy pisać: ' +
      'https://projects.example.org/account/notices\nNie przysyłać więcej o naborach: '
  )
  expect(text).not.toContain('Pusto')
})

it('has landmarks, one heading, one button and the words an inbox shows', () => {
  const html = mailHtml(content)
  for (const role of ['banner', 'main', 'contentinfo'])
    expect(html.match(new RegExp(`role="${role}"`, 'g'))).toHaveLength(1)
  expect(html.match(/<h1/g)).toHaveLength(1)
  expect(html.match(/<h2/g)).toHaveLength(2)
  expect(html.match(/class="button"/g)).toHaveLength(1)
  expect(html).toContain('Dwa głosy z pięciu, kworum jest.</div>')
  expect(html).not.toContain('Pusto')
})

it('leaves out what a mail does not have', () => {
  const { actions: _, groups: __, footerLinks: ___, unsubscribe: ____, ...plain } = content
  const bare = { ...plain, button: null, small: null, summary: null, facts: [] }
  expect(mailHtml(bare)).not.toMatch(/<a |<ul|<h2|class="box"/)
  expect(mailText(bare).match(/https?:/g)).toHaveLength(1)
})

it('is written in the language of its reader', () => {
  for (const language of languages)
    expect(mailHtml(fullMail(language))).toContain(`<html lang="${language}">`)
})

it("never lets a person's words become markup", () => {
  const hostile = '"><script>alert(1)</script>'
  const html = mailHtml({
    ...content,
    groups: [{ heading: hostile, items: [{ text: hostile, note: hostile, href: hostile }] }],
    actions: [{ label: hostile, href: hostile }],
    footerLinks: [{ label: hostile, href: hostile }],
    unsubscribe: { label: hostile, href: hostile }
  })
  expect(html).not.toContain('<script')
})
