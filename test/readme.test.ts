import { readFileSync, writeFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { statechartOf } from '#test/support/statechart.ts'
import type { Part } from '#test/support/statechart.ts'
import { proposalMachine } from '#workflows/proposal/machine.ts'
import { taskGroupMachine } from '#workflows/task-group/machine.ts'

const readme = new URL('../README.md', import.meta.url)

const ofProposal = (...stages: Part['stages']): string =>
  statechartOf(proposalMachine, {
    stages,
    region: 'stage',
    leftOut: ['proposal.withdraw', 'partner.left', 'lead.missing']
  })

const charts = {
  partners: ofProposal('scope', 'check', 'partners'),
  review: ofProposal('review'),
  group: statechartOf(taskGroupMachine, {
    stages: ['group', 'delivery', 'ended'],
    leftOut: ['proposal.ended']
  })
} as const

test.each(Object.entries(charts))(
  'the README shows the stage %s as the machines have it (UPDATE_README=1 writes it anew)',
  (name, drawn) => {
    const text = readFileSync(readme, 'utf8')
    const block = new RegExp(`(?<=<!-- statechart ${name} -->\\n\`\`\`mermaid\\n)[\\s\\S]*?(?=\\n\`\`\`)`)
    if (process.env['UPDATE_README'])
      writeFileSync(
        readme,
        text.replace(block, () => drawn)
      )
    else expect(block.exec(text)?.[0]).toBe(drawn)
  }
)
