import type { EarlierProject } from '#proposals/earlier-project.ts'

import { noonOf } from './cell.ts'
import type { Examination } from './examine-commands.ts'
import type { Problem, Wrong } from './model.ts'
import type { NamedPartner, ProjectLine } from './project-line.ts'
import type { SheetLine } from './sheet.ts'

type Found = { readonly project: EarlierProject | null; readonly wrong: readonly Wrong[] }

/** Somebody acting for an organisation; nobody, where the list names nobody. */
type Side = { readonly organisation: string; readonly person: string | null }

/** Looks names and addresses up in the register and notes those that it does not know. */
class Register {
  readonly wrong: Wrong[] = []
  readonly #about: Examination
  readonly #line: SheetLine
  readonly #runs: boolean

  constructor(about: Examination, line: SheetLine, runs: boolean) {
    this.#about = about
    this.#line = line
    this.#runs = runs
  }

  fault(name: string, problem: Problem, values?: Wrong['values']): null {
    this.wrong.push({ column: this.#line.heading(name), problem, ...(values && { values }) })
    return null
  }

  async organisation(name: string, text: string): Promise<string | null> {
    if (text === '') return null
    const { office, reader } = this.#about
    return (
      (await office.organisationOf(reader, text))?.id ??
      this.fault(name, 'organisationUnknown', { name: text })
    )
  }

  async person(name: string, email: string | null): Promise<string | null> {
    if (email === null || email === '') return null
    const { office, reader } = this.#about
    return (await office.personOf(reader, email)) ?? this.fault(name, 'personUnknown', { email })
  }

  async actsFor(person: string | null, organisation: string | null): Promise<boolean> {
    const { office, reader, now } = this.#about
    return (
      person !== null && organisation !== null && (await office.actsFor(reader, person, organisation, now))
    )
  }

  /** An organisation and who acts for it; in a project that runs, somebody who still does. */
  async side(organisationColumn: string, personColumn: string, named: NamedPartner): Promise<Side | null> {
    const organisation = await this.organisation(organisationColumn, named.organisation)
    const person = await this.person(personColumn, named.email)
    if (this.#runs && organisation !== null && person !== null && !(await this.actsFor(person, organisation)))
      this.fault(personColumn, 'notActing', { email: named.email ?? '', name: named.organisation })
    return organisation === null ? null : { organisation, person }
  }
}

/** One delegate of each organisation: whom the list names for it, else leader or deputy where they act for it. */
const delegatesOf = async (register: Register, sides: readonly Side[], heads: readonly (string | null)[]) => {
  const delegates: { organisation: string; person: string; share: null }[] = []
  for (const { organisation, person } of sides) {
    let chosen = person
    for (const head of heads.toReversed()) if (await register.actsFor(head, organisation)) chosen = head
    if (chosen !== null) delegates.push({ organisation, person: chosen, share: null })
  }
  return delegates
}

const cardOf = (line: ProjectLine, partners: readonly Side[]): EarlierProject['card'] => ({
  title: { pl: line.titlePl, ...(line.titleEn !== '' && { en: line.titleEn }) },
  ...(line.acronym !== '' && { acronym: line.acronym }),
  teaser: line.teaser,
  confidentiality: 'cluster',
  kind: line.kind,
  goal: line.goal,
  end: line.endsOn,
  needs: partners.map((_, place) => ({
    id: `p${place + 1}`,
    role: 'Udział w projekcie',
    competences: [],
    work: '',
    must: false,
    seats: 1
  }))
})

/** Finds everybody whom a project of the list names, and its resolution where the register has it already. */
export const lookUpProject = async (
  about: Examination,
  sheetLine: SheetLine,
  line: ProjectLine
): Promise<Found> => {
  const { office, reader } = about
  const register = new Register(about, sheetLine, line.closedOn === null)
  const lead = await register.side('lead', 'lead_person', { organisation: line.lead, email: line.leadPerson })
  const partners: Side[] = []
  for (const named of line.partners) {
    const side = await register.side('partners', 'partners', named)
    if (side === null) continue
    if ([lead, ...partners].some((one) => one?.organisation === side.organisation))
      register.fault('partners', 'organisationTwice', { name: named.organisation })
    partners.push(side)
  }
  const leader = await register.person('leader', line.leader)
  const deputy = await register.person('deputy', line.deputy)
  const standing = line.resolution && (await office.resolutionOf(reader, line.resolution))
  if (standing && !standing.takenOver) register.fault('resolution', 'numberGivenHere')
  if (lead === null || lead.person === null || register.wrong.length > 0)
    return { project: null, wrong: register.wrong }
  const project: EarlierProject = {
    number: line.number,
    card: cardOf(line, partners),
    lead: { organisation: lead.organisation, person: lead.person },
    partners: partners.map((one, place) => ({ ...one, need: `p${place + 1}` })),
    resolution: line.resolution,
    registered: standing?.id ?? null,
    approvedAt: noonOf(line.approvedOn),
    group: {
      name: line.group,
      goal: line.goal,
      endsOn: line.endsOn,
      leader,
      deputy,
      delegates: await delegatesOf(register, [lead, ...partners], [leader, deputy]),
      reportDueOn: line.reportOn,
      closedAt: line.closedOn === null ? null : noonOf(line.closedOn)
    }
  }
  return { project, wrong: [] }
}
