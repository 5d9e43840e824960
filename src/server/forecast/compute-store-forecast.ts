import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { computeForecast, type ForecastResult } from '@/domain/forecast/compute-forecast'
import type { Forecast } from '@/domain/forecast-report'
import type { ForecastStep } from '@/domain/forecast-state'
import { readSnapshot } from '@/server/analytics/snapshot/snapshot'
import { drawVeil } from '@/server/analytics/snapshot/veil'
import { literal, openDuckDb } from '@/server/duckdb/duckdb'
import type { TellStep } from '@/server/process/process-message'
import { writeCustomerForecasts } from './customer-forecast-table'
import { FORECAST_SEED } from './forecast-files'
import { type ReadForecastInput, readForecastInput } from './read-forecast-input'

export interface StoreForecastTask {
  snapshotPath: string
  /** Written whole; the caller gives it its name. Nothing is written where no model was fitted. */
  customersPath: string
  marginBasisPoints: number
  /** Of revenue alone: the snapshot is read without costs. */
  hidesCosts: boolean
}

/** Computes a store's forecast from its snapshot's file and writes what it says of each customer. */
export async function computeStoreForecast(task: StoreForecastTask, tell: TellStep<ForecastStep>): Promise<Forecast> {
  tell('extracting', 0)
  const duck = await openDuckDb(':memory:', {
    memoryLimit: '512MB',
    threads: 2,
    tempDirectory: tmpdir(),
    directories: [dirname(task.snapshotPath), dirname(task.customersPath)],
  })
  const connection = await duck.connect()
  try {
    await connection.run(`ATTACH ${literal(task.snapshotPath)} AS snapshot (READ_ONLY); USE snapshot`)
    await drawVeil(connection, 'snapshot', { hidesCosts: task.hidesCosts, pseudonymSalt: null })
    const read = await readForecastInput(await readSnapshot(connection), task.marginBasisPoints)
    const result = computeForecast(read.input, {
      seed: FORECAST_SEED,
      onProgress: (share, stage) => tell(STEPS[stage], share),
    })
    tell('writing', 1)
    if (result.forecast.status === 'fitted') await writeCustomers(connection, task.customersPath, read, result)
    return result.forecast
  } finally {
    connection.closeSync()
    duck.closeSync()
  }
}

const STEPS = {
  histories: 'extracting',
  fits: 'fitting',
  holdout: 'testing',
  uncertainty: 'testing',
  customers: 'writing',
} as const satisfies Record<string, ForecastStep>

async function writeCustomers(
  connection: DuckDBConnection,
  path: string,
  { customerNumbers }: ReadForecastInput,
  { score }: ForecastResult,
): Promise<void> {
  await connection.run(`ATTACH ${literal(path)} AS customers`)
  await writeCustomerForecasts(connection, 'customers', listForecasts(customerNumbers, score))
  await connection.run('DETACH customers')
}

function* listForecasts(customerNumbers: Int32Array, score: ForecastResult['score']) {
  for (const [index, customer] of customerNumbers.entries()) {
    const forecast = score(index)
    if (forecast) yield { customer, forecast }
  }
}
