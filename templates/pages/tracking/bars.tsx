import { scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'

import { classNames } from '#templates/components/class-names.ts'

/** What a part of a bar counts; the colours are in the stylesheet, the words in the legend. */
export type Tone = 'first' | 'second' | 'third' | 'fourth' | 'over'

export type Bar = {
  readonly label: string
  /** Before the figure, in a quieter voice. */
  readonly note?: string
  readonly figure: string
  readonly parts: readonly { readonly tone: Tone; readonly size: number }[]
  /** Where the target is. */
  readonly tick?: number | undefined
}

const percent = (value: number): string => `${value.toFixed(2)}%`

const partsOf = ({ parts }: Bar) => {
  const sizes = Object.fromEntries(parts.map(({ tone, size }) => [tone, size]))
  const layers = stack<Readonly<Record<string, number>>>().keys(parts.map(({ tone }) => tone))([sizes])
  return layers.flatMap((layer) => {
    const [from, until] = layer[0] ?? [0, 0]
    return until > from ? [{ tone: layer.key, from, until }] : []
  })
}

/** Bars on one scale, each with its words above it, so that they wrap; the sentence stands for all of them. */
export const Bars = ({
  sentence,
  bars,
  most
}: {
  readonly sentence: string
  readonly bars: readonly Bar[]
  /** The end of the scale, where it is not the longest bar. */
  readonly most?: number
}) => {
  const ends = bars.map((bar) =>
    Math.max(
      bar.tick ?? 0,
      bar.parts.reduce((sum, { size }) => sum + size, 0)
    )
  )
  const place = scaleLinear([0, Math.max(1, most ?? 0, ...ends)], [0, 100])
  return (
    <div class="bars" role="img" aria-label={sentence}>
      {bars.map((bar) => (
        <div>
          <p>
            <span>{bar.label}</span>
            <span class="figures">
              {bar.note !== undefined && <span class="soft">{bar.note}</span>} <b>{bar.figure}</b>
            </span>
          </p>
          <svg class="bar">
            <rect class="track" y="4" width="100%" height="12" rx="3" />
            {partsOf(bar).map(({ tone, from, until }) => (
              <rect
                class={classNames(tone)}
                x={percent(place(from))}
                y="4"
                width={percent(place(until) - place(from))}
                height="12"
              />
            ))}
            {bar.tick !== undefined && (
              <rect class="tick" x={percent(place(bar.tick))} width="2" height="20" />
            )}
          </svg>
        </div>
      ))}
    </div>
  )
}

/** What the colours mean. */
export const Legend = ({
  items
}: {
  readonly items: readonly { readonly tone: Tone; readonly label: string }[]
}) => (
  <p class="legend small ruled">
    {items.map(({ tone, label }) => (
      <span>
        <svg class="key" aria-hidden="true">
          <rect class={tone} width="12" height="12" rx="3" />
        </svg>
        {label}
      </span>
    ))}
  </p>
)
