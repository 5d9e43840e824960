'use client'
import { useTranslations } from 'next-intl'
import type { CellPlace } from '@/components/charts/find-next-cell'
import type { CohortTable } from '@/components/charts/prepare-cohort-table'
import { useFormat } from '@/components/format/use-format'
import { finalOnOf } from '@/domain/cohort-cell-state'

/** § A cell this far from its column's average, as a share of it, is worth a look. */
const NOTABLE_SHARE = 0.05

/** What to do with what a cell says, in a sentence; nothing where it is as usual. */
export function NextStep({ table, place }: { table: CohortTable; place: CellPlace }) {
  const words = useTranslations('cohorts.cell.step')
  const format = useFormat()
  const { report } = table
  const row = table.rows[place.row]
  const facts = report.rows[place.row]
  const cell = row?.cells[place.offset]
  if (!row || !facts || !cell) return null
  const finalOn = finalOnOf(report, facts, report.asOf, place.offset)
  if (!cell.isFinal && finalOn) return <p>{words('wait', { date: format.day(finalOn) })}</p>
  if (row.isSmall) return <p>{words('small')}</p>
  const average = report.form === 'perCustomer' ? report.average.values[place.offset] : null
  if (!average || cell.value === null) return null
  const deviation = (cell.value - average) / Math.abs(average)
  if (Math.abs(deviation) < NOTABLE_SHARE) return null
  // More is better of every measure but one.
  const isStrong = deviation > 0 !== (report.measure === 'refundsShare')
  return <p>{words(isStrong ? 'strong' : 'weak')}</p>
}
