import type { Forecast, ForecastRange, ModelName } from './forecast-report'

/** What a forecast under way is doing. */
export type ForecastStep = 'queued' | 'extracting' | 'fitting' | 'testing' | 'writing'

/** The fit a forecast comes from. */
export interface ForecastStamp {
  fitId: string
  fittedAt: Date
  dataVersion: string
  /** Orders or settings changed since: a newer one is being computed. */
  isStale: boolean
}

/** The forecast of a store, or where it stands. A store that is not ready, or has no model, is `ready` with that said in `data`. */
export type ForecastState =
  | { state: 'empty' }
  /** `share` of the work done, 0–1. */
  | { state: 'computing'; step: ForecastStep; share: number }
  | { state: 'failed' }
  | { state: 'ready'; data: Forecast; fit: ForecastStamp }

/** A fit kept: what the store was told before. */
export interface PastFit {
  fitId: string
  fittedAt: Date
  asOf: string
  dataVersion: string
  status: Forecast['status']
  model: ModelName | null
  parameters: Record<string, number> | null
  customers: number | null
  /** LTV predicted at 12 months. */
  ltvMinor: ForecastRange | null
  /** Σ predicted ÷ Σ actual − 1 of the chosen model on the hold-out. */
  totalError: number | null
}
