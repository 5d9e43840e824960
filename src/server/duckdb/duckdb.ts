import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'

export interface DuckOptions {
  memoryLimit: string
  threads: number
  tempDirectory: string
  /** The folders whose files its SQL may read and write; any other file is refused. */
  directories: readonly string[]
}

/**
 * A DuckDB with bounds of its own: its defaults take 80 % of memory and every core, and reach every file and the network.
 * `path` may be `:memory:`. Its clock is UTC: a store's zone is always named in the SQL.
 */
export async function openDuckDb(path: string, options: DuckOptions): Promise<DuckDBInstance> {
  const duck = await DuckDBInstance.create(path, {
    memory_limit: options.memoryLimit,
    threads: String(options.threads),
    temp_directory: options.tempDirectory,
    max_temp_directory_size: '20GB',
    preserve_insertion_order: 'true',
  })
  const connection = await duck.connect()
  try {
    await connection.run("SET GLOBAL TimeZone = 'UTC'")
    await connection.run(`SET GLOBAL allowed_directories = [${options.directories.map(literal).join(', ')}]`)
    await connection.run('SET GLOBAL enable_external_access = false')
    await connection.run('SET GLOBAL lock_configuration = true')
  } finally {
    connection.closeSync()
  }
  return duck
}

export type DuckParameters = Record<string, DuckDBValue>

/**
 * Rows of a query as plain objects: BIGINT and HUGEINT as bigint, DOUBLE and INTEGER as number, DATE as Date.
 * The type is the caller's word for the columns of the SQL beside it.
 */
export async function queryRows<Row extends object>(
  connection: DuckDBConnection,
  sql: string,
  parameters?: DuckParameters,
): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql, parameters)
  return reader.getRowObjectsJS() as Row[]
}

/** The single row of a query that always has one, such as an aggregate. Throws where there is none. */
export async function queryRow<Row extends object>(
  connection: DuckDBConnection,
  sql: string,
  parameters?: DuckParameters,
): Promise<Row> {
  const [row] = await queryRows<Row>(connection, sql, parameters)
  if (!row) throw new Error('The query returned no row')
  return row
}

/** A text as an SQL string literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A name as a quoted SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
