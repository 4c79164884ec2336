import { Fault } from '#shared/fault.ts'

/** A sentence for whoever started a command that cannot go on; only a bug shows its stack. */
export const sentenceOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof Fault || isOfTheWorld(error)) return error.message
  return error.stack ?? error.message
}

/** Files, networks and databases give their errors a code; so does Node to misuse, under names of its own. */
const isOfTheWorld = (error: Error & { readonly code?: unknown }): boolean =>
  typeof error.code === 'string' && !error.code.startsWith('ERR_')

/** Ends the process, whatever it still holds open. */
export const endWith = (error: unknown, code = 1): never => {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exit(code)
}
