import type { DuckDBConnection } from '@duckdb/node-api'
import type { CurrencyStatement, FileStatement, StatementKind, StatementStep } from '@/domain/import-statement'
import type { ImportField, RejectReason } from '@/domain/imports'
import { toMinor } from '@/domain/money'
import { literal, queryRows } from '@/server/duckdb/duckdb'
import { NO_CURRENCY } from './convert-currencies'
import { amountText, writtenColumn } from './parse-rows'
import type { StagedFile } from './read-file'

/**
 * How the file's own total becomes the amount of its orders, by currency, from the tables that normalising made. Every
 * step is summed by itself from rows; what they would not explain is a step of its own. Null where some sum of what was
 * set aside is beyond what is held exactly.
 */
export async function stateAmounts(
  connection: DuckDBConnection,
  file: StagedFile,
  currency: string,
): Promise<FileStatement | null> {
  const { mapping, layout } = file
  const isPerOrder = layout.shape === 'lines' && Boolean(mapping.total) && layout.totalOf === 'order'
  await connection.run(writtenRows(file, currency))
  const parts = await queryRows<Part>(connection, isPerOrder ? ofOrders(file) : ofRows(file))
  const orders = await queryRows<OrderSums>(connection, orderSums(currency))
  await connection.run('DROP VIEW written')
  const codes = [...new Set([currency, ...orders.map((one) => one.currency), ...parts.map((one) => one.currency)])]
  const fields = amountFields(file, isPerOrder)
  try {
    return {
      columns: fields.flatMap((field) => mapping[field] ?? []),
      basis: isPerOrder ? 'order' : fields[0] === 'unitPrice' ? 'priceByQuantity' : 'row',
      footer: await readFooter(connection, file, fields),
      currencies: codes
        .map((code) => assemble(code, parts, orders))
        .filter((one) => one.orders > 0 || one.fileMinor !== 0 || one.steps.length > 0 || codes.length === 1),
    }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** A sum of rows of a currency; `file` is the total itself. */
interface Part {
  currency: string
  kind: Exclude<StatementKind, 'unexplained'> | 'file'
  reason: RejectReason | null
  rows: bigint
  minor: bigint
  unreadable: bigint
}

interface OrderSums {
  currency: string
  orders: number
  originalMinor: bigint
  convertedMinor: bigint
}

function assemble(currency: string, parts: readonly Part[], orders: readonly OrderSums[]): CurrencyStatement {
  const own = parts.filter((part) => part.currency === currency)
  const file = own.find((part) => part.kind === 'file')
  const sums = orders.find((one) => one.currency === currency)
  const steps: StatementStep[] = own
    .filter((part) => part.kind !== 'file' && (part.minor !== 0n || part.rows > 0n))
    .map(({ kind, reason, rows, minor }) => ({
      kind: kind === 'file' ? 'unexplained' : kind,
      reason,
      rows: kind === 'shipping' || kind === 'tax' || kind === 'discount' ? null : Number(rows),
      minor: toMinor(minor),
    }))
  const fileMinor = toMinor(file?.minor ?? 0n)
  const grossMinor = toMinor(sums?.originalMinor ?? 0n)
  const left = grossMinor - steps.reduce((sum, { minor }) => sum + minor, fileMinor)
  if (left !== 0) steps.push({ kind: 'unexplained', reason: null, rows: null, minor: left })
  return {
    currency,
    fileMinor,
    unreadableRows: Number(file?.unreadable ?? 0n),
    steps,
    grossMinor,
    orders: sums?.orders ?? 0,
    convertedMinor: toMinor(sums?.convertedMinor ?? 0n),
  }
}

/** The fields that a row's money is read from, or the order's total. */
function amountFields({ mapping, layout }: Pick<StagedFile, 'mapping' | 'layout'>, isPerOrder: boolean): ImportField[] {
  if (isPerOrder) return ['total']
  if (layout.shape === 'lines' && mapping.lineTotal) return ['lineTotal']
  if (mapping.total && (layout.shape === 'orders' || layout.totalOf === 'line')) return ['total']
  return mapping.unitPrice ? ['unitPrice', 'quantity'] : ['total']
}

/** The file's own last row, which says what its rows add up to. */
async function readFooter(
  connection: DuckDBConnection,
  { mapping, layout }: StagedFile,
  [field = 'total']: ImportField[],
): Promise<FileStatement['footer']> {
  if (!mapping[field] || field === 'unitPrice') return null
  const text = amountText({ mapping, layout }, field)
  const [footer] = await queryRows<{ row: number; minor: bigint | null }>(
    connection,
    `SELECT row, read_amount(${text}) AS minor FROM staged_footer ORDER BY ${text} IS NULL, row DESC LIMIT 1`,
  )
  return footer ? { row: footer.row, minor: footer.minor === null ? null : toMinor(footer.minor) } : null
}

type File = Pick<StagedFile, 'mapping' | 'layout'>

/** Every row of the file that could be parted into columns, kept or not; the file's own total rows are none of them. */
function writtenRows(file: File, currency: string): string {
  const code = (column: string) => `coalesce(${column}, ${literal(currency)})`
  const exact = (column: string, name = column) => `CAST(${column} AS HUGEINT) AS ${name}`
  return `CREATE TEMP VIEW written AS
    SELECT row, order_id, ${code('row_currency')} AS currency, ${exact(writtenColumn(file), 'written')}, ${exact('amount')},
      ${exact('"total"', 'total')}, is_return, CAST(NULL AS VARCHAR) AS reason, ${exact('"shipping"', 'shipping')},
      ${exact('"tax"', 'tax')}, abs(${'CAST("discount" AS HUGEINT)'}) AS discount,
      row IN (SELECT row FROM duplicate) AS is_repeat
    FROM parsed
    UNION ALL BY NAME
    SELECT row, order_id, ${code('currency')} AS currency, ${exact('amount', 'written')}, ${exact('amount')}, ${exact('total')},
      is_return, reason, false AS is_repeat FROM reject WHERE reason <> 'totalRow'`
}

const KNOWN = `currency <> '${NO_CURRENCY}'`
const KEPT = 'reason IS NULL AND NOT is_return AND NOT is_repeat'

function stepFrom(table: string) {
  return (kind: string, minor: string, where: string, reason = 'CAST(NULL AS VARCHAR)') => `
    SELECT currency, '${kind}' AS kind, ${reason} AS reason, count(*) AS rows, CAST(coalesce(sum(${minor}), 0) AS HUGEINT) AS minor,
      CAST(0 AS BIGINT) AS unreadable
    FROM ${table} WHERE ${KNOWN} AND ${where} GROUP BY currency, ${reason}`
}

/** Steps of a file whose rows have amounts of their own. */
function ofRows({ mapping, layout }: File): string {
  const step = stepFrom('written')
  const isOrders = layout.shape === 'orders'
  const hasParts = isOrders && mapping.total && !layout.isTotalGoods
  const paid = `${KEPT} AND amount IS NOT NULL`
  const isPerLine = !isOrders && layout.perLine.includes('discount')
  const steps = [
    `SELECT currency, 'file' AS kind, CAST(NULL AS VARCHAR) AS reason, count(*) AS rows,
       CAST(coalesce(sum(written), 0) AS HUGEINT) AS minor, count(*) FILTER (written IS NULL) AS unreadable
     FROM written WHERE ${KNOWN} GROUP BY currency`,
    step('rejected', '-written', 'reason IS NOT NULL', 'reason'),
    step('duplicates', '-written', 'is_repeat'),
    step('returns', '-written', 'reason IS NULL AND is_return'),
    ...(hasParts
      ? [step('shipping', '-shipping', `${paid} AND shipping <> 0`), step('tax', '-tax', `${paid} AND tax <> 0`)]
      : []),
    ...(layout.isDiscountOpen && isOrders ? [step('discount', '-discount', `${paid} AND discount <> 0`)] : []),
    ...(layout.isDiscountOpen && isPerLine
      ? [step('discount', 'amount - written', `${paid} AND amount <> written`)]
      : []),
    ...(layout.isDiscountOpen && !isOrders && !isPerLine
      ? [stepFrom(ORDER_DISCOUNTS)('discount', '-discount', 'discount <> 0')]
      : []),
  ]
  return steps.join(' UNION ALL ')
}

// The discount of an order stands on one of its lines, or on each: it is taken once.
const ORDER_DISCOUNTS = `(SELECT order_id, currency, arg_min(discount, row) AS discount FROM written
  WHERE ${KEPT} GROUP BY ALL HAVING count(amount) > 0)`

/** An order's total stands on one of its rows, or on each: it is taken once, from the first row that has it. */
function orderTotals({ layout }: File): string {
  const whole = (field: 'shipping' | 'tax') =>
    `${layout.perLine.includes(field) ? `sum(${field})` : `arg_min(${field}, row)`} FILTER (${KEPT}) AS ${field}`
  return `
  WITH own AS (
    SELECT coalesce(order_id, '#' || row) AS id, currency, count(*) AS rows, arg_min(total, row) AS written,
      count(*) FILTER (${KEPT}) AS kept, arg_min(total, row) FILTER (${KEPT}) AS total,
      coalesce(sum(amount) FILTER (${KEPT}), 0) AS lines, ${whole('shipping')}, ${whole('tax')},
      arg_min(discount, row) FILTER (${KEPT}) AS discount,
      arg_min(reason, row) FILTER (reason IS NOT NULL AND total IS NOT NULL) AS reason_of_total,
      arg_min(reason, row) AS reason, bool_or(is_return AND reason IS NULL) AS has_return
    FROM written WHERE ${KNOWN} GROUP BY ALL),
  judged AS (SELECT *, CASE WHEN kept > 0 AND total IS NOT NULL THEN 'kept'
      WHEN coalesce(reason_of_total, CASE WHEN NOT coalesce(has_return, false) THEN reason END) IS NOT NULL AND written IS NOT NULL
        THEN 'rejected'
      WHEN written IS NOT NULL THEN 'returns' END AS fate,
    coalesce(reason_of_total, reason) AS why FROM own)`
}

/** Steps of a row-per-line file whose orders have totals of their own. */
function ofOrders(file: File): string {
  const { layout } = file
  const step = stepFrom('judged')
  const isKept = "fate = 'kept'"
  const steps = [
    `SELECT currency, 'file' AS kind, CAST(NULL AS VARCHAR) AS reason, count(*) AS rows,
       CAST(coalesce(sum(written), 0) AS HUGEINT) AS minor, count(*) FILTER (written IS NULL) AS unreadable
     FROM judged GROUP BY currency`,
    step('rejected', '-written', "fate = 'rejected'", 'why'),
    step('returns', '-written', "fate = 'returns'"),
    step('fromLines', 'lines', 'kept > 0 AND total IS NULL AND lines <> 0'),
    ...(layout.isTotalGoods
      ? []
      : [step('shipping', '-shipping', `${isKept} AND shipping <> 0`), step('tax', '-tax', `${isKept} AND tax <> 0`)]),
    ...(layout.isDiscountOpen && !layout.perLine.includes('discount')
      ? [step('discount', '-discount', `${isKept} AND discount <> 0`)]
      : []),
  ]
  return `${orderTotals(file)} ${steps.join(' UNION ALL ')}`
}

function orderSums(currency: string): string {
  return `SELECT coalesce(currency, ${literal(currency)}) AS currency, CAST(count(*) AS INTEGER) AS orders,
      sum(coalesce(original_minor, gross_minor)) AS "originalMinor", sum(gross_minor) AS "convertedMinor"
    FROM order_fact GROUP BY 1 ORDER BY orders DESC`
}
