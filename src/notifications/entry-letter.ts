import { z } from 'zod'

import { contentOf } from './account-mails.ts'
import type { LetterWriter } from './letters.ts'

const about = z.object({ entry: z.string() })

/** An entry as its letter tells of it: what, for what, and where its person confirms it. */
export type ToldEntry = {
  readonly kind: 'scope' | 'answer' | 'vote'
  readonly act: string
  readonly about: string
  readonly enteredBy: string
  readonly untilAt: string
  readonly path: string
}

/** What is known of an entry that still waits; null once it is decided. */
export type FindTold = (
  entry: string,
  person: string,
  wording: Parameters<LetterWriter>[1]['wording']
) => Promise<ToldEntry | null>

/** Tells somebody what the office entered for them by phone, and asks for their word. Of a vote only that there is one. */
export const entryWriter =
  (find: FindTold): LetterWriter =>
  async (letter, { recipient, sender, wording, baseUrl, now }) => {
    const entry = about.safeParse(letter.items[0]?.data)
    const told = entry.success ? await find(entry.data.entry, recipient.id, wording) : null
    if (told === null) return { skip: 'done' }
    const { t } = wording
    const subject = t(`entries.mail.${told.kind}.subject`)
    return {
      notice: null,
      content: contentOf(
        { recipient, sender, baseUrl, now },
        {
          subject,
          preheader: told.about,
          heading: subject,
          facts: [
            { label: told.act, value: told.about },
            { label: t('entries.mail.enteredBy'), value: told.enteredBy },
            ...(told.kind === 'vote'
              ? []
              : [
                  {
                    label: t('entries.mail.until'),
                    value: wording.deadline(told.untilAt),
                    due: true as const
                  }
                ])
          ],
          button: { label: t(`entries.mail.${told.kind}.button`), href: `${baseUrl}${told.path}` },
          small: null,
          happened: t(`entries.mail.${told.kind}.happened`),
          why: t('entries.mail.why')
        }
      )
    }
  }
