import { createHash } from 'node:crypto'

import type { CaseParts } from '#api/contract.ts'
import type { DocumentName, Subject } from '#shared/document-address.ts'
import type { Language } from '#shared/language.ts'
import type { Paper } from '#shared/paper.ts'
import { wordingOf } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'

import { documentsIn } from './catalogue.ts'
import type { Reading } from './reading.ts'
import { annotations, resolutionFile } from './resolution.ts'
import { clusterName } from './store.ts'

export type DeskParts = Pick<CaseParts, 'engine' | 'sights'> & {
  readonly drawPdf: (paper: Paper) => Promise<Buffer>
}

/** A drawn document with the digest by which its bytes are known again. */
export type DrawnFile = { readonly bytes: Buffer; readonly digest: string; readonly fileName: string }

/** Documents as people and programs ask for them; nothing is stored, the record is drawn when it is asked for. */
export type DocumentDesk = ReturnType<typeof createDesk>

/** `Uchwała nr 12-2026`: what may stand in the name of a file. */
const fileNameOf = ({ title }: Paper): string =>
  `${title
    .replaceAll(':', '.')
    .replaceAll('\u00a0', ' ')
    .replace(/[/\\*?"<>|\p{Cc}]+/gu, '-')
    .slice(0, 120)
    .toWellFormed()}.pdf`

export const createDesk = ({ engine, sights, drawPdf }: DeskParts) => {
  const { database, clock } = engine.parts
  const readingOf = async (person: string, language: Language): Promise<Reading> => ({
    parts: { engine },
    person,
    language,
    sight: sights(person, clock.now()),
    cluster: (await clusterName(database.read)) ?? wordingOf(language, clock.now()).t('site.name')
  })
  const list = async (person: string, language: Language, subject: Subject, id: string) =>
    documentsIn(await readingOf(person, language), subject, id)

  return {
    list,
    /** One document in words; null when there is none for this reader. */
    find: async (person: string, language: Language, subject: Subject, id: string, name: DocumentName) => {
      const found = (await list(person, language, subject, id))?.find(
        (one) => one.name === name && one.subject === subject && one.id === id
      )
      return found ? found.write() : null
    },
    draw: async (paper: Paper): Promise<DrawnFile> => {
      const bytes = await drawPdf(paper)
      return {
        bytes,
        digest: createHash('sha256').update(bytes).digest('hex'),
        fileName: fileNameOf(paper)
      }
    },
    /** What happened to a resolution since it was signed. */
    annotations: async (person: string, wording: Wording, id: string): Promise<readonly string[]> => {
      const reading = await readingOf(person, wording.language)
      const file = await resolutionFile(reading, id)
      return file ? annotations(reading, wording, file) : []
    }
  }
}
