import { readFileSync, writeFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { statechartOf } from '#test/support/statechart.ts'
import { proposalWorkflow } from '#workflows/proposal/index.ts'
import { taskGroupWorkflow } from '#workflows/task-group/index.ts'

const readme = new URL('../README.md', import.meta.url)

const charts = {
  partners: statechartOf(proposalWorkflow, ['scope', 'check', 'partners']),
  review: statechartOf(proposalWorkflow, ['review']),
  group: statechartOf(taskGroupWorkflow, ['group', 'delivery', 'ended'])
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
