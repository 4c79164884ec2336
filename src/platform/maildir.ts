import { constants } from 'node:fs'
import { mkdir, open, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'

/** What is done with one mail; `later` leaves it where it is. */
export type TakeMail = (raw: Buffer) => Promise<'taken' | 'later'>

export type MaildirOptions = {
  /** The folder that holds `new`, `cur` and `tmp`. */
  readonly path: string
  readonly take: TakeMail
  /** Bytes of a mail that are read; of a longer one so many and one more, which is enough to see that it is too long. */
  readonly longest: number
}

/** So many are taken in one round; the rest in the next. */
const atOnce = 100

const isGone = (error: unknown): boolean => (error as { readonly code?: string }).code === 'ENOENT'

/** Reads the beginning of a plain file; null when it has gone, or is none: a link could lead anywhere. */
const readStart = async (path: string, longest: number): Promise<Buffer | null> => {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    try {
      if (!(await file.stat()).isFile()) return null
      const bytes = Buffer.alloc(longest + 1)
      let length = 0
      for (;;) {
        const { bytesRead } = await file.read(bytes, length, bytes.length - length, length)
        length += bytesRead
        if (bytesRead === 0 || length === bytes.length) return bytes.subarray(0, length)
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (isGone(error) || (error as { readonly code?: string }).code === 'ELOOP') return null
    throw error
  }
}

/**
 * Takes the mails that a mail server has dropped into a maildir, the oldest first, and marks each as seen by moving it to
 * `cur` once it has been taken. When the process dies in between, the mail is taken once more. Answers how many were moved.
 * Source: https://cr.yp.to/proto/maildir.html
 */
export const emptyMaildir = async ({ path, take, longest }: MaildirOptions): Promise<number> => {
  for (const folder of ['new', 'cur', 'tmp']) await mkdir(join(path, folder), { recursive: true })
  const names = (await readdir(join(path, 'new'))).filter((name) => !name.startsWith('.')).toSorted(byTime)
  let moved = 0
  for (const name of names.slice(0, atOnce)) {
    const raw = await readStart(join(path, 'new', name), longest)
    if (raw === null || (await take(raw)) === 'later') continue
    const seen = join(path, 'cur', `${name.replace(/:2,.*$/, '')}:2,S`)
    try {
      await rename(join(path, 'new', name), seen)
      moved += 1
    } catch (error) {
      // Another node was first.
      if (!isGone(error)) throw error
    }
  }
  return moved
}

/** A name begins with the second of its delivery. */
const byTime = (one: string, other: string): number =>
  Number.parseInt(one, 10) - Number.parseInt(other, 10) || (one < other ? -1 : 1)
