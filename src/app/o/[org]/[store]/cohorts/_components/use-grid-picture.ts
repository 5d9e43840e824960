'use client'
import { useTranslations } from 'next-intl'
import { chooseCohortPrint, formatCohortValue } from '@/components/charts/cohort-cell-words'
import { planGridColumns } from '@/components/charts/cohort-grid-columns'
import { drawCohortPicture, measureCohortPicture } from '@/components/charts/draw-cohort-picture'
import { prepareCohortTable } from '@/components/charts/prepare-cohort-table'
import { useFormat } from '@/components/format/use-format'
import { useReportFilter } from '@/components/reports/use-report-filter'
import { useCurrentStore } from '@/components/shell/account-context'
import { averageUnitOf } from '@/domain/cohort-switches'
import type { CohortViewProps } from './grid-view'

/** § Points of a picture a pixel of the page; and the largest side that browsers still draw. */
const SHARPNESS = 2
const LARGEST_SIDE = 16_000

/** Saves the grid as a PNG; whether the browser could. */
export function useGridPicture({ report, switches, places, currency }: CohortViewProps): () => Promise<boolean> {
  const words = useTranslations('cohorts')
  const reports = useTranslations('cohorts.export')
  const format = useFormat()
  const { isFiltered, query } = useReportFilter()
  const { store } = useCurrentStore()
  return async () => {
    const table = prepareCohortTable(report, switches.colour)
    const print = chooseCohortPrint(table, currency)
    const heads = Array.from({ length: report.width }, (_, offset) => places.column(offset))
    const { cellWidth: narrow, pitch } = planGridColumns(table, print, format, heads)
    const cellWidth = narrow + pitch.firstExtra
    const { width, height } = measureCohortPicture(table, cellWidth)
    const sharpness = Math.min(SHARPNESS, LARGEST_SIDE / Math.max(width, height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * sharpness)
    canvas.height = Math.round(height * sharpness)
    const context = canvas.getContext('2d')
    if (!context) return false
    context.scale(sharpness, sharpness)
    const averagePrint = { ...print, unit: averageUnitOf(report.measure) }
    const filter = isFiltered ? [...query].map(([name, value]) => `${name}: ${value}`).join(', ') : reports('noFilter')
    drawCohortPicture(context, table, cellWidth, {
      title: words('grid.caption', {
        rows: words(`grid.by.${report.rowsBy}`),
        measure: words(`grid.measure.${report.measure}`),
        span: report.span,
        form: report.form,
      }),
      subtitle: `${store.name} · ${reports('asOf')} ${format.day(report.asOf)} · ${reports('filter')}: ${filter}`,
      legend: `${reports('unfinishedText')} ${words('legend.plain')} ${words('legend.average')}`,
      heads,
      rows: table.rows.map((row) => ({
        name: places.row(row),
        size: format.number(row.size),
        cells: row.cells.map(({ value }) => formatCohortValue(value, print, format)),
      })),
      average: {
        name: words('grid.average'),
        size: format.number(table.totalSize),
        cells: report.average.values.map((value) => formatCohortValue(value, averagePrint, format)),
      },
    })
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) return false
    const link = document.createElement('a')
    link.href = URL.createObjectURL(blob)
    link.download = `${store.slug}-cohorts-${report.bucket}-${report.measure}-${report.asOf}.png`
    link.click()
    URL.revokeObjectURL(link.href)
    return true
  }
}
