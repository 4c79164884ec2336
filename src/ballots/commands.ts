import { z } from 'zod'

import type { Command, Preparation, Refusal } from '#engine/contract.ts'
import { accepted, refused } from '#shared/result.ts'

import { choices } from './model.ts'
import { isSecretBallot, putPaper } from './paper-store.ts'

const choice = z.enum(choices)

const invalid = (path: string, code: string, message: string): Refusal => ({
  kind: 'invalid',
  issues: [{ path, code, message }]
})

const noChoice = invalid('/choice', 'invalid_type', 'Choose an answer: received undefined')
const notAChoice = invalid('/choice', 'invalid_value', 'There is no such answer')
const reasonGiven = invalid('/reason', 'unrecognized_keys', 'A secret vote has no reasons')
const notFresh: Refusal = {
  kind: 'rules',
  event: 'vote.cast',
  reasons: [{ rule: 'freshlySignedIn', values: {} }]
}

/** The command with the choice taken out of the event, out of the request it is known by, and put into the urn. */
const withPaper = (command: Command, paper: z.output<typeof choice>): Command => {
  const { choice: _choice, reason: _reason, ...event } = command.event
  return {
    ...command,
    event,
    request: { actor: command.actor, event: JSON.parse(JSON.stringify(event)) as never },
    records: async (tx, step) => {
      await command.records?.(tx, step)
      await putPaper(tx, command.actor, paper)
    }
  }
}

/**
 * Takes the choice of a secret vote out of the command before the engine sees it: the engine learns that the person
 * voted, the urn learns how somebody voted, and nothing ties the two together. Source: procedure.md 1.4, Votes.
 */
export const keepVotesSecret: Preparation = async (tx, command) => {
  const { event, by } = command
  if (event.type !== 'vote.cast' || by.person === null) return accepted(command)
  const isSecret = await isSecretBallot(tx, command.actor)
  if (isSecret === undefined) return accepted(command)
  const given = event['choice']
  if (given === undefined || given === '') return refused(noChoice)
  if (!isSecret) return accepted(command)
  const paper = choice.safeParse(given)
  if (!paper.success) return refused(notAChoice)
  if (event['reason'] !== undefined) return refused(reasonGiven)
  if (command.fresh !== true) return refused(notFresh)
  return accepted(withPaper(command, paper.data))
}
