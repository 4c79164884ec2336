import { parseArgs } from 'node:util'

import { benchPartners } from './bench-partners.ts'

const usage = `npm run bench:partners -- FILE                     measures the ranking on projects, one JSON object per line
  --train-before 2008-05-01   projects from this day on are guessed from those before
  --until DAY                 and only those before this day
  --leave-one-out             guesses each project from all others
  --fit                       prints the weights that fit the months before --train-before
  --validate-from 2008-03-01  where those months begin
npm run bench:partners -- --speed                  takes the time with 70, 1 000 and 28 000 made-up organisations
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'train-before': { type: 'string', default: '2008-05-01' },
    'validate-from': { type: 'string', default: '2008-03-01' },
    until: { type: 'string' },
    'leave-one-out': { type: 'boolean', default: false },
    fit: { type: 'boolean', default: false },
    speed: { type: 'boolean', default: false }
  }
})
const [file] = positionals

if (file === undefined && !values.speed) {
  process.stderr.write(usage)
  process.exitCode = 2
} else
  benchPartners({
    file: file ?? null,
    trainBefore: values['train-before'],
    validateFrom: values['validate-from'],
    ...(values.until === undefined ? {} : { until: values.until }),
    isLeaveOneOut: values['leave-one-out'],
    isFit: values.fit,
    isSpeed: values.speed,
    say: (line) => process.stdout.write(`${line}\n`)
  })
