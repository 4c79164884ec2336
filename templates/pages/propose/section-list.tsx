import type { CardSection } from '#proposals/sections.ts'
import { Badge } from '#templates/components/badge.tsx'
import { Card } from '#templates/components/card.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type SectionLine = {
  readonly section: CardSection
  readonly href: string
  /** How many fields are still needed. */
  readonly missing: number
  /** Nothing stands in it, and nothing has to yet, or ever. */
  readonly empty: 'later' | 'optional' | null
  /** Typed and not saved yet. */
  readonly isUnsaved: boolean
  readonly editors: readonly string[]
}

const State = ({ wording, line }: { readonly wording: Wording; readonly line: SectionLine }) => {
  const { t } = wording
  const { missing, empty } = line
  if (missing > 0) return <Badge>{t('propose.partMissing', { count: missing })}</Badge>
  if (empty !== null)
    return <Badge>{t(empty === 'later' ? 'propose.partLater' : 'propose.partOptional')}</Badge>
  return (
    <Badge tone="ok" icon="check">
      {t('propose.partReady')}
    </Badge>
  )
}

const Lines = ({ wording, lines }: { readonly wording: Wording; readonly lines: readonly SectionLine[] }) => (
  <>
    <p class="small">{wording.t('propose.partsHint')}</p>
    <ul class="parts">
      {lines.map((line) => (
        <li class="row between">
          <a href={line.href}>{wording.t(`propose.section.${line.section}`)}</a>
          <span class="row">
            {line.editors.map((text) => (
              <Badge tone="info" icon="edit">
                {text}
              </Badge>
            ))}
            {line.isUnsaved && <Badge tone="warn">{wording.t('propose.partUnsaved')}</Badge>}
            <State wording={wording} line={line} />
          </span>
        </li>
      ))}
    </ul>
  </>
)

/**
 * The sections of a card, each with its own page: what is missing, and who writes at it. Folded while one page is
 * enough.
 */
export const SectionList = ({
  wording,
  lines,
  folded
}: {
  readonly wording: Wording
  readonly lines: readonly SectionLine[]
  readonly folded: boolean
}) =>
  folded ? (
    <details class="card">
      <summary>{wording.t('propose.partsTitle')}</summary>
      <div class="apart">
        <Lines wording={wording} lines={lines} />
      </div>
    </details>
  ) : (
    <Card id="parts" title={wording.t('propose.partsTitle')}>
      <Lines wording={wording} lines={lines} />
    </Card>
  )
