import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { currencyDigits } from '@/domain/currency'
import type { ImportProblemCode, ReadingChoices, RejectReason } from '@/domain/imports'
import { classifyStatus } from '@/domain/text/status'
import { queryRow } from '@/server/duckdb/duckdb'
import { normaliseFile, stageAndExamine, UnreadableFile } from '../read-file'
import { summariseFile } from '../summarise'

/** A small file in the shape of a real one, with what it holds, worked out by hand. */
export interface CorpusCase {
  name: string
  lines: readonly string[]
  currency?: string
  country?: string
  timeZone?: string
  reading?: ReadingChoices
  expected: CorpusTotals | readonly ImportProblemCode[]
}

/** Amounts as people write them, of all orders of the file but those `counted` says. */
export interface CorpusTotals {
  preset?: string
  orders: number
  /** Orders whose status counts, and their gross. */
  counted: readonly [number, string]
  /** Distinct buyers by their best key, guests apart. */
  customers: number
  guests?: number
  gross: string
  refunds?: string
  returns?: number
  duplicates?: number
  rejected?: Partial<Record<RejectReason, number>>
  days: readonly [string, string]
  /** Returns that carry the number of an order of the file. */
  tied?: number
}

const BUYER = 'coalesce(customer_id, email, phone)'

/** Takes a case the product's own way from its text to the facts; the problems where it is refused. */
export async function readCase(
  connection: DuckDBConnection,
  { lines, currency = 'USD', country = 'US', timeZone = 'UTC', reading = {} }: CorpusCase,
  directory: string,
): Promise<CorpusTotals | ImportProblemCode[]> {
  const path = join(directory, 'orders.csv')
  await writeFile(path, `${lines.join('\n')}\n`)
  try {
    const file = await stageAndExamine(connection, path, { directory, reading })
    await normaliseFile(connection, file, { currency, country, timeZone, rates: [], sourceNumber: 1, importSeq: 1 })
    const summary = await summariseFile(connection, file, { currency, timeZone })
    const left = summary.statement?.currencies.flatMap(({ steps }) =>
      steps.filter(({ kind }) => kind === 'unexplained'),
    )
    if (left?.length !== 0) throw new Error(`the statement leaves a rest: ${JSON.stringify(summary.statement)}`)
    const money = (minor: number | bigint) => formatMinor(minor, currencyDigits(currency))
    const people = await countPeople(connection)
    const counted = summary.statuses
      .filter(({ status }) => classifyStatus(status) === 'counted')
      .map((one) => one.status)
    const own = await countCounted(connection, counted)
    return {
      ...(file.layout.preset ? { preset: file.layout.preset.id } : {}),
      orders: summary.orders,
      counted: [own.orders, money(own.minor)],
      ...people,
      gross: money(summary.grossMinor),
      refunds: money(summary.refundMinor),
      returns: summary.returns,
      duplicates: summary.duplicateRows,
      rejected: Object.fromEntries(summary.rejectedRows.map(({ reason, rows }) => [reason, rows])),
      days: [summary.firstDay ?? '', summary.lastDay ?? ''],
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return error.problems.map(({ code }) => code)
    throw error
  }
}

/** What a case expects, with what it leaves unsaid. */
export function expectedOf({ expected }: CorpusCase): unknown {
  if (Array.isArray(expected)) return expected
  const none = { guests: 0, refunds: undefined, returns: 0, duplicates: 0, rejected: {}, tied: 0 }
  const totals = { ...none, ...(expected as CorpusTotals) }
  return { ...totals, refunds: totals.refunds ?? totals.gross.replace(/\d/g, '0').replace(/^-?0+(?=0)/, '') }
}

async function countPeople(connection: DuckDBConnection) {
  return await queryRow<{ customers: number; guests: number; tied: number }>(
    connection,
    `SELECT CAST(count(DISTINCT ${BUYER}) AS INTEGER) AS customers,
       CAST(count(*) FILTER (${BUYER} IS NULL) AS INTEGER) AS guests,
       (SELECT CAST(count(*) AS INTEGER) FROM refund_fact WHERE line_number > 0 AND order_external_id IS NOT NULL) AS tied
     FROM order_fact`,
  )
}

async function countCounted(connection: DuckDBConnection, statuses: readonly string[]) {
  const list = statuses.map((status) => `'${status.replaceAll("'", "''")}'`).join(', ') || 'NULL'
  return await queryRow<{ orders: number; minor: bigint }>(
    connection,
    `SELECT CAST(count(*) AS INTEGER) AS orders, coalesce(sum(gross_minor), 0) AS minor FROM order_fact
     WHERE status IS NULL OR status IN (${list})`,
  )
}

function formatMinor(minor: number | bigint, digits: number): string {
  const value = BigInt(minor)
  const text = (value < 0n ? -value : value).toString().padStart(digits + 1, '0')
  const whole = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
  return value < 0n ? `-${whole}` : whole
}
