import { Card } from '#templates/components/card.tsx'
import { DefinitionList, Facts } from '#templates/components/facts.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** Something to read before an act: facts, and what people wrote. */
export type ActPanel = {
  readonly id: string
  readonly title: string
  readonly facts?: readonly { readonly label: string; readonly value: string }[]
  readonly texts?: readonly { readonly label: string; readonly text: string }[]
  readonly words?: string
  readonly link?: { readonly href: string; readonly label: string }
}

/** One subject that an act is about. */
export const Panel = ({
  wording,
  panel,
  linked
}: {
  readonly wording: Wording
  readonly panel: ActPanel
  readonly linked: boolean
}) => (
  <Card id={panel.id} title={panel.title}>
    <div class="stack">
      {panel.words && <p class="prose">{wording.own(panel.words)}</p>}
      {panel.facts && panel.facts.length > 0 && (
        <Facts facts={panel.facts.map(({ label, value }) => ({ label, value: wording.own(value) }))} />
      )}
      {panel.texts && panel.texts.length > 0 && (
        <DefinitionList
          facts={panel.texts.map(({ label, text }) => ({
            label,
            value: <span class="prose">{wording.own(text)}</span>
          }))}
        />
      )}
      {linked && panel.link && (
        <p>
          <a href={panel.link.href}>{panel.link.label}</a>
        </p>
      )}
    </div>
  </Card>
)
