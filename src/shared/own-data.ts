import type { Reader, Row } from './database.ts'

/**
 * A slice's part of what is known about one person, for that person alone: a name in the document and the records. A slice that keeps
 * something of people hands in a part; secrets, digests of secrets and what concerns others stay out.
 */
export type OwnDataPart = {
  readonly name: string
  readonly read: (reader: Reader, person: string) => Promise<readonly Row[]>
}

/** All parts as one document. */
export const ownDataOf = async (
  parts: readonly OwnDataPart[],
  reader: Reader,
  person: string
): Promise<Readonly<Record<string, readonly Row[]>>> => {
  const found: Record<string, readonly Row[]> = {}
  for (const { name, read } of parts) found[name] = await read(reader, person)
  return found
}

/** A part that is one question to a slice's own tables; every placeholder stands for the person. */
export const ownRows = (name: string, sql: string): OwnDataPart => {
  const places = sql.split('?').length - 1
  return {
    name,
    read: (reader, person) =>
      reader.all(
        sql,
        Array.from({ length: places }, () => person)
      )
  }
}
