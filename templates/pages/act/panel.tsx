import { Badge } from '#templates/components/badge.tsx'
import { Card } from '#templates/components/card.tsx'
import { DefinitionList, Facts } from '#templates/components/facts.tsx'
import type { Fact } from '#templates/components/facts.tsx'
import { Note } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** What somebody wrote; `isNew` marks what changed since the reader was last asked, `answer` what came back. */
export type PanelText = {
  readonly label: string
  readonly text: string
  readonly answer?: string | null
  readonly isNew?: boolean
}

/** Something to read before an act: facts, and what people wrote. */
export type ActPanel = {
  readonly id: string
  readonly title: string
  readonly facts?: readonly Fact[]
  readonly texts?: readonly PanelText[]
  /** Longer texts that unfold. */
  readonly rest?: { readonly label: string; readonly texts: readonly PanelText[] }
  readonly words?: string
  /** Facts and texts are folded away under these words: the form is what the page is for. */
  readonly folded?: string
  /** What to know about the rest: what changed, who sees more. */
  readonly note?: string
}

const Texts = ({ wording, texts }: { readonly wording: Wording; readonly texts: readonly PanelText[] }) => (
  <DefinitionList
    facts={texts.map(({ label, text, answer, isNew }) => ({
      label: (
        <>
          {label} {isNew && <Badge tone="info">{wording.t('acts.newText')}</Badge>}
        </>
      ),
      value: (
        <>
          <span class="prose">{wording.own(text)}</span>
          {answer && <p class="note prose">{wording.own(answer)}</p>}
          {answer === null && <Badge tone="warn">{wording.t('case.unanswered')}</Badge>}
        </>
      )
    }))}
  />
)

/** A subject in few words, the rest of it folded: where it is read beside something else. */
export const FoldedPanel = ({ wording, panel }: { readonly wording: Wording; readonly panel: ActPanel }) => {
  const { title, facts = [], texts = [], rest } = panel
  const all = [...texts, ...(rest?.texts ?? [])]
  if (facts.length + all.length === 0) return null
  return (
    <details>
      <summary>{title}</summary>
      <div class="stack apart">
        {facts.length > 0 && (
          <Facts
            facts={facts.map(({ value, ...fact }) => ({
              ...fact,
              value: typeof value === 'string' ? wording.own(value) : value
            }))}
          />
        )}
        {all.length > 0 && <Texts wording={wording} texts={all} />}
      </div>
    </details>
  )
}

/** One subject in few words, with everything else about it a press away. */
const BriefPanel = ({ wording, panel }: { readonly wording: Wording; readonly panel: ActPanel }) => {
  const { id, title, words, folded = '', note } = panel
  return (
    <Card id={id} title={title}>
      <div class="stack">
        {words && <p class="prose">{wording.own(words)}</p>}
        <FoldedPanel wording={wording} panel={{ ...panel, title: folded }} />
        {note && <p class="small">{note}</p>}
      </div>
    </Card>
  )
}

/** One subject that an act is about. */
export const Panel = ({ wording, panel }: { readonly wording: Wording; readonly panel: ActPanel }) => {
  const { id, title, words, facts = [], texts = [], rest, note, folded } = panel
  if (folded !== undefined) return <BriefPanel wording={wording} panel={panel} />
  if (!words && !note && facts.length + texts.length + (rest?.texts.length ?? 0) === 0) return null
  return (
    <Card id={id} title={title}>
      <div class="stack">
        {words && <p class="prose">{wording.own(words)}</p>}
        {note && (
          <Note>
            <p>{note}</p>
          </Note>
        )}
        {facts.length > 0 && (
          <Facts
            facts={facts.map(({ value, ...fact }) => ({
              ...fact,
              value: typeof value === 'string' ? wording.own(value) : value
            }))}
          />
        )}
        {texts.length > 0 && <Texts wording={wording} texts={texts} />}
        {rest && rest.texts.length > 0 && (
          <details class="ruled">
            <summary>{rest.label}</summary>
            <div class="apart">
              <Texts wording={wording} texts={rest.texts} />
            </div>
          </details>
        )}
      </div>
    </Card>
  )
}
