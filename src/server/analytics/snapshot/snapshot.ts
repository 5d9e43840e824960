import type { DuckDBConnection } from '@duckdb/node-api'
import type { LocalDate } from '@/domain/time/local-date'
import { type DuckParameters, queryRow, queryRows } from '@/server/duckdb/duckdb'
import { type NumberColumn, queryColumns } from '@/server/duckdb/query-columns'

export interface SnapshotMeta {
  asOf: LocalDate
  firstDay: LocalDate
  lastDay: LocalDate
  timeZone: string
}

/** A built snapshot, open for reading: what every report is given. */
export interface Snapshot {
  meta: SnapshotMeta
  /** Rows as objects; the type is the caller's word for the columns of its SQL. */
  rows<Row extends object>(sql: string, parameters?: DuckParameters): Promise<Row[]>
  /** The single row of an aggregate. */
  row<Row extends object>(sql: string, parameters?: DuckParameters): Promise<Row>
  /** Numeric columns of a long result, named in the order of the SQL's. */
  columns<Name extends string>(names: readonly Name[], sql: string): Promise<Record<Name, NumberColumn>>
}

/** Reads `meta` and wraps a connection whose current database is a built snapshot. */
export async function readSnapshot(connection: DuckDBConnection): Promise<Snapshot> {
  const meta = await queryRow<SnapshotMeta>(
    connection,
    `SELECT CAST(as_of AS VARCHAR) AS "asOf", CAST(first_day AS VARCHAR) AS "firstDay",
       CAST(last_day AS VARCHAR) AS "lastDay", time_zone AS "timeZone" FROM meta`,
  )
  return {
    meta,
    rows: (sql, parameters) => queryRows(connection, sql, parameters),
    row: (sql, parameters) => queryRow(connection, sql, parameters),
    columns: (names, sql) => queryColumns(connection, names, sql),
  }
}
