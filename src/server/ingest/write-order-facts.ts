import type { DuckDBConnection } from '@duckdb/node-api'
import type { SplitField } from '@/domain/text/presets/preset'
import { literal, queryRow } from '@/server/duckdb/duckdb'
import { converted, type ForeignCurrencies, originalColumns } from './convert-currencies'
import { CANCELLED_STATUS } from './examine-staged'
import type { FactsOptions, NormaliseOptions } from './normalise'

/** Fills `order_fact` and `line_fact` from `parsed`; `duplicate` holds the rows a later one of the same order replaced. */
export async function writeOrderFacts(connection: DuckDBConnection, options: FactsOptions): Promise<void> {
  const isLine = options.layout.shape === 'lines' ? 'NOT is_return' : 'false'
  // Counted apart: lines without amounts of their own become no facts.
  await connection.run(
    `CREATE TEMP TABLE line_row AS SELECT CAST(count(*) FILTER (${isLine}) AS INTEGER) AS rows FROM parsed`,
  )
  if (options.layout.shape === 'orders') await writeRowPerOrder(connection, options)
  else await writeRowPerLine(connection, options)
}

// What a shop calls the total holds these beside the goods.
const NOT_GOODS = '(coalesce("shipping", 0) + coalesce("tax", 0))'

async function writeRowPerOrder(connection: DuckDBConnection, options: FactsOptions): Promise<void> {
  const { sourceNumber, importSeq, mapping, layout, foreign } = options
  const money = (amount: string) => converted(foreign, amount, (column) => column)
  await findDuplicates(connection)
  const goods = mapping.total && !layout.isTotalGoods ? `amount - ${NOT_GOODS}` : 'amount'
  const gross = `CASE WHEN amount IS NULL THEN 0 ELSE ${goods}${layout.isDiscountOpen ? ' - abs(coalesce("discount", 0))' : ''} END`
  // The facts are the parsed rows read another way: a view, so that a million of them are not written twice.
  await connection.run('DROP TABLE order_fact')
  await connection.run(`
    CREATE TEMP VIEW order_fact AS
    SELECT CAST(${sourceNumber} AS SMALLINT) AS source_number, order_id AS external_id,
      CAST(${importSeq} AS INTEGER) AS import_seq, row AS position, ordered_at, ordered_local, updated_at,
      ${statusOf(options, { status: '"status"', isCancelled: 'is_cancelled' })} AS status, customer_id, email, phone,
      "customerName" AS customer_name, "country" AS country, "city" AS city,
      coalesce("channel", "source") AS channel, "source" AS utm_source, "medium" AS utm_medium, "campaign" AS campaign,
      "coupon" AS coupon, CAST(${money(gross)} AS BIGINT) AS gross_minor, CAST(coalesce(${money('"discount"')}, 0) AS BIGINT) AS discount_minor,
      CAST(coalesce(${money('"shipping"')}, 0) AS BIGINT) AS shipping_minor,
      CAST(coalesce(${money('"tax"')}, 0) AS BIGINT) AS tax_minor,
      ${originals(foreign, gross, (column) => column)},
      CAST(CAST(quantity_e3 AS DECIMAL(38,0)) / 1000 AS DECIMAL(14,3)) AS units
    FROM parsed WHERE NOT is_return AND row NOT IN (SELECT row FROM duplicate)`)
}

/** The rows that a later row of the same order replaces; looked for only where some order number stands twice. */
async function findDuplicates(connection: DuckDBConnection): Promise<void> {
  await connection.run('CREATE TEMP TABLE duplicate (row INTEGER)')
  const { repeats } = await queryRow<{ repeats: boolean }>(
    connection,
    'SELECT count(*) > count(DISTINCT order_id) AS repeats FROM parsed WHERE NOT is_return',
  )
  if (!repeats) return
  await connection.run(`
    INSERT INTO duplicate
    SELECT row FROM parsed WHERE NOT is_return QUALIFY row <> max(row) OVER (PARTITION BY order_id)`)
}

async function writeRowPerLine(connection: DuckDBConnection, options: FactsOptions): Promise<void> {
  const { sourceNumber, importSeq, mapping, layout, foreign } = options
  const first = (column: string) => `arg_min(${column}, row)`
  const money = (amount: string) => converted(foreign, amount, first)
  const hasOrderTotal = Boolean(mapping.total) && layout.totalOf === 'order'
  // What each row carries for itself is summed; what is the order's stands on its rows once or many times.
  const whole = (field: SplitField) => (layout.perLine.includes(field) ? `sum("${field}")` : first(`"${field}"`))
  const notGoods = layout.isTotalGoods ? '' : ` - coalesce(${whole('shipping')}, 0) - coalesce(${whole('tax')}, 0)`
  const discount =
    layout.isDiscountOpen && !layout.perLine.includes('discount') ? ` - abs(coalesce(${first('"discount"')}, 0))` : ''
  const gross = hasOrderTotal
    ? `coalesce(${first('"total"')}${notGoods}${discount}, sum(amount))`
    : `sum(amount)${discount}`
  await connection.run('CREATE TEMP TABLE duplicate (row INTEGER)')
  await connection.run(`
    INSERT INTO order_fact BY NAME
    SELECT ${sourceNumber} AS source_number, order_id AS external_id, ${importSeq} AS import_seq, min(row) AS position,
      ${ONE_CLOCK}, max(updated_at) AS updated_at,
      ${statusOf(options, { status: first('"status"'), isCancelled: first('is_cancelled') })} AS status, ${first('customer_id')} AS customer_id, ${first('email')} AS email,
      ${first('phone')} AS phone, ${first('"customerName"')} AS customer_name, ${first('"country"')} AS country,
      ${first('"city"')} AS city, coalesce(${first('"channel"')}, ${first('"source"')}) AS channel,
      ${first('"source"')} AS utm_source, ${first('"medium"')} AS utm_medium, ${first('"campaign"')} AS campaign,
      ${first('"coupon"')} AS coupon,
      try_cast(coalesce(${money(gross)}, 0) AS BIGINT) AS gross_minor,
      CAST(coalesce(${money(whole('discount'))}, 0) AS BIGINT) AS discount_minor,
      CAST(coalesce(${money(whole('shipping'))}, 0) AS BIGINT) AS shipping_minor,
      CAST(coalesce(${money(whole('tax'))}, 0) AS BIGINT) AS tax_minor,
      ${originals(foreign, `coalesce(${gross}, 0)`, first)},
      try_cast(CAST(sum(coalesce(quantity_e3, 1000)) AS DECIMAL(38,0)) / 1000 AS DECIMAL(14,3)) AS units
    FROM parsed WHERE NOT is_return GROUP BY order_id`)
  if (!mapping.lineTotal && !mapping.unitPrice && hasOrderTotal) return
  await writeLines(connection, options)
}

// Lines of one order may differ in whose clock they tell: an order has one, and an instant says more.
const ONE_CLOCK = `arg_min(ordered_at, row) AS ordered_at,
      CASE WHEN count(ordered_at) = 0 THEN arg_min(ordered_local, row) END AS ordered_local`

/** Lines with the order's own gross spread over them by their amounts, by largest remainder, where the two differ. */
async function writeLines(connection: DuckDBConnection, options: FactsOptions): Promise<void> {
  const { sourceNumber, importSeq, foreign } = options
  await connection.run(`
    INSERT INTO line_fact BY NAME
    WITH line AS (
      SELECT p.row, p.order_id, coalesce(p."product", p."productName") AS product, p."productName" AS product_name,
        p."category" AS category, coalesce(p.quantity_e3, 1000) AS quantity_e3, coalesce(p.amount, 0) AS amount,
        ${converted(foreign, 'p."unitCost"', (column) => `p.${column}`)} AS unit_cost, o.gross_minor, sum(coalesce(p.amount, 0)) OVER o AS total,
        row_number() OVER (o ORDER BY p.row) AS line_number
      FROM parsed p JOIN order_fact o ON o.external_id = p.order_id WHERE NOT p.is_return
      WINDOW o AS (PARTITION BY p.order_id)),
    part AS (SELECT *, CASE WHEN total = gross_minor OR total = 0 THEN amount ELSE gross_minor * amount // total END AS share,
      CASE WHEN total = gross_minor OR total = 0 THEN 0 ELSE gross_minor * amount % total END AS rest FROM line),
    ranked AS (SELECT *, CASE WHEN total = gross_minor OR total = 0 THEN 0
        ELSE gross_minor - sum(share) OVER (PARTITION BY order_id) END AS left_over,
      row_number() OVER (PARTITION BY order_id ORDER BY rest DESC, line_number) AS rank FROM part)
    SELECT ${sourceNumber} AS source_number, order_id AS external_id, ${importSeq} AS import_seq,
      CAST(line_number AS INTEGER) AS line_number, product, product_name, category,
      CAST(quantity_e3 AS DECIMAL(38,0)) / 1000 AS quantity,
      CAST(share + CASE WHEN rank <= left_over THEN 1 ELSE 0 END AS BIGINT) AS gross_minor,
      CAST(unit_cost AS BIGINT) AS unit_cost_minor
    FROM ranked`)
}

function originals(foreign: ForeignCurrencies | null, gross: string, row: (column: string) => string): string {
  const { currency, originalMinor, rate } = originalColumns(foreign, gross, row)
  return `${currency} AS currency, try_cast(${originalMinor} AS BIGINT) AS original_minor, ${rate} AS rate`
}

/**
 * A blank in a file that has statuses is a status of its own, not a counted order. An order flagged as cancelled is, unless
 * its status says as much.
 */
function statusOf(
  { mapping, layout }: NormaliseOptions,
  { status, isCancelled }: { status: string; isCancelled: string },
): string {
  const written = layout.hasStatus ? `coalesce(${status}, '')` : 'NULL'
  if (!mapping.cancelled) return written
  const ended = layout.statuses.filter((one) => one.class === 'cancelled' || one.class === 'fullyRefunded')
  const isEnded = `coalesce(${written} IN (${ended.map((one) => literal(one.status)).join(', ') || 'NULL'}), false)`
  return `CASE WHEN ${isCancelled} AND NOT ${isEnded} THEN '${CANCELLED_STATUS}' ELSE ${written} END`
}
