import { readFileSync, writeFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { statechartOf } from '#test/support/statechart.ts'
import { proposalMachine } from '#workflows/proposal/machine.ts'

const readme = new URL('../README.md', import.meta.url)
const block = /(?<=<!-- statechart -->\n```mermaid\n)[\s\S]*?(?=\n```)/

it('the README shows the procedure as the machines have it (UPDATE_README=1 writes it anew)', () => {
  const text = readFileSync(readme, 'utf8')
  const drawn = statechartOf(proposalMachine, 'stage', ['proposal.withdraw', 'partner.left', 'lead.missing'])
  if (process.env['UPDATE_README']) writeFileSync(readme, text.replace(block, drawn))
  else expect(block.exec(text)?.[0]).toBe(drawn)
})
