'use client'
import { useTranslations } from 'next-intl'
import type { CohortColour } from '@/components/charts/prepare-cohort-heat'
import type { CohortTable } from '@/components/charts/prepare-cohort-table'
import { useFormat } from '@/components/format/use-format'
import { DIVERGING_CLASSES, HEAT_CLASSES } from '@/components/ui/heat'
import { isMoneyMeasure } from '@/domain/cohort-switches'

interface GridLegendProps {
  table: CohortTable
  colour: CohortColour
  forecast: 'forecast' | 'forecastWaiting' | 'forecastNone' | null
}

/** How to read the grid: its colours, and only those of its marks that are in it. */
export function GridLegend({ table, colour, forecast }: GridLegendProps) {
  const words = useTranslations('cohorts.legend')
  const format = useFormat()
  const { report, rows } = table
  const isCohorts = report.rowsBy === 'cohort'
  const isMoney = isMoneyMeasure(report.measure)
  const parts = [
    forecast && words(forecast),
    isCohorts && words('hatched'),
    rows.some(({ isSmall }) => isSmall) && words('plain'),
    rows.some(({ cells }) => cells.some(({ isPayback }) => isPayback)) && words('payback'),
    rows.some(({ mayHoldOlder }) => mayHoldOlder) && words('older'),
    !isCohorts && words('groups'),
    (report.rowsBy === 'product' || report.rowsBy === 'category') && words('overlap'),
    words('average'),
    isMoney && isCohorts && report.cac === 'notKnown' && words('noCac'),
    isMoney && isCohorts && report.cac === 'notForThisFilter' && words('cacFiltered'),
    (report.measure === 'margin' || report.measure === 'contribution') &&
      report.knownCostShare !== null &&
      report.knownCostShare < 1 &&
      words('cost', { share: format.share(report.knownCostShare, 0) }),
    words('keys'),
  ]
  return (
    <div className="mt-4 flex flex-wrap items-start gap-x-6 gap-y-2">
      <p className="max-w-[56rem] text-fine text-muted">{parts.filter(Boolean).join(' ')}</p>
      {colour !== 'none' && <Scale isDiverging={table.scale === 'diverging'} />}
    </div>
  )
}

function Scale({ isDiverging }: { isDiverging: boolean }) {
  const words = useTranslations('cohorts.legend.scale')
  return (
    <p className="flex items-center gap-2 text-fine text-muted">
      {words(isDiverging ? 'below' : 'less')}
      <span aria-hidden className="flex gap-px">
        {(isDiverging ? DIVERGING_CLASSES : HEAT_CLASSES).map((step) => (
          <span key={step} className={`h-3 w-4 ${step}`} />
        ))}
      </span>
      {words(isDiverging ? 'above' : 'more')}
    </p>
  )
}
