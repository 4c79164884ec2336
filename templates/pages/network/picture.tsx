import { classNames } from '#templates/components/class-names.ts'
import type { Wording } from '#templates/locales/index.ts'

/** A name beside a sign: where its line begins, ends or has its middle. */
export type NetworkLabel = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export type NetworkMark = {
  readonly id: string
  readonly href: string
  readonly name: string
  readonly x: number
  readonly y: number
  /** Which of the signs and colours: its group. */
  readonly look: number
  readonly size: number
  /** Null where there is no room for its name. */
  readonly label: NetworkLabel | null
  readonly faint: boolean
  readonly centre: boolean
}

export type NetworkDrawing = {
  readonly width: number
  readonly height: number
  readonly lines: readonly {
    readonly x1: number
    readonly y1: number
    readonly x2: number
    readonly y2: number
    /** Common projects, at most five. */
    readonly weight: number
    readonly faint: boolean
  }[]
  readonly marks: readonly NetworkMark[]
}

const polygon = (corners: number, x: number, y: number, size: number, turned: number): string =>
  Array.from({ length: corners }, (_, place) => {
    const angle = (2 * Math.PI * place) / corners + turned
    return `${(x + size * Math.cos(angle)).toFixed(1)},${(y + size * Math.sin(angle)).toFixed(1)}`
  }).join(' ')

const half = Math.PI / 2

/** The sign of a group: form and colour say the same, so that neither is needed alone. */
const Sign = ({
  look,
  x,
  y,
  size,
  centre
}: Pick<NetworkMark, 'look' | 'x' | 'y' | 'size'> & { readonly centre?: boolean }) => {
  const shown = classNames('sign', `look-${look}`, centre && 'centre')
  if (look === 0) return <circle class={shown} cx={x} cy={y} r={size} />
  if (look === 1)
    return <rect class={shown} x={x - size * 0.9} y={y - size * 0.9} width={size * 1.8} height={size * 1.8} />
  if (look === 2) return <polygon class={shown} points={polygon(4, x, y, size * 1.2, 0)} />
  if (look === 3) return <polygon class={shown} points={polygon(3, x, y, size * 1.25, -half)} />
  if (look === 4) return <polygon class={shown} points={polygon(6, x, y, size * 1.1, 0)} />
  if (look === 5) return <polygon class={shown} points={polygon(3, x, y, size * 1.25, half)} />
  return <circle class={shown} cx={x} cy={y} r={size * 0.85} />
}

/** The whole name, with the words that are shown in it. */
const saidOf = (name: string, label: NetworkLabel | null): string =>
  label === null || name.includes(label.text) ? name : `${label.text} (${name})`

/** Lines between organisations that have worked together; the more projects, the thicker. A table beside it says the same. */
export const NetworkPicture = ({
  drawing: { width, height, lines, marks },
  id,
  title,
  about
}: {
  readonly drawing: NetworkDrawing
  readonly id: string
  readonly title: string
  readonly about: string
}) => (
  <div class="network" role="group" tabIndex={0} aria-labelledby={`${id}-name`}>
    <svg
      class={id}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-labelledby={`${id}-name ${id}-about`}
    >
      <title id={`${id}-name`}>{title}</title>
      <desc id={`${id}-about`}>{about}</desc>
      {lines.map(({ x1, y1, x2, y2, weight, faint }) => (
        <line
          class={classNames('tie', faint && 'faint')}
          x1={x1}
          y1={y1}
          x2={x2}
          y2={y2}
          stroke-width={weight}
        />
      ))}
      {marks.map(({ href, name, label, faint, centre, ...mark }) => (
        <a href={href} aria-label={saidOf(name, label)} tabIndex={-1} class={classNames(faint && 'faint')}>
          <Sign {...mark} centre={centre} />
          {label !== null && (
            <text class={classNames(centre && 'centre')} x={label.x} y={label.y} text-anchor={label.anchor}>
              {label.text}
            </text>
          )}
        </a>
      ))}
    </svg>
  </div>
)

/** Which sign stands for which group. */
export const NetworkLegend = ({
  wording,
  groups,
  hasOthers
}: {
  readonly wording: Wording
  readonly groups: readonly string[]
  readonly hasOthers: boolean
}) => (
  <ul class="network-legend">
    {groups.map((group, look) => (
      <li>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <Sign look={look} x={10} y={10} size={7} />
        </svg>
        {wording.own(group)}
      </li>
    ))}
    {hasOthers && (
      <li>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <Sign look={6} x={10} y={10} size={7} />
        </svg>
        {wording.t('network.others')}
      </li>
    )}
  </ul>
)
