import { strToU8, zipSync } from 'fflate'

/** One file of an archive: text as UTF-8, or bytes. */
export type PackedFile = { readonly name: string; readonly body: string | Uint8Array }

/** Packs files as a ZIP whose entries all bear one moment, so that the same files give the same bytes. */
export const zipOf = (files: readonly PackedFile[], at: string): Uint8Array =>
  zipSync(
    Object.fromEntries(
      files.map(({ name, body }) => [name, typeof body === 'string' ? strToU8(body) : body])
    ),
    { level: 6, mtime: new Date(at) }
  )
