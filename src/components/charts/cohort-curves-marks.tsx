import { line } from 'd3-shape'
import type { ChartSize } from './chart-size'
import type { CohortCurveLine, CohortCurvesPicture, CurvePoint } from './prepare-cohort-curves'

interface CohortCurvesMarksProps {
  picture: CohortCurvesPicture
  size: ChartSize
  /** Cohorts go from pale to strong as they get newer; groups have a colour each. */
  isCohorts: boolean
  nameOf: (key: string | null) => string
  nameOfAge: (offset: number) => string
  nameOfValue: (value: number) => string
  activeX: number | null
}

const GROUP_LOOKS = [
  { stroke: 'stroke-accent', fill: 'fill-accent' },
  { stroke: 'stroke-warning', fill: 'fill-warning' },
  { stroke: 'stroke-ink-2', fill: 'fill-ink-2' },
  { stroke: 'stroke-loss', fill: 'fill-loss' },
  { stroke: 'stroke-muted', fill: 'fill-muted' },
] as const
const FAINTEST = 0.4
/** Text over lines stays readable. */
const HALO = 'stroke-page stroke-[4px] [paint-order:stroke]'

/** The lines of the rows, finished parts solid and unfinished ones dotted, and their names. */
export function CohortCurvesMarks(props: CohortCurvesMarksProps) {
  const { picture, size, nameOf, activeX } = props
  const { lines, average, labels } = picture
  const right = size.width - size.margin.right
  const lookOf = (key: string | null) => {
    const index = lines.findIndex((one) => one.key === key)
    if (index < 0) return { stroke: 'stroke-ink', fill: 'fill-ink', opacity: 1 }
    if (!props.isCohorts) return { ...(GROUP_LOOKS[index % GROUP_LOOKS.length] ?? GROUP_LOOKS[0]), opacity: 1 }
    const share = lines.length > 1 ? index / (lines.length - 1) : 1
    return { ...GROUP_LOOKS[0], opacity: FAINTEST + (1 - FAINTEST) * share }
  }
  return (
    <>
      {lines.map((one) => (
        <CurveLine key={one.key} curve={one} look={lookOf(one.key)} width={1.75} />
      ))}
      {average && <CurveLine curve={average} look={lookOf(null)} width={3} />}
      {labels.map(({ key, x, y }) => (
        <text
          key={key ?? 'average'}
          x={x + 7}
          y={y}
          dy="0.32em"
          className={`${HALO} text-[12px] ${key === null ? 'fill-ink font-semibold' : lookOf(key).fill}`}
        >
          {shorten(nameOf(key), size)}
        </text>
      ))}
      {picture.yTicks.map((tick) => (
        <text key={tick.value} x={size.margin.left} y={tick.at - 5} className={`${HALO} fill-muted text-[12px]`}>
          {props.nameOfValue(tick.value)}
        </text>
      ))}
      {picture.xTicks.map((tick, index) => (
        <text
          key={tick.value}
          x={tick.at}
          y={size.height - 6}
          textAnchor={index === 0 ? 'start' : 'middle'}
          className="fill-muted text-[12px]"
        >
          {props.nameOfAge(tick.value)}
        </text>
      ))}
      {activeX !== null && activeX <= right + 1 && (
        <line
          x1={activeX}
          x2={activeX}
          y1={size.margin.top}
          y2={size.height - size.margin.bottom}
          className="stroke-ink-3"
          strokeDasharray="2 3"
        />
      )}
    </>
  )
}

interface LineLook {
  stroke: string
  fill: string
  opacity: number
}

const draw = line<CurvePoint>(
  ({ x }) => x,
  ({ y }) => y,
)

function CurveLine({ curve, look, width }: { curve: CohortCurveLine; look: LineLook; width: number }) {
  const { points, openPoints } = curve
  const last = points.at(-1)
  const tail = last ? [last, ...openPoints] : openPoints
  const [only] = points
  return (
    <g strokeOpacity={look.opacity} fill="none" strokeWidth={width} strokeLinecap="round">
      <path d={draw(points) ?? ''} className={look.stroke} />
      {tail.length > 1 && <path d={draw(tail) ?? ''} strokeDasharray="1 4" className={look.stroke} />}
      {points.length === 1 && only && <circle cx={only.x} cy={only.y} r={3} className={look.fill} />}
    </g>
  )
}

/** A name that fits the room beside the lines. */
function shorten(name: string, size: ChartSize): string {
  const room = Math.floor((size.margin.right - 10) / 6.4)
  return name.length > room ? `${name.slice(0, room - 1)}…` : name
}
