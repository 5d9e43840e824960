import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api'
import type { CustomerForecast } from '@/domain/forecast-report'
import { epochDay } from '@/domain/time/local-date'

/** The table of customers' forecasts; `next_order_day` counts days since 1970-01-01. */
const COLUMNS = {
  customer: 'INTEGER',
  repeat_days: 'INTEGER',
  recency_weeks: 'DOUBLE',
  age_weeks: 'DOUBLE',
  p_alive: 'DOUBLE',
  orders_p10: 'DOUBLE',
  orders_expected: 'DOUBLE',
  orders_p90: 'DOUBLE',
  margin_p10_minor: 'DOUBLE',
  margin_expected_minor: 'DOUBLE',
  margin_p90_minor: 'DOUBLE',
  value_minor: 'DOUBLE',
  next_order_day: 'INTEGER',
  value_tier: 'INTEGER',
} as const

const DEFINITION = Object.entries(COLUMNS)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')

/** A table of the same columns without a row, as SQL: for stores whose forecast is not there. */
export const NO_CUSTOMER_FORECASTS = `(SELECT ${Object.entries(COLUMNS)
  .map(([name, type]) => `CAST(NULL AS ${type}) AS ${name}`)
  .join(', ')} WHERE false)`

/** Writes `customer_forecast` into the connection's database `catalog`: one row a customer the fit speaks of. */
export async function writeCustomerForecasts(
  connection: DuckDBConnection,
  catalog: string,
  forecasts: Iterable<{ customer: number; forecast: CustomerForecast }>,
): Promise<void> {
  await connection.run(`CREATE TABLE ${catalog}.customer_forecast (${DEFINITION})`)
  const appender = await connection.createAppender('customer_forecast', 'main', catalog)
  for (const { customer, forecast } of forecasts) appendForecast(appender, customer, forecast)
  appender.closeSync()
}

function appendForecast(appender: DuckDBAppender, customer: number, forecast: CustomerForecast): void {
  appender.appendInteger(customer)
  appender.appendInteger(forecast.repeatDays)
  for (const value of [forecast.recencyWeeks, forecast.ageWeeks, forecast.pAlive]) appender.appendDouble(value)
  for (const { p10, expected, p90 } of [forecast.orders, forecast.marginMinor]) {
    for (const value of [p10, expected, p90]) appender.appendDouble(value)
  }
  appender.appendDouble(forecast.valueMinor)
  if (forecast.nextOrderOn === null) appender.appendNull()
  else appender.appendInteger(epochDay(forecast.nextOrderOn))
  appender.appendInteger(forecast.valueTier)
  appender.endRow()
}
