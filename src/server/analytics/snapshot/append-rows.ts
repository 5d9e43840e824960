import type { DuckDBConnection } from '@duckdb/node-api'

/** Appends rows of texts to a temporary table. */
export async function appendRows(
  connection: DuckDBConnection,
  table: string,
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const appender = await connection.createAppender(table, null, 'temp')
  for (const row of rows) {
    for (const text of row) {
      if (text === null) appender.appendNull()
      else appender.appendVarchar(text)
    }
    appender.endRow()
  }
  appender.closeSync()
}
