import { computeForecast } from '@/domain/forecast/compute-forecast'
import type { Snapshot } from '@/server/analytics/snapshot/snapshot'
import { buildPrediction, type Prediction } from './build-prediction'
import { FORECAST_SEED } from './forecast-files'
import { readForecastInput } from './read-forecast-input'
import { writePredictions } from './write-predictions'

interface FileForecastOptions {
  marginBasisPoints: number
  currency: string
  /** Where a row for each customer is written, if it is asked for. */
  predictCustomersPath: string | null
}

/** The forecast of a file's snapshot, as the `report` command prints it. */
export async function forecastFile(
  snapshot: Snapshot,
  { marginBasisPoints, currency, predictCustomersPath }: FileForecastOptions,
): Promise<Prediction> {
  const { input, customerNumbers } = await readForecastInput(snapshot, marginBasisPoints)
  const { forecast, score } = computeForecast(input, { seed: FORECAST_SEED })
  if (predictCustomersPath !== null) await writePredictions(predictCustomersPath, snapshot, { customerNumbers, score })
  return buildPrediction(forecast, currency)
}
