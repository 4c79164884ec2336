import type { Wording } from '#templates/locales/index.ts'

/** Ways that a chart does not draw from each state. */
export const Anywhere = ({
  wording,
  anywhere
}: {
  readonly wording: Wording
  readonly anywhere: readonly string[]
}) =>
  anywhere.length === 0 ? null : (
    <div class="small apart">
      <p>{wording.t('procedure.anywhere')}</p>
      <ul>
        {anywhere.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </div>
  )
