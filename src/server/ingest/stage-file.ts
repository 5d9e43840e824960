import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnMapping, ImportField } from '@/domain/imports'
import { identifier } from '@/server/duckdb/duckdb'
import { csvReader, type FileHead, readerColumn } from './file-head'

/** The fields of a mapping that have a column, in a fixed order. */
export function mappedFields(mapping: ColumnMapping): ImportField[] {
  return (Object.keys(mapping) as ImportField[]).filter((field) => mapping[field] !== undefined).sort()
}

/**
 * Reads the mapped columns of a file into `staged`: the row's line in the file and a text column per field, blank as
 * NULL. Rows whose number of columns differs from the header's go to `staged_reject` with their line.
 */
export async function stageFile(connection: DuckDBConnection, head: FileHead, mapping: ColumnMapping): Promise<void> {
  const fields = mappedFields(mapping).map(
    (field) => `nullif(trim(${readerColumn(head, mapping[field] ?? '')}), '') AS ${identifier(field)}`,
  )
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE staged AS
    SELECT CAST(row_number() OVER () + 1 AS INTEGER) AS row, ${fields.join(', ')} FROM ${csvReader(head)}`)
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE staged_reject AS
    SELECT CAST(line AS INTEGER) AS row, any_value(left(csv_line, 200)) AS value FROM reject_errors GROUP BY line`)
  await connection.run('DROP TABLE reject_errors; DROP TABLE reject_scans')
  // Rows set aside above a row move it down the file: its number counts them in.
  await connection.run(`
    UPDATE staged SET row = row + (SELECT count(*) FROM (
      SELECT row - 2 - row_number() OVER (ORDER BY row) + 1 AS rows_before FROM staged_reject) WHERE rows_before < staged.row - 1)
    WHERE EXISTS (SELECT 1 FROM staged_reject)`)
}
