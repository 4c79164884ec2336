import { coordinatorsOn, signatoriesOf } from '#api/offices.ts'
import type { Reachable } from '#api/offices.ts'
import type { Reader } from '#shared/database.ts'
import { reasonText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { Reason } from '#engine/contract.ts'
import { dateIn } from '#shared/calendar.ts'

/**
 * Acts that commit an organisation: only a person authorised to do so (osoba umocowana) may do them.
 * `test/pages/signatories.test.ts` holds the list against the machines.
 */
export const actsOfSignatories: ReadonlySet<string> = new Set([
  'scope.submit',
  'scope.resubmit',
  'proposal.submit',
  'partnership.confirm'
])

/** The rule that such an act rests on. */
export const signatoryRule = 'representativeAuthorised'

const named = ({ name, email }: Reachable): string => (email === null ? name : `${name} (${email})`)

/** Who may commit an organisation, by name; or whom to ask when nobody may. */
export const whoSigns = async (reader: Reader, wording: Wording, organisation: string): Promise<string> => {
  const day = dateIn(wording.now)
  const signatories = await signatoriesOf(reader, organisation, day)
  if (signatories.length > 0)
    return wording.t('acts.signatories', { who: wording.either(signatories.map(named)) })
  const asked = (await coordinatorsOn(reader, day)).map(named)
  return wording.t('acts.noSignatory', { who: wording.either(asked) })
}

/** Reasons in words; where an authorised person is missing, with the names of those who are. */
export const reasonsInWords = async (
  reader: Reader,
  wording: Wording,
  reasons: readonly Reason[],
  organisation: string | null
): Promise<readonly string[]> => {
  const signs =
    organisation !== null && reasons.some(({ rule }) => rule === signatoryRule)
      ? await whoSigns(reader, wording, organisation)
      : null
  return reasons.map((reason) =>
    signs !== null && reason.rule === signatoryRule ? signs : reasonText(wording, reason)
  )
}
