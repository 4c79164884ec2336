import type { CardSection } from '#proposals/sections.ts'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** Somebody else who writes at the same card now, said in words. */
export type OtherEditor = { readonly section: CardSection; readonly text: string }

/** What a script needs to keep a form while it is typed, and what to say when it cannot. */
export const writingData = (wording: Wording, href: string, writer: string, savedAt: string | undefined) => ({
  'data-writing': href,
  'data-writer': writer,
  'data-written-at': savedAt,
  'data-saving': wording.t('propose.writing.saving'),
  'data-offline': wording.t('propose.writing.offline'),
  'data-failed': wording.t('propose.writing.failed'),
  'data-expired': wording.t('propose.writing.expired')
})

/** When the text was last kept; a screen reader hears it. Empty until something has been. */
export const SavedLine = ({ text }: { readonly text: string | undefined }) => (
  <p class="small" role="status" data-part="saved">
    {text}
  </p>
)

/** Who else has this card under their hands now. */
export const OtherEditors = ({
  wording,
  others
}: {
  readonly wording: Wording
  readonly others: readonly OtherEditor[]
}) => (
  <div data-part="others" role="status">
    {others.length > 0 && (
      <Note tone="info" icon="edit" title={wording.t('propose.othersTitle')}>
        {others.map(({ text }) => (
          <p>{text}</p>
        ))}
      </Note>
    )}
  </div>
)
