import type { DrawnNode, Drawing } from '#procedure/drawing.ts'
import { classNames } from '#templates/components/class-names.ts'

import type { ChartView } from './view.ts'

/** Letters that fit into a line of a box. */
const lineLength = 19

/** A name in lines, broken between words. */
export const linesOf = (name: string, most = lineLength): readonly string[] => {
  const lines: string[] = []
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const Words = ({ node, name }: { readonly node: DrawnNode; readonly name: string }) => {
  const lines = linesOf(name)
  const first = node.y + 4 - (lines.length - 1) * 7
  return (
    <text x={node.x} y={first}>
      {lines.map((line, index) => (
        <tspan x={node.x} y={first + index * 14}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** True when the case has left this part for that state. */
const isReached = ({ own, way }: ChartView, id: string): boolean =>
  [...own].some((from) => way.steps.has(`${from} ${id}`))

const Box = ({ node, chart }: { readonly node: DrawnNode; readonly chart: ChartView }) => {
  const { id, x, y, width, height } = node
  const isOwn = chart.own.has(id)
  const count = isOwn ? chart.counts.get(id) : undefined
  return (
    <g
      class={classNames(
        isOwn ? 'state' : 'exit',
        (isOwn ? chart.way.went.has(id) : isReached(chart, id)) && 'went',
        isOwn && chart.way.here.has(id) && 'here'
      )}
    >
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={isOwn ? 10 : 7} />
      <Words node={node} name={chart.names.get(id) ?? id} />
      {count !== undefined && count > 0 && (
        <>
          <circle cx={x + width / 2 - 6} cy={y - height / 2 + 3} r="10.5" />
          <text class="n" x={x + width / 2 - 6} y={y - height / 2 + 7}>
            {count}
          </text>
        </>
      )}
    </g>
  )
}

const margin = 12

const Picture = ({
  drawing,
  chart,
  label,
  only
}: {
  readonly drawing: Drawing
  readonly chart: ChartView
  readonly label: string
  readonly only: 'only-wide' | 'only-narrow'
}) => {
  const passed = ({ from, to }: { readonly from: string; readonly to: string }): boolean =>
    chart.way.steps.has(`${from} ${to}`)
  const [width, height] = [drawing.width + 2 * margin, drawing.height + 2 * margin]
  return (
    <svg
      class={`poster ${only}`}
      viewBox={`${-margin} ${-margin} ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      {[false, true].map((isWay) => {
        const arrows = drawing.arrows.filter((arrow) => passed(arrow) === isWay)
        if (arrows.length === 0) return null
        return (
          <>
            <path class={classNames('flow', isWay && 'went')} d={arrows.map(({ line }) => line).join('')} />
            <path class={classNames('tip', isWay && 'went')} d={arrows.map(({ tip }) => tip).join('')} />
          </>
        )
      })}
      {drawing.nodes.map((node) => (
        <Box node={node} chart={chart} />
      ))}
    </svg>
  )
}

/** A statechart: from left to right where there is room, one column on a phone. */
export const Chart = ({ chart, label }: { readonly chart: ChartView; readonly label: string }) => (
  <>
    <Picture drawing={chart.wide} chart={chart} label={label} only="only-wide" />
    <Picture drawing={chart.tall} chart={chart} label={label} only="only-narrow" />
  </>
)
