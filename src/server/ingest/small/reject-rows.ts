import type { DuckDBConnection } from '@duckdb/node-api'
import type { FieldMapping, SmallField } from '@/domain/imports'
import type { SmallRejectReason } from '@/domain/small-imports'
import { currencyCodeOf } from '@/domain/text/currency-code'
import { identifier, literal, queryRows } from '@/server/duckdb/duckdb'

/** A reason to leave a row of `small_typed` out. */
export interface SmallCheck {
  field: SmallField | null
  reason: SmallRejectReason
  /** SQL over the row's typed values; its texts stand under `text_<field>`. */
  when: string
}

// 2^53 − 1: what JavaScript holds exactly.
const MAX_MINOR = '9007199254740991'

/** The staged text of a field, or NULL where the file has none. */
export function smallText(mapping: FieldMapping, field: SmallField): string {
  return mapping[field] ? `small_text(${identifier(field)})` : 'CAST(NULL AS VARCHAR)'
}

/** The texts of fields, for rejects to show: `"day" AS text_day`. */
export function textColumns(mapping: FieldMapping, fields: readonly SmallField[]): string {
  return fields.map((field) => `${smallText(mapping, field)} AS ${identifier(`text_${field}`)}`).join(', ')
}

/** A text that is there and could not be read. */
export function unread(field: SmallField, reason: SmallRejectReason, value: string): SmallCheck {
  return { field, reason, when: `${identifier(`text_${field}`)} IS NOT NULL AND ${value} IS NULL` }
}

/** What an amount of a row must be: there, readable, within what is held exactly. */
export function amountChecks(field: 'amount' | 'unitCost', value: string): SmallCheck[] {
  return [
    { field, reason: 'noAmount', when: `${identifier(`text_${field}`)} IS NULL` },
    unread(field, 'badAmount', value),
    { field, reason: 'amountOutOfRange', when: `abs(${value}) > ${MAX_MINOR}` },
  ]
}

/** Rows in another currency than the store's: nothing is converted here. */
export async function currencyChecks(
  connection: DuckDBConnection,
  mapping: FieldMapping,
  currency: string,
): Promise<SmallCheck[]> {
  if (!mapping.currency) return []
  const found = await queryRows<{ text: string }>(
    connection,
    'SELECT DISTINCT text_currency AS text FROM small_typed WHERE text_currency IS NOT NULL',
  )
  const foreign = found.map(({ text }) => text).filter((text) => currencyCodeOf(text) !== currency)
  if (foreign.length === 0) return []
  return [
    { field: 'currency', reason: 'notStoreCurrency', when: `text_currency IN (${foreign.map(literal).join(', ')})` },
  ]
}

/**
 * Moves the rows that a check is against from `small_typed` (its rows already those of the file) to `small_reject`, each
 * with its first reason.
 */
export async function rejectRows(connection: DuckDBConnection, checks: readonly SmallCheck[]): Promise<void> {
  const chain = (value: (check: SmallCheck) => string) =>
    `CASE ${checks.map((check) => `WHEN ${check.when} THEN ${value(check)}`).join(' ')} END`
  const field = chain((check) => (check.field === null ? 'NULL' : literal(check.field)))
  const shown = chain((check) => (check.field === null ? 'NULL' : identifier(`text_${check.field}`)))
  await connection.run(`
    INSERT INTO small_reject
    SELECT * FROM (SELECT row, ${field}, ${chain((check) => literal(check.reason))} AS reason, ${shown} FROM small_typed)
    WHERE reason IS NOT NULL
    UNION ALL SELECT row, NULL, 'wrongColumnCount', value FROM staged_reject`)
  await connection.run('DELETE FROM small_typed WHERE row IN (SELECT row FROM small_reject)')
}

/** Keeps the last row of each key in `small_typed`, and notes how many gave way. */
export async function keepLast(connection: DuckDBConnection, key: string): Promise<void> {
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE small_twice AS
    SELECT row FROM small_typed QUALIFY row <> max(row) OVER (PARTITION BY ${key})`)
  await connection.run("INSERT INTO small_left SELECT 'duplicate', count(*) FROM small_twice")
  await connection.run('DELETE FROM small_typed WHERE row IN (SELECT row FROM small_twice)')
  await connection.run('DROP TABLE small_twice')
}
