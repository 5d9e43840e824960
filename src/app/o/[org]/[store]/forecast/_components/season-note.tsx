'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { FittedForecast } from '@/domain/forecast-report'

/** What the store's yearly rhythm does to the months, where it is strong enough to matter: the models know none. */
export function SeasonNote({ forecast }: { forecast: FittedForecast }) {
  const words = useTranslations('forecast.months')
  const format = useFormat()
  const check = forecast.checks.find(({ kind }) => kind === 'seasonality')
  const indexed = forecast.months.flatMap(({ month, seasonalIndex }) =>
    seasonalIndex === null ? [] : [{ month, seasonalIndex }],
  )
  const [farthest] = [...indexed].sort((a, b) => Math.abs(b.seasonalIndex - 1) - Math.abs(a.seasonalIndex - 1))
  if (!check || check.isMet || check.value === null || !farthest) return null
  return (
    <p className="mt-3 max-w-headline text-fine text-muted">
      {words('seasonal', {
        strength: format.share(check.value, 0),
        month: format.month(farthest.month, 'long'),
        share: format.share(farthest.seasonalIndex, 0),
      })}
    </p>
  )
}
