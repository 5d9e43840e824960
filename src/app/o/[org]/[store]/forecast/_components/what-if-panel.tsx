'use client'
import { useTranslations } from 'next-intl'
import { parseAsInteger, useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { Button } from '@/components/ui/button'
import { Slider } from '@/components/ui/slider'
import { computeWhatIf } from '@/domain/forecast/what-if/what-if'
import type { FittedForecast } from '@/domain/forecast-report'

/** § How far a slider goes either way, in percent: beyond it a fitted model says nothing of the store as it is. */
const MOST_PERCENT = 30
const YEAR_MONTHS = 12

const AS_IS = { churn: 0, rate: 0, value: 0 }
const change = parseAsInteger.withDefault(0)

interface WhatIfPanelProps {
  forecast: FittedForecast
  currency: string
}

/** What a change in customers' behaviour would bring, in money, as the slider moves. */
export function WhatIfPanel({ forecast, currency }: WhatIfPanelProps) {
  const words = useTranslations('forecast.whatIf')
  const format = useFormat()
  const [percents, setPercents] = useQueryStates(
    { churn: change, rate: change, value: change },
    { history: 'replace', scroll: false, throttleMs: 200 },
  )
  const basis = forecast.whatIf
  const asIs = useMemo(() => computeChanged(basis, AS_IS), [basis])
  const { churn, rate, value } = percents
  const changed = useMemo(() => computeChanged(basis, { churn, rate, value }), [basis, churn, rate, value])
  const difference = changed.nextMarginMinor - asIs.nextMarginMinor
  const ltvOf = (result: typeof changed) => result.ltv.find(({ ageMonths }) => ageMonths === YEAR_MONTHS)
  const isChanged = churn !== 0 || rate !== 0 || value !== 0
  return (
    <ReportSection
      title={words('title')}
      note={words('note')}
      action={
        isChanged && (
          <Button look="quiet" size="small" onClick={() => void setPercents(AS_IS)}>
            {words('reset')}
          </Button>
        )
      }
    >
      <p role="status" className="text-figure font-emphasis">
        {isChanged
          ? words('answer', { difference: format.moneyCompact(difference, currency, { sign: true }) })
          : words('base', { value: format.moneyCompact(asIs.nextMarginMinor, currency) })}
      </p>
      <p className="mb-6 text-fine text-muted">
        {words(isChanged ? 'ltv' : 'ltvAsIs', {
          before: format.money(ltvOf(asIs)?.perCustomerMinor ?? null, currency),
          after: format.money(ltvOf(changed)?.perCustomerMinor ?? null, currency),
        })}
      </p>
      <div className="flex flex-col gap-5">
        {(['churn', 'rate', 'value'] as const).map((name) => (
          <Slider
            key={name}
            label={words(name)}
            min={-MOST_PERCENT}
            max={MOST_PERCENT}
            step={1}
            value={Math.max(-MOST_PERCENT, Math.min(MOST_PERCENT, percents[name]))}
            valueText={percents[name] === 0 ? words('none') : format.share(percents[name] / 100, 0, true)}
            onChange={(next) => void setPercents({ [name]: next })}
          />
        ))}
      </div>
      <p className="mt-5 text-fine text-muted">{words('how')}</p>
    </ReportSection>
  )
}

/** The model's answer to changes in percent: of the drop-out rate, the purchase rate, the value of an order. */
function computeChanged(basis: FittedForecast['whatIf'], { churn, rate, value }: typeof AS_IS) {
  const factor = (percent: number) => 1 + Math.max(-MOST_PERCENT, Math.min(MOST_PERCENT, percent)) / 100
  return computeWhatIf(basis, {
    dropOutFactor: factor(churn),
    purchaseRateFactor: factor(rate),
    valueFactor: factor(value),
  })
}
