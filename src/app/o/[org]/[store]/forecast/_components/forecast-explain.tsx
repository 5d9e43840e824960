'use client'
import { type ReactNode, useCallback } from 'react'
import { ExplainProvider } from '@/components/explain/explain-provider'
import type { Forecast } from '@/domain/forecast-report'
import { ForecastExplainPanel } from './forecast-explain-panel'
import { EXPLAINED_FIGURES } from './prepare-explanation'

interface ForecastExplainProps {
  forecast: Forecast
  currency: string
  children: ReactNode
}

/** Lets the figures of the page open "How is this computed?". */
export function ForecastExplain({ forecast, currency, children }: ForecastExplainProps) {
  const renderPanel = useCallback(
    (name: string) => {
      const id = EXPLAINED_FIGURES.find((known) => known === name)
      if (!id || forecast.status !== 'fitted') return null
      return <ForecastExplainPanel id={id} forecast={forecast} currency={currency} />
    },
    [forecast, currency],
  )
  return <ExplainProvider renderPanel={renderPanel}>{children}</ExplainProvider>
}
