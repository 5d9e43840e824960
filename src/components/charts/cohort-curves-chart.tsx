'use client'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { CohortReport } from '@/domain/cohort-report'
import { averageUnitOf, unitOf } from '@/domain/cohort-switches'
import { ChartAxis } from './chart-axis'
import { ChartCanvas } from './chart-canvas'
import { ChartPointer } from './chart-pointer'
import type { ChartSize } from './chart-size'
import { ChartTable } from './chart-table'
import { formatCohortFigure } from './cohort-cell-words'
import { CohortCurvesMarks } from './cohort-curves-marks'
import { prepareCohortCurves } from './prepare-cohort-curves'
import type { CohortPlaceWords } from './use-cohort-place-words'

const HEIGHT = 380
const NARROW = 520
const sizeOf = (width: number): ChartSize => ({
  width,
  height: HEIGHT,
  margin: { top: 12, right: width < NARROW ? 96 : 190, bottom: 26, left: 4 },
})

interface CohortCurvesChartProps {
  report: CohortReport
  /** Rows to draw. */
  keys: readonly string[]
  places: CohortPlaceWords
  currency: string
}

/** Rows of the grid as lines by age, each named at its end, the average in bold. */
export default function CohortCurvesChart({ report, keys, places, currency }: CohortCurvesChartProps) {
  const words = useTranslations('cohorts.curves')
  const format = useFormat()
  const [active, setActive] = useState<number | null>(null)
  const unit = unitOf(report.measure, report.form)
  const figure = (value: number | null) => formatCohortFigure(value, unit, currency, format)
  const rowOf = useMemo(() => new Map(report.rows.map((row) => [row.key, row])), [report])
  const nameOf = (key: string | null) => {
    const row = key === null ? undefined : rowOf.get(key)
    return row ? places.row(row) : words('average')
  }
  const drawn = keys.flatMap((key) => rowOf.get(key) ?? [])
  const averages = report.curve.values
  const last = averages.findLastIndex((value) => value !== null)
  const summary = words('summary', {
    rows: drawn.length,
    place: places.place(Math.max(0, last)),
    value: formatCohortFigure(averages[last] ?? null, averageUnitOf(report.measure), currency, format),
  })
  /** All that is said of an age: the average, then each line that has come as far. */
  const say = (offset: number) =>
    [null, ...keys]
      .flatMap((key) => {
        const value = key === null ? averages[offset] : rowOf.get(key)?.values[offset]
        return value === null || value === undefined ? [] : [`${nameOf(key)} ${figure(value)}`]
      })
      .join(' · ')
  const ages = (width: number) => {
    const { lines, average } = prepareCohortCurves(report, keys, sizeOf(width))
    const known = new Map(
      [...lines, ...(average ? [average] : [])].flatMap(({ points, openPoints }) =>
        [...points, ...openPoints].map(({ offset, x }) => [offset, x] as const),
      ),
    )
    return [...known].sort(([a], [b]) => a - b).map(([offset, x]) => ({ offset, x, y: 40 }))
  }
  return (
    <>
      <ChartCanvas
        height={HEIGHT}
        label={summary}
        overlay={(width) => {
          const points = ages(width)
          return (
            <ChartPointer
              label={summary}
              width={width}
              points={points}
              active={active}
              onActive={setActive}
              say={(index) => {
                const offset = points[index]?.offset ?? 0
                return `${places.place(offset)}: ${say(offset)}`
              }}
            />
          )
        }}
      >
        {(width) => {
          const size = sizeOf(width)
          const picture = prepareCohortCurves(report, keys, size)
          const pointed = active === null ? undefined : ages(width)[active]
          return (
            <>
              <ChartAxis
                ticks={picture.yTicks}
                size={{ ...size, margin: { ...size.margin, right: 0 } }}
                format={() => ''}
              />
              <CohortCurvesMarks
                picture={picture}
                size={size}
                isCohorts={report.rowsBy === 'cohort'}
                nameOf={nameOf}
                nameOfAge={places.column}
                nameOfValue={figure}
                activeX={pointed?.x ?? null}
              />
            </>
          )
        }}
      </ChartCanvas>
      <ChartTable
        caption={summary}
        head={[words('offset'), words('average'), ...drawn.map((row) => places.row(row))]}
        rows={Array.from({ length: report.width }, (_, offset) => [
          places.place(offset),
          figure(averages[offset] ?? null),
          ...drawn.map((row) => (offset < row.values.length ? figure(row.values[offset] ?? null) : '')),
        ])}
      />
    </>
  )
}
