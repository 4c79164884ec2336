import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** What is new for a reader since they were here before. */
export type CaseNews = {
  /** Fields of the card, roles and conditions that differ. */
  readonly changed: number
  /** Comments by others. */
  readonly comments: number
  readonly since: string
}

/** Says that a case has changed since the reader's last visit, and leads to what changed. */
export const NewsNote = ({
  wording,
  news,
  href
}: {
  readonly wording: Wording
  readonly news: CaseNews | null
  readonly href: string
}) =>
  news === null || news.changed + news.comments === 0 ? null : (
    <Note tone="info">
      {news.changed > 0 && (
        <p>
          {wording.t('reading.changedSince', { count: news.changed })} ({wording.moment(news.since)}).{' '}
          <a href={href}>{wording.t('reading.seeChanges')}</a>
        </p>
      )}
      {news.comments > 0 && (
        <p>
          <a href="#comments">{wording.t('reading.newWords', { count: news.comments })}</a>
        </p>
      )}
    </Note>
  )
