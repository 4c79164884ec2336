import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type TakenOverNoteProps = {
  readonly wording: Wording
  readonly of: 'project' | 'group' | 'resolution'
  /** When the office took the entry over; nothing is shown for one that began here. */
  readonly at: string | null
}

/** Says plainly that an entry comes from the cluster's earlier records, so that nobody takes it for one decided here. */
export const TakenOverNote = ({ wording, of, at }: TakenOverNoteProps) =>
  at === null ? null : (
    <Note tone="info" icon="file-text">
      <p>{wording.t(`takeover.note.${of}`, { day: wording.day(at) })}</p>
    </Note>
  )
