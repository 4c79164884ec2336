import type { Reader } from '#shared/database.ts'
import { reasonText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { Reason } from '#engine/contract.ts'
import { dateIn } from '#shared/calendar.ts'

/** Acts that commit an organisation: only a person authorised to do so (osoba umocowana) may do them. */
export const actsOfSignatories: ReadonlySet<string> = new Set([
  'scope.submit',
  'scope.resubmit',
  'proposal.submit',
  'partnership.confirm'
])

/** The rule that such an act rests on. */
export const signatoryRule = 'representativeAuthorised'

type Reachable = { readonly name: string; readonly email: string | null }

const inOffice = `r.from_on <= ? and (r.until_on is null or r.until_on >= ?) and p.erased_at is null`

const signatoriesOf = (reader: Reader, organisation: string, day: string): Promise<Reachable[]> =>
  reader.all<Reachable>(
    `select distinct p.id, p.name, p.email from roles r join people p on p.id = r.person_id
     where r.kind = 'signatory' and r.organisation_id = ? and ${inOffice} order by p.name, p.id`,
    [organisation, day, day]
  )

const coordinators = (reader: Reader, day: string): Promise<Reachable[]> =>
  reader.all<Reachable>(
    `select distinct p.id, p.name, p.email from roles r join people p on p.id = r.person_id
     where r.kind = 'coordinator' and ${inOffice} order by p.name, p.id`,
    [day, day]
  )

const named = ({ name, email }: Reachable): string => (email === null ? name : `${name} (${email})`)

/** Who may commit an organisation, by name; or whom to ask when nobody may. */
export const whoSigns = async (reader: Reader, wording: Wording, organisation: string): Promise<string> => {
  const day = dateIn(wording.now)
  const signatories = await signatoriesOf(reader, organisation, day)
  if (signatories.length > 0)
    return wording.t('acts.signatories', { who: wording.either(signatories.map(named)) })
  const asked = (await coordinators(reader, day)).map(named)
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
