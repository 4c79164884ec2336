import { Fault } from '#shared/fault.ts'

/** A mistake in the command line: told in a sentence, exit code 2. */
export class Usage extends Fault {
  constructor(message: string) {
    super('usage', message)
  }
}

/** One line for whoever runs the command. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`)
