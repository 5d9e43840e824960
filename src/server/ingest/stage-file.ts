import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnMapping, ImportField } from '@/domain/imports'
import { findPreset, presetMapping } from '@/domain/text/presets/find-preset'
import { identifier, literal, queryRow } from '@/server/duckdb/duckdb'
import { csvReader, FILE_ROW, type FileHead, readerColumn } from './file-head'

/** Field and column of every mapped field. */
export function mappingEntries(mapping: ColumnMapping): [ImportField, string][] {
  return Object.entries(mapping) as [ImportField, string][]
}

/** The fields of a mapping that have a column, in a fixed order. */
export function mappedFields(mapping: ColumnMapping): ImportField[] {
  return mappingEntries(mapping)
    .map(([field]) => field)
    .filter((field) => mapping[field] !== undefined)
    .sort()
}

/**
 * Reads the mapped columns of a file into `staged`: a text column per field, blank (or \N, as MySQL writes it) as NULL, in
 * the file's order. Rows whose number of columns differs from the header's go to `staged_reject` with their line.
 */
export async function stageFile(connection: DuckDBConnection, head: FileHead, mapping: ColumnMapping): Promise<void> {
  const fields = mappedFields(mapping).map((field) => `${fieldText(head, mapping, field)} AS ${identifier(field)}`)
  const columns = head.rejectsPath === null ? fields : [FILE_ROW, ...fields]
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE staged AS SELECT ${columns.join(', ') || 'NULL AS nothing'} FROM ${csvReader(head)}`)
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE staged_reject AS
    SELECT *, CAST(${rejectedOrderId(head, mapping)} AS VARCHAR) AS order_id FROM (${rejectsOf(head)})`)
  await connection.run('DROP TABLE reject_errors; DROP TABLE reject_scans')
}

/** Row and text of the records that do not have the header's columns: DuckDB's own, or those set aside before it. */
function rejectsOf({ rejectsPath, delimiter }: FileHead): string {
  if (rejectsPath === null)
    return `SELECT CAST(line AS INTEGER) AS row, any_value(left(ltrim(csv_line, chr(10)), 200)) AS value
      FROM reject_errors GROUP BY line`
  return `SELECT row, left(value, 200) AS value FROM read_csv(${literal(rejectsPath)}, header = false,
    auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {'row': 'INTEGER', 'value': 'VARCHAR'})
    UNION ALL SELECT CAST(split_part(ltrim(csv_line, chr(10)), ${literal(delimiter)}, 1) AS INTEGER), left(csv_line, 200)
    FROM (SELECT any_value(csv_line) AS csv_line FROM reject_errors GROUP BY line)`
}

/** The order that a row set aside says it is of, as far as its text can be told apart; the order is short of that row. */
function rejectedOrderId({ delimiter, columns }: FileHead, mapping: ColumnMapping): string {
  const place = mapping.orderId ? columns.indexOf(mapping.orderId) + 1 : 0
  if (place === 0) return 'NULL'
  const text = `trim(split_part(value, ${literal(delimiter)}, ${place}))`
  return `nullif(regexp_replace(regexp_replace(${text}, '^"(.*)"$', '\\1'), '^''', ''), '')`
}

/** The text of a field: of its column, or where that is blank of the one that a known export says it in as well. */
function fieldText(head: FileHead, mapping: ColumnMapping, field: ImportField): string {
  const own = trimmed(readerColumn(head, mapping[field] ?? ''))
  const preset = findPreset(head.columns)
  const isOwn = preset !== null && presetMapping(preset, head.columns)[field] === mapping[field]
  const other = isOwn ? preset.fallback?.[field] : undefined
  return other && head.columns.includes(other) ? `coalesce(${own}, ${trimmed(readerColumn(head, other))})` : own
}

// trim() makes a new text of every value: only those that need it pay.
function trimmed(column: string): string {
  const bare = `regexp_replace(trim(${column}), '^="([^"]*)"$', '\\1')`
  return `CASE WHEN prefix(${column}, ' ') OR suffix(${column}, ' ') OR prefix(${column}, '="') OR ${column} IN ('', '\\N')
    THEN nullif(nullif(${bare}, ''), '\\N') ELSE ${column} END`
}

/** The line of a staged row in a file read as it stands, had no row been set aside: the header is line 1. */
export const STAGED_ROW = 'CAST(rowid + 2 AS INTEGER)'

/**
 * Moves the rows of a table made from `staged` to where they stand in the person's file: down by the lines that were set
 * aside above them, or, in a file written for DuckDB, to the row that is written beside each.
 */
export async function countRejectedLines(connection: DuckDBConnection, table: string): Promise<void> {
  const { known } = await queryRow<{ known: bigint }>(
    connection,
    `SELECT count(*) AS known FROM duckdb_columns() WHERE table_name = 'staged' AND column_name = '${FILE_ROW}'`,
  )
  if (known > 0n) {
    await connection.run(`
      UPDATE ${table} SET row = staged.${FILE_ROW} FROM staged WHERE staged.rowid + 2 = ${table}.row`)
    return
  }
  const { rejected } = await queryRow<{ rejected: bigint }>(
    connection,
    'SELECT count(*) AS rejected FROM staged_reject',
  )
  if (rejected === 0n) return
  await connection.run(`
    UPDATE ${table} SET row = ${table}.row + moved.lines FROM (
      SELECT t.row AS row, above.lines FROM ${table} t ASOF JOIN (
        SELECT rows_before, max(nth) AS lines FROM (
          SELECT row_number() OVER (ORDER BY row) AS nth, row - nth - 1 AS rows_before FROM staged_reject)
        GROUP BY rows_before) above ON t.row - 1 > above.rows_before) moved
    WHERE moved.row = ${table}.row`)
}
