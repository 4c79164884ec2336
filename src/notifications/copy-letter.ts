import { z } from 'zod'

import { itemOf, stepOf } from '#engine/outbox.ts'
import type { Reader, Row } from '#shared/database.ts'

import { itemOf as lineOf, letterOf } from './letter.ts'
import type { LetterWriter } from './letters.ts'
import { nameOfPerson } from './store.ts'
import { writeNotice } from './writing.ts'
import type { CourierParts, Written } from './writing.ts'

/** Whose notice is copied. */
const original = z.object({ notice: z.string(), person: z.string() })

const noticeOf = (reader: Reader, id: string): Promise<Row | undefined> =>
  reader.get("select * from outbox where id = ? and kind = 'notice'", [id])

/** True when the same step has told the deputy itself, or is about to: one happening is one mail to a person. */
const isTold = async (reader: Reader, notice: string, person: string): Promise<boolean> =>
  (await reader.get(
    `select id from outbox where kind = 'notice' and person_id = ? and id like ? and state <> 'skipped' limit 1`,
    [person, `${stepOf(notice)}.%`]
  )) !== undefined

/**
 * Writes the copy for whoever stands in for somebody away (zastępstwo): the same notices with the deputy's own rights, and
 * with a step only where the deputy may take it. Somebody with no part in the case gets nothing.
 */
export const copyWriter =
  (courier: CourierParts): LetterWriter =>
  async (letter, { wording, recipient }) => {
    const reader = courier.database.read
    const copied = letter.items.map(({ data }) => original.parse(data))
    const person = copied[0]?.person ?? ''
    const written: Written[] = []
    for (const { notice } of copied) {
      const row = await noticeOf(reader, notice)
      if (!row) continue
      if (await isTold(reader, String(row['id']), recipient.id)) continue
      const one = await writeNotice(courier, { ...itemOf(row), person: recipient.id }, person)
      if (!('skip' in one)) written.push(one)
    }
    const [first, ...others] = written
    if (!first) return { skip: 'not-concerned' }
    // A reminder wakes no deputy either.
    if (first.wait?.kind === 'later') return { later: first.wait.until }
    const name = (await nameOfPerson(reader, person)) ?? wording.t('case.erased')
    const content = letterOf(
      first.letter,
      others.map((other) => lineOf(other.letter))
    )
    const away = wording.t('notices.copy.happened', { person: name })
    return {
      notice: first.letter.notice.notice,
      case: { id: first.item.case, number: first.letter.facts.number },
      content: {
        ...content,
        subject: `${wording.t('notices.copy.subject', { person: name })} ${content.subject}`,
        paragraphs: [away, ...content.paragraphs]
      }
    }
  }
