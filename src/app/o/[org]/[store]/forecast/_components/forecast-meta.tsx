'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { Forecast } from '@/domain/forecast-report'
import type { ForecastStamp } from '@/domain/forecast-state'

/** "Stands on 31 October · BG/NBD · computed 2 min. ago". */
export function ForecastMeta({ forecast, fit }: { forecast: Forecast; fit: ForecastStamp }) {
  const words = useTranslations('forecast')
  const format = useFormat()
  // The clock is read in the browser only: a server's "now" would not match it.
  const [now, setNow] = useState<Date | null>(null)
  useEffect(() => setNow(new Date()), [])
  if (!now) return null
  const parts = [
    words('meta.asOf', { day: format.day(forecast.asOf) }),
    forecast.status === 'fitted' ? words(`model.${forecast.chosen.model}`) : null,
    words('meta.computed', { ago: format.relative(fit.fittedAt, now) }),
    fit.isStale ? words('meta.stale') : null,
  ]
  return <span>{parts.filter(Boolean).join(' · ')}</span>
}
