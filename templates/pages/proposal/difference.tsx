import { Button, ButtonLink } from '#templates/components/button.tsx'
import { Card, PageHead } from '#templates/components/card.tsx'
import { Badge } from '#templates/components/badge.tsx'
import { Empty } from '#templates/components/note.tsx'
import type { Wording } from '#templates/locales/index.ts'

export type ShownDifference = {
  readonly label: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly pieces: readonly { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }[]
}

export type DifferencePart = {
  readonly part: 'card' | 'needs' | 'conditions'
  readonly items: readonly ShownDifference[]
}

export type RevisionChoice = { readonly revision: number; readonly label: string }

export type DifferencePageProps = {
  readonly wording: Wording
  readonly number: string
  readonly title: string
  readonly caseHref: string
  /** What is compared with what, in words. */
  readonly lead: string
  readonly parts: readonly DifferencePart[]
  readonly revisions: readonly RevisionChoice[]
  readonly from: number
  readonly to: number
  readonly onlyTeaser: boolean
}

/** Words with marks that are also said: what is gone, what is new. */
export const Pieces = ({
  wording,
  pieces
}: {
  readonly wording: Wording
  readonly pieces: ShownDifference['pieces']
}) => (
  <p class="prose difference">
    {pieces.map(({ kind, text }) => {
      if (kind === 'same') return text
      const said = kind === 'gone' ? wording.t('reading.gone') : wording.t('reading.fresh')
      const inside = (
        <>
          <span class="hidden">{` ${said} `}</span>
          {text}
          <span class="hidden">{` (${wording.t('reading.endMark')}) `}</span>
        </>
      )
      return kind === 'gone' ? <del>{inside}</del> : <ins>{inside}</ins>
    })}
  </p>
)

const tones = { added: 'ok', removed: 'bad', changed: 'info' } as const

const Part = ({ wording, part, items }: DifferencePart & { readonly wording: Wording }) => (
  <Card id={part} title={wording.t(`reading.parts.${part}`)} count={items.length}>
    <ul class="rows">
      {items.map(({ label, change, pieces }) => (
        <li class="stack">
          <h3 class="row between">
            <span>{wording.own(label)}</span>
            <Badge tone={tones[change]}>{wording.t(`reading.change.${change}`)}</Badge>
          </h3>
          <Pieces wording={wording} pieces={pieces} />
        </li>
      ))}
    </ul>
  </Card>
)

const Choice = ({
  wording,
  name,
  label,
  revisions,
  chosen
}: {
  readonly wording: Wording
  readonly name: 'from' | 'to'
  readonly label: string
  readonly revisions: readonly RevisionChoice[]
  readonly chosen: number
}) => (
  <div class="field">
    <label class="label" for={name}>
      {label}
    </label>
    <select id={name} name={name}>
      {revisions.map(({ revision, label: words }) => (
        <option value={revision} selected={revision === chosen}>
          {wording.own(words)}
        </option>
      ))}
    </select>
  </div>
)

/** What differs between two versions of a card, with its roles and conditions. */
export const DifferencePage = (props: DifferencePageProps) => {
  const { wording, number, title, caseHref, lead, parts, revisions, from, to } = props
  const hasChanges = parts.some(({ items }) => items.length > 0)
  return (
    <div class="narrow stack">
      <PageHead
        eyebrow={<a href={caseHref}>{`${number} · ${wording.own(title)}`}</a>}
        title={hasChanges ? wording.t('reading.changes') : wording.t('reading.nothing')}
        lead={lead}
      />
      {hasChanges ? (
        <p class="small">{wording.t('reading.marks')}</p>
      ) : (
        <Empty icon="history" title={wording.t('reading.nothing')}>
          {wording.t(revisions.length > 1 ? 'reading.nothingHint' : 'reading.oneVersion')}
        </Empty>
      )}
      {parts
        .filter(({ items }) => items.length > 0)
        .map(({ part, items }) => (
          <Part wording={wording} part={part} items={items} />
        ))}
      {revisions.length > 1 && (
        <Card id="compare" title={wording.t('reading.compareTitle')}>
          <form method="get" class="stack">
            <div class="fields">
              <Choice
                wording={wording}
                name="from"
                label={wording.t('reading.earlierVersion')}
                revisions={revisions.slice(0, -1)}
                chosen={from}
              />
              <Choice
                wording={wording}
                name="to"
                label={wording.t('reading.laterVersion')}
                revisions={revisions.slice(1)}
                chosen={to}
              />
            </div>
            <div class="row">
              <Button>{wording.t('reading.show')}</Button>
            </div>
          </form>
        </Card>
      )}
      {props.onlyTeaser && <p class="small">{wording.t('reading.onlyTeaser')}</p>}
      <div class="row">
        <ButtonLink href={caseHref} icon="chevron-left">
          {wording.t('reading.backToCase')}
        </ButtonLink>
      </div>
    </div>
  )
}
