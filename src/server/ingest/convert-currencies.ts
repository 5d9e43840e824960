import type { DuckDBConnection } from '@duckdb/node-api'
import { currencyDigits, isCurrency } from '@/domain/currency'
import type { CurrencyRate } from '@/domain/currency-rates'
import type { ColumnMapping, RateMonth } from '@/domain/imports'
import { currencyCodeOf } from '@/domain/text/currency-code'
import { literal, queryRows } from '@/server/duckdb/duckdb'
import { AMOUNT_FIELDS, type StagedLayout } from './examine-staged'

/** The currencies of a file's rows beside the store's own. */
export interface ForeignCurrencies {
  own: string
  codes: string[]
}

/** ISO 4217's own code for "no currency": rows whose currency nobody knows, or that is another than their order's. */
export const NO_CURRENCY = 'XXX'

interface CurrencyOptions {
  mapping: ColumnMapping
  layout: Pick<StagedLayout, 'shape'>
  currency: string
}

/**
 * Gives `staged` a column `row_currency` (an ISO code; an order's lines without one have the order's) where its rows are in
 * other currencies than the store's. Returns null, with nothing done, where all are in it.
 */
export async function markCurrencies(
  connection: DuckDBConnection,
  { mapping, layout, currency: own }: CurrencyOptions,
): Promise<ForeignCurrencies | null> {
  if (!mapping.currency) return null
  const texts = await queryRows<{ text: string }>(
    connection,
    'SELECT DISTINCT "currency" AS text FROM staged WHERE "currency" IS NOT NULL',
  )
  const known = texts.map(({ text }) => ({ text, code: currencyCodeOf(text) }))
  if (known.every(({ code }) => code === own)) return null
  const readable = known.filter(({ code }) => isCurrency(code) && code !== NO_CURRENCY)
  const codes = [...new Set(readable.map(({ code }) => code))].filter((code) => code !== own)
  const cases = readable.map(({ text, code }) => `WHEN ${literal(text)} THEN ${literal(code)}`)
  const code =
    cases.length === 0 ? literal(NO_CURRENCY) : `CASE "currency" ${cases.join(' ')} ELSE '${NO_CURRENCY}' END`
  await connection.run('ALTER TABLE staged ADD COLUMN IF NOT EXISTS row_currency VARCHAR')
  // An update in place: the rows keep their order, by which typed values meet their texts.
  await connection.run(`UPDATE staged SET row_currency = ${code} WHERE "currency" IS NOT NULL`)
  if (layout.shape === 'lines') await shareOrderCurrency(connection)
  await connection.run(`UPDATE staged SET row_currency = ${literal(own)} WHERE row_currency IS NULL`)
  return { own, codes }
}

async function shareOrderCurrency(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    UPDATE staged SET row_currency = CASE WHEN staged.row_currency IS NULL THEN o.code ELSE '${NO_CURRENCY}' END
    FROM (SELECT "orderId" AS id, arg_min(row_currency, rowid) AS code FROM staged GROUP BY 1) o
    WHERE o.id = staged."orderId" AND staged.row_currency IS DISTINCT FROM o.code`)
}

/** The SQL of an amount read with the digits of its row's currency; `read(suffix)` reads it with those of a macro. */
export function readByCurrency(foreign: ForeignCurrencies | null, read: (suffix: string) => string): string {
  const groups = foreign ? foreignDigits(foreign) : []
  if (groups.length === 0) return read('')
  const cases = groups.map(
    ({ digits, codes }) => `WHEN row_currency IN (${codes.map(literal)}) THEN ${read(`_${digits}`)}`,
  )
  return `CASE ${cases.join(' ')} ELSE ${read('')} END`
}

/** The numbers of digits, other than the store's currency's, that amounts of a file are read with. */
export function foreignDigits({ own, codes }: ForeignCurrencies): { digits: number; codes: string[] }[] {
  const others = [...new Set(codes.map(currencyDigits))].filter((digits) => digits !== currencyDigits(own))
  return others.map((digits) => ({ digits, codes: codes.filter((code) => currencyDigits(code) === digits) }))
}

// A rate is held as an integer of ten decimals: products and quotients of integers are exact.
const RATE_DECIMALS = 10

/**
 * Makes `convert_minor(v, currency, rate_e10)`: minor units of a currency as those of the store's, rounded half away from
 * zero once; v itself without a rate.
 */
export async function createCurrencyMacros(connection: DuckDBConnection, { own, codes }: ForeignCurrencies) {
  const divisor = (code: string) => 10n ** BigInt(RATE_DECIMALS + currencyDigits(code) - currencyDigits(own))
  const cases = codes.map((code) => `WHEN ${literal(code)} THEN CAST(${divisor(code)} AS HUGEINT)`)
  const divisors = cases.length === 0 ? 'CAST(1 AS HUGEINT)' : `CASE code ${cases.join(' ')} END`
  await connection.run(`CREATE OR REPLACE TEMP MACRO rate_divisor(code) AS ${divisors}`)
  // Either decimal mark: a rate stands alone, and no rate has thousands to group.
  await connection.run(`
    CREATE OR REPLACE TEMP MACRO read_rate(v) AS list_transform(
      [try_cast(replace(regexp_replace(v, '[\\s\\p{Z}]', '', 'g'), ',', '.') AS DECIMAL(28,10))],
      it -> CASE WHEN it > 0 AND it < 1000000000 THEN CAST(it * 10000000000 AS HUGEINT) END)[1]`)
  await connection.run(`
    CREATE OR REPLACE TEMP MACRO convert_minor(v, code, rate) AS CASE WHEN rate IS NULL THEN v
      ELSE sign(v) * ((2 * abs(CAST(v AS HUGEINT)) * rate + rate_divisor(code)) // (2 * rate_divisor(code))) END`)
}

// Beyond this the integers of the conversion could not hold the product; the facts could not hold the result.
const MAX_CONVERTED = '9e15'

interface RateOptions extends CurrencyOptions {
  /** The column of a row's money as the file writes it. */
  written: 'written' | 'amount'
  timeZone: string
  rates: readonly CurrencyRate[]
  foreign: ForeignCurrencies
}

/**
 * Gives the rows of `parsed` in another currency the rate of their order: the row's own, else its month's. An order's
 * returns go by the order's rate, so that what came back whole is the whole order. Rows without any move to `reject`.
 */
export async function assignRates(connection: DuckDBConnection, options: RateOptions): Promise<void> {
  const { foreign, rates, timeZone, layout, written } = options
  await connection.run('CREATE OR REPLACE TEMP TABLE month_rate (currency VARCHAR, month VARCHAR, rate_e10 HUGEINT)')
  if (rates.length > 0) {
    const values = rates.map(
      ({ currency, month, rate }) => `(${literal(currency)}, ${literal(month)}, ${rateE10(rate)})`,
    )
    await connection.run(`INSERT INTO month_rate VALUES ${values.join(', ')}`)
  }
  // Of a repeated order the last row stands, of an order's lines the first one speaks for it.
  const first = layout.shape === 'orders' ? 'arg_max' : 'arg_min'
  const ofOrder = (value: string) => `coalesce(${first}(${value}, row) FILTER (NOT is_return), arg_min(${value}, row))`
  await connection.run(`
    CREATE TEMP TABLE order_rate AS
    SELECT g.order_id, g.currency, coalesce(g.own_rate, m.rate_e10) AS rate_e10, g.month FROM (
      SELECT order_id, row_currency AS currency, ${ofOrder('rate_e10')} AS own_rate, ${ofOrder('month')} AS month
      FROM (SELECT order_id, row, is_return, row_currency, rate_e10, ${monthOf(timeZone)} AS month FROM parsed
        WHERE row_currency <> ${literal(foreign.own)}) GROUP BY ALL) g
    LEFT JOIN month_rate m ON m.currency = g.currency AND m.month = g.month`)
  await connection.run('UPDATE parsed SET rate_e10 = NULL')
  await connection.run(`UPDATE parsed SET rate_e10 = o.rate_e10 FROM order_rate o
    WHERE o.order_id = parsed.order_id AND o.currency = parsed.row_currency`)
  await setAside(connection, {
    written,
    reason: 'noRate',
    field: 'currency',
    value: `row_currency || ' ' || (SELECT month FROM order_rate o WHERE o.order_id = p.order_id AND o.currency = p.row_currency)`,
    when: `row_currency <> ${literal(foreign.own)} AND rate_e10 IS NULL`,
  })
  const amounts = ['amount', ...AMOUNT_FIELDS.map((field) => `"${field}"`)]
  const isBeyond = amounts.map(
    (name) => `abs(CAST(${name} AS DOUBLE) * CAST(rate_e10 AS DOUBLE) / rate_divisor(row_currency)) > ${MAX_CONVERTED}`,
  )
  await setAside(connection, {
    written,
    reason: 'amountOutOfRange',
    field: 'rate',
    value: 'NULL',
    when: `rate_e10 IS NOT NULL AND (${isBeyond.map((one) => `coalesce(${one}, false)`).join(' OR ')})`,
  })
}

function monthOf(timeZone: string): string {
  const zone = literal(timeZone)
  return `strftime(coalesce(ordered_local, timezone(${zone}, ordered_at), refunded_local, timezone(${zone}, refunded_at)), '%Y-%m')`
}

/** A rate's decimal text as an integer of ten decimals. */
function rateE10(rate: string): string {
  const [whole = '0', fraction = ''] = rate.split('.')
  return `CAST(${BigInt(whole + fraction.padEnd(RATE_DECIMALS, '0').slice(0, RATE_DECIMALS))} AS HUGEINT)`
}

interface SetAside {
  written: 'written' | 'amount'
  reason: string
  field: string
  value: string
  when: string
}

async function setAside(
  connection: DuckDBConnection,
  { written, reason, field, value, when }: SetAside,
): Promise<void> {
  await connection.run(`
    INSERT INTO reject BY NAME
    SELECT row, ${literal(field)} AS field, ${literal(reason)} AS reason, ${value} AS value, order_id,
      row_currency AS currency, ${written} AS amount, "total" AS total, is_return
    FROM parsed p WHERE ${when}`)
  await connection.run(`DELETE FROM parsed WHERE ${when}`)
}

/** SQL of an amount in the store's currency; the amount as it is where no row has another. */
export function converted(foreign: ForeignCurrencies | null, amount: string, row: (column: string) => string): string {
  return foreign ? `convert_minor(${amount}, ${row('row_currency')}, ${row('rate_e10')})` : amount
}

/** SQL of a fact's currency, original amount and rate: null where the row is in the store's own. */
export function originalColumns(
  foreign: ForeignCurrencies | null,
  amount: string,
  row: (column: string) => string,
): { currency: string; originalMinor: string; rate: string } {
  if (!foreign) return { currency: 'NULL', originalMinor: 'NULL', rate: 'NULL' }
  const rate = row('rate_e10')
  return {
    currency: `CASE WHEN ${rate} IS NOT NULL THEN ${row('row_currency')} END`,
    originalMinor: `CASE WHEN ${rate} IS NOT NULL THEN ${amount} END`,
    // Written as text: a quotient would pass through a double.
    rate: `CAST(CAST(${rate} // 10000000000 AS VARCHAR) || '.' || lpad(CAST(${rate} % 10000000000 AS VARCHAR), 10, '0') AS DECIMAL(20,10))`,
  }
}

/** The months of other currencies that rows of `staged` have orders in and that no rate is known of. */
export async function findMissingRates(
  connection: DuckDBConnection,
  { mapping, timeZone, rates, currency: own }: Omit<RateOptions, 'foreign' | 'layout' | 'written'>,
): Promise<{ missing: RateMonth[]; hasConvertible: boolean }> {
  const month = `strftime(coalesce(read_local("orderedAt"), timezone(${literal(timeZone)}, read_instant("orderedAt"))), '%Y-%m')`
  const isRated = mapping.rate ? 'read_rate("rate") IS NOT NULL' : 'false'
  const found = await queryRows<{ currency: string; month: string; rows: bigint; rated: bigint }>(
    connection,
    // Apart from the sums: DuckDB cannot repeat an expression that binds a value in a condition on groups.
    `WITH dated AS MATERIALIZED (SELECT row_currency AS currency, ${month} AS month, ${isRated} AS is_rated FROM staged)
     SELECT currency, month, count(*) AS rows, count(*) FILTER (is_rated) AS rated FROM dated
     WHERE currency <> '${NO_CURRENCY}' AND month IS NOT NULL GROUP BY ALL ORDER BY currency, month`,
  )
  const known = new Set(rates.map((one) => `${one.currency} ${one.month}`))
  const isKnown = (one: RateMonth) => one.currency === own || known.has(`${one.currency} ${one.month}`)
  const isMissing = (one: (typeof found)[number]) => !isKnown(one) && one.rated < one.rows
  return {
    missing: found.filter(isMissing).map(({ currency, month }) => ({ currency, month })),
    hasConvertible: found.some((one) => isKnown(one) || one.rated > 0n),
  }
}
