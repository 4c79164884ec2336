import { createPartnerIndex } from '#matching/model.ts'
import type { PartnerIndex } from '#matching/model.ts'
import type { SoughtNeed } from '#matching/search.ts'
import type { Card } from '#proposals/model.ts'
import type { Reader } from '#shared/database.ts'

import { projectVersions, readMark, readProjects, readRegistered, versionsSince } from './candidate-store.ts'
import type { Mark, ReadProject } from './candidate-store.ts'
import { candidateOf, openNeeds, subjectOf } from './model.ts'
import type { Registered } from './model.ts'

/** What to take into the index, read beforehand, so that it is taken in at once. */
type News = {
  readonly organisations: readonly Registered[]
  readonly gone: readonly string[]
  readonly projects: readonly ReadProject[]
  readonly over: readonly string[]
}

/** What a card asks of the ranking. */
type Subject = { readonly revision: number; readonly text: string; readonly needs: readonly SoughtNeed[] }

/** Cards kept as they were read; a cluster seeks partners for fewer at once. */
const mostSubjects = 2_000

const nothing: readonly never[] = []

const isSame = (one: Mark | null, other: Mark): boolean =>
  one !== null &&
  one.versions === other.versions &&
  one.organisations === other.organisations &&
  one.last === other.last &&
  one.projects === other.projects

/**
 * The organisations of the register and what they have done, held in memory for the ranking. Each question first asks the
 * database whether anything has changed, whoever changed it, and takes in only what has.
 */
export class PartnerShelf {
  readonly #index: PartnerIndex = createPartnerIndex()
  readonly #registered = new Map<string, Registered>()
  readonly #projects = new Map<string, ReadProject>()
  readonly #subjects = new Map<string, Subject>()
  #mark: Mark | null = null

  /** The ranking as the register stands now. */
  async fresh(reader: Reader): Promise<PartnerIndex> {
    const mark = await readMark(reader)
    if (isSame(this.#mark, mark)) return this.#index
    this.#take(await this.#news(reader, mark))
    this.#mark = mark
    return this.#index
  }

  /** An organisation as it was taken in last. */
  find(id: string): Registered | undefined {
    return this.#registered.get(id)
  }

  /** Every organisation held. */
  all(): IterableIterator<Registered> {
    return this.#registered.values()
  }

  /** A past project as it was taken in last. */
  project(id: string): ReadProject | undefined {
    return this.#projects.get(id)
  }

  /** What a version of a card seeks; a card is read once. */
  subject(proposal: string, revision: number, read: () => Card): Subject {
    const before = this.#subjects.get(proposal)
    if (before?.revision === revision) return before
    const card = read()
    const subject = { revision, text: subjectOf(card), needs: openNeeds(card, new Map()) }
    if (this.#subjects.size >= mostSubjects) this.#subjects.clear()
    this.#subjects.set(proposal, subject)
    return subject
  }

  async #news(reader: Reader, mark: Mark): Promise<News> {
    return {
      ...(await this.#changedOrganisations(reader, mark)),
      ...(this.#mark?.projects === mark.projects
        ? { projects: nothing, over: nothing }
        : await this.#changedProjects(reader))
    }
  }

  /** Mostly what was written last; when that does not make up the difference, versions are compared one by one. */
  async #changedOrganisations(reader: Reader, mark: Mark): Promise<Pick<News, 'organisations' | 'gone'>> {
    const before = this.#mark
    if (before === null) return { organisations: await readRegistered(reader, null), gone: nothing }
    if (
      before.versions === mark.versions &&
      before.organisations === mark.organisations &&
      before.last === mark.last
    )
      return { organisations: nothing, gone: nothing }
    const latest = this.#unlike(await versionsSince(reader, before.last))
    const grown = latest.reduce(
      (sum, { id, version }) => sum + version - (this.#registered.get(id)?.version ?? 0),
      0
    )
    const added = latest.filter(({ id }) => !this.#registered.has(id)).length
    if (before.versions + grown === mark.versions && before.organisations + added === mark.organisations)
      return {
        organisations: await readRegistered(
          reader,
          latest.map(({ id }) => id)
        ),
        gone: nothing
      }
    const all = await versionsSince(reader, '')
    const present = new Set(all.map(({ id }) => id))
    return {
      organisations: await readRegistered(
        reader,
        this.#unlike(all).map(({ id }) => id)
      ),
      gone: [...this.#registered.keys()].filter((id) => !present.has(id))
    }
  }

  #unlike(rows: readonly { readonly id: string; readonly version: number }[]) {
    return rows.filter(({ id, version }) => this.#registered.get(id)?.version !== version)
  }

  async #changedProjects(reader: Reader): Promise<Pick<News, 'projects' | 'over'>> {
    const all = await projectVersions(reader)
    const present = new Set(all.map(({ id }) => id))
    const changed = all.filter(({ id, version }) => this.#projects.get(id)?.version !== version)
    return {
      projects: await readProjects(
        reader,
        changed.map(({ id }) => id)
      ),
      over: [...this.#projects.keys()].filter((id) => !present.has(id))
    }
  }

  #take({ organisations, gone, projects, over }: News): void {
    const touched = new Set(organisations.map(({ id }) => id))
    const touch = (project: ReadProject | undefined) => {
      for (const party of project?.parties ?? []) touched.add(party)
    }
    for (const organisation of organisations) this.#registered.set(organisation.id, organisation)
    for (const project of projects) {
      touch(this.#projects.get(project.id))
      touch(project)
      this.#projects.set(project.id, project)
    }
    for (const id of over) {
      touch(this.#projects.get(id))
      this.#projects.delete(id)
    }
    for (const id of gone) {
      this.#registered.delete(id)
      this.#index.remove(id)
    }
    const doneBy = this.#doneBy(touched)
    for (const id of touched) {
      const organisation = this.#registered.get(id)
      if (organisation) this.#index.put(candidateOf(organisation, doneBy.get(id) ?? nothing))
    }
  }

  /** Past projects of each of these, oldest first. */
  #doneBy(organisations: ReadonlySet<string>): ReadonlyMap<string, readonly ReadProject[]> {
    const found = new Map<string, ReadProject[]>()
    const inOrder = [...this.#projects.values()].sort((one, other) =>
      one.on === other.on ? (one.id < other.id ? -1 : 1) : one.on < other.on ? -1 : 1
    )
    for (const project of inOrder)
      for (const party of project.parties)
        if (organisations.has(party)) found.set(party, [...(found.get(party) ?? []), project])
    return found
  }
}
