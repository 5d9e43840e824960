import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnMapping, ImportField } from '@/domain/imports'
import { identifier, queryRow } from '@/server/duckdb/duckdb'
import { csvReader, type FileHead, readerColumn } from './file-head'

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
  const fields = mappedFields(mapping).map(
    (field) => `${trimmed(readerColumn(head, mapping[field] ?? ''))} AS ${identifier(field)}`,
  )
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE staged AS SELECT ${fields.join(', ') || 'NULL AS nothing'} FROM ${csvReader(head)}`)
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE staged_reject AS
    SELECT CAST(line AS INTEGER) AS row, any_value(left(csv_line, 200)) AS value FROM reject_errors GROUP BY line`)
  await connection.run('DROP TABLE reject_errors; DROP TABLE reject_scans')
}

// trim() makes a new text of every value: only those that need it pay.
function trimmed(column: string): string {
  return `CASE WHEN prefix(${column}, ' ') OR suffix(${column}, ' ') OR ${column} IN ('', '\\N')
    THEN nullif(nullif(trim(${column}), ''), '\\N') ELSE ${column} END`
}

/** The line of a staged row in the file, had no row been set aside: the header is line 1. */
export const STAGED_ROW = 'CAST(rowid + 2 AS INTEGER)'

/** Moves the rows of a table made from `staged` down the file by the lines that were set aside above them. */
export async function countRejectedLines(connection: DuckDBConnection, table: string): Promise<void> {
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
