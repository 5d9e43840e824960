import type { DuckDBConnection } from '@duckdb/node-api'

/** A column of numbers, as long as the result; NaN for NULL. */
export type NumberColumn = Float64Array

/**
 * A query of numeric columns (INTEGER or DOUBLE) as one typed array each, read chunk by chunk: a million rows take no
 * million objects.
 */
export async function queryColumns<Name extends string>(
  connection: DuckDBConnection,
  names: readonly Name[],
  sql: string,
): Promise<Record<Name, NumberColumn>> {
  const result = await connection.stream(sql)
  const parts: Float64Array[][] = names.map(() => [])
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (const [index, column] of parts.entries()) {
      const vector = chunk.getColumnVector(index)
      const values = new Float64Array(chunk.rowCount)
      for (let row = 0; row < values.length; row++) values[row] = toNumber(vector.getItem(row))
      column.push(values)
    }
  }
  const columns = names.map((name, index) => [name, join(parts[index] ?? [])] as const)
  return Object.fromEntries(columns) as Record<Name, NumberColumn>
}

function toNumber(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN
}

function join(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    all.set(part, offset)
    offset += part.length
  }
  return all
}
