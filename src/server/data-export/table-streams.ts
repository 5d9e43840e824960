import { Readable, Transform } from 'node:stream'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { ExportedTable } from './exported-tables'
import { type FileColumn, guardFormula, selectColumns, type TableColumn } from './select-columns'

/** § Rows fetched at a time. */
const PORTION = 2000

// Excel takes a file without it for one in the machine's old code page.
const BYTE_ORDER_MARK = '\uFEFF'

/** Columns of every table that the role may read, by table, in their order. */
export async function readTableColumns(client: pg.ClientBase): Promise<Map<string, TableColumn[]>> {
  const { rows } = await client.query<TableColumn & { table: string }>(
    `SELECT table_name AS table, column_name AS name, data_type AS type FROM information_schema.columns
     WHERE table_schema = 'public' ORDER BY table_name, ordinal_position`,
  )
  const tables = new Map<string, TableColumn[]>()
  for (const { table, name, type } of rows) tables.set(table, [...(tables.get(table) ?? []), { name, type }])
  return tables
}

/** A table within a store or the organisation: which of its rows, and in which currency amounts are. */
export interface TablePart {
  table: ExportedTable
  columns: readonly TableColumn[]
  /** Null: of the organisation itself. */
  store: { id: string; currency: string } | null
}

/** The columns of a part's file. A store's own folder says which store: its id is left out there. */
export function listFileColumns({ table, columns, store }: TablePart): FileColumn[] {
  const own = store === null ? columns : columns.filter(({ name }) => name !== 'store_id')
  return selectColumns(table, own, store?.currency ?? null)
}

/** A part's rows as a CSV file: UTF-8 with its mark, commas, decimal points, a head line. Tells how many rows there were. */
export function openCsv(client: pg.ClientBase, part: TablePart, tell: (rows: number) => void): Readable {
  const columns = listFileColumns(part).map(
    (column) => `${guardFormula(column)} AS ${pg.escapeIdentifier(column.name)}`,
  )
  const copy = client.query(
    copyTo(`COPY (SELECT ${columns.join(', ')} ${fromOf(part)}) TO STDOUT (FORMAT csv, HEADER)`),
  )
  let isFirst = true
  const marked = new Transform({
    transform(chunk, _encoding, done) {
      if (isFirst) this.push(BYTE_ORDER_MARK)
      isFirst = false
      done(null, chunk)
    },
    flush(done) {
      tell(copy.rowCount)
      done()
    },
  })
  copy.on('error', (error) => marked.destroy(error))
  return copy.pipe(marked)
}

/** Several tables as one JSON document: an object of lists, each under its table's name. */
export function openJson(client: pg.ClientBase, parts: readonly TablePart[]): Readable {
  return Readable.from(writeJson(client, parts))
}

async function* writeJson(client: pg.ClientBase, parts: readonly TablePart[]): AsyncGenerator<string> {
  yield '{'
  for (const [index, part] of parts.entries()) {
    yield `${index === 0 ? '' : ','}\n${JSON.stringify(part.table)}: [`
    let isFirst = true
    for await (const row of listJsonRows(client, part)) {
      yield `${isFirst ? '' : ','}\n  ${row}`
      isFirst = false
    }
    yield '\n]'
  }
  yield '\n}\n'
}

async function* listJsonRows(client: pg.ClientBase, part: TablePart): AsyncGenerator<string> {
  const columns = listFileColumns(part).map(({ name, expression }) => `${expression} AS ${pg.escapeIdentifier(name)}`)
  await client.query(
    `DECLARE exported CURSOR FOR SELECT row_to_json(r)::text AS row FROM (SELECT ${columns.join(', ')} ${fromOf(part)}) r`,
  )
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${PORTION} FROM exported`)
    for (const { row } of rows) yield row
    if (rows.length < PORTION) break
  }
  await client.query('CLOSE exported')
}

/** Row-level security limits the rows to the organisation; COPY takes no parameters, so that the store's id is a literal. */
function fromOf({ table, store }: TablePart): string {
  const rows = `FROM public.${pg.escapeIdentifier(table)} t`
  return store === null ? rows : `${rows} WHERE t.store_id = ${pg.escapeLiteral(store.id)}`
}
