import { bench } from './bench.ts'

bench({ quick: process.argv.includes('--quick'), say: (line) => process.stdout.write(`${line}\n`) }).catch(
  (error: unknown) => {
    process.stderr.write(`${String((error as Error).stack ?? error)}\n`)
    process.exit(1)
  }
)
