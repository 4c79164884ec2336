import { Card } from '#templates/components/card.tsx'
import type { Wording } from '#templates/locales/index.ts'

/** Another proposal, or a word about the way of this one, with what it is to it. */
export type RelatedCase = { readonly how: string; readonly label: string; readonly href: string | null }

/** The proposals that this one has to do with, its route and its funding. */
export const RelatedCard = ({
  wording,
  related
}: {
  readonly wording: Wording
  readonly related: readonly RelatedCase[]
}) =>
  related.length === 0 ? null : (
    <Card id="related" title={wording.t('case.related')}>
      <ul class="rows">
        {related.map(({ how, label, href }) => (
          <li>
            {href === null ? <span>{label}</span> : <a href={href}>{label}</a>}
            <br />
            <small>{how}</small>
          </li>
        ))}
      </ul>
    </Card>
  )
