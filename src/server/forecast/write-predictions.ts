import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { ForecastResult } from '@/domain/forecast/compute-forecast'
import type { CustomerForecast } from '@/domain/forecast-report'
import type { Snapshot } from '@/server/analytics/snapshot/snapshot'

const HEADER = [
  'customer',
  'x',
  't_x',
  'T',
  'pAlive',
  'ordersP10',
  'ordersExpected',
  'ordersP90',
  'valueMinor',
  'marginP10Minor',
  'marginExpectedMinor',
  'marginP90Minor',
  'nextOrderOn',
  'valueTier',
]

/**
 * Writes a row for each customer: what the model knows (x, t_x, T in weeks) and what it foretells for the next 12 months.
 * The file holds its header alone where no model is fitted. Numbers are plain, with a point: a program reads it.
 */
export async function writePredictions(
  path: string,
  snapshot: Snapshot,
  { customerNumbers, score }: { customerNumbers: Int32Array; score: ForecastResult['score'] },
): Promise<void> {
  const keys = await snapshot.rows<{ customer: number; key: string }>('SELECT customer, key FROM customer')
  const keyOf = new Map(keys.map(({ customer, key }) => [customer, key]))
  const file = createWriteStream(path)
  await once(file, 'open')
  file.write(`${HEADER.join(',')}\n`)
  for (const [index, customer] of customerNumbers.entries()) {
    const forecast = score(index)
    if (forecast && !file.write(formatRow(nameCustomer(keyOf.get(customer) ?? ''), forecast))) await once(file, 'drain')
  }
  file.end()
  await once(file, 'close')
}

/** The shop's own id where the customer has one; else the number of the first order, by which the customer is named. */
function nameCustomer(key: string): string {
  return key.replace(/^[io]\d+:/, '')
}

function formatRow(name: string, forecast: CustomerForecast): string {
  const { orders, marginMinor } = forecast
  const cells = [
    /[",\r\n]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name,
    forecast.repeatDays,
    forecast.recencyWeeks,
    forecast.ageWeeks,
    forecast.pAlive,
    orders.p10,
    orders.expected,
    orders.p90,
    forecast.valueMinor,
    marginMinor.p10,
    marginMinor.expected,
    marginMinor.p90,
    forecast.nextOrderOn ?? '',
    forecast.valueTier,
  ]
  return `${cells.join(',')}\n`
}
