import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll } from 'vitest'
import type { FileReading, ImportProblem, ReadingChoices } from '@/domain/imports'
import { openDuckDb, queryRows } from '@/server/duckdb/duckdb'
import { csvReader, type FileHead, isFileHead, readFileHead } from '../../file-head'
import { placeInPart } from '../../place-in-part'
import { countRejectedLines, STAGED_ROW, stageFile } from '../../stage-file'

export interface ReadTable {
  columns: string[]
  /** Values of each row, by column. */
  rows: string[][]
  /** The row of each order number in the person's file. */
  places: Record<string, number>
  rejects: { row: number; value: string | null }[]
  reading: FileReading
  /** Whether DuckDB read the file itself rather than one written for it. */
  isOriginal: boolean
}

let root = ''
let duck: DuckDBInstance | null = null

/** Gives a test file a folder and a DuckDB to read with. */
export function setUpReading(): void {
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'povtor-decode-test-'))
    duck = await openDuckDb(':memory:', { memoryLimit: '256MB', threads: 1, tempDirectory: '', directories: [root] })
  })
  afterAll(async () => {
    duck?.closeSync()
    await rm(root, { recursive: true, force: true })
  })
}

/** Takes bytes the whole way to staged rows; a problem where they are refused. */
export async function readTable(
  content: string | Buffer,
  choices: ReadingChoices = {},
): Promise<ReadTable | ImportProblem> {
  const directory = await mkdtemp(join(root, 'file-'))
  const path = join(directory, 'file')
  await writeFile(path, content)
  const head = await readFileHead(path, choices, directory)
  if (!isFileHead(head)) return head
  const connection = await duck?.connect()
  if (!connection) throw new Error('setUpReading has not run')
  try {
    return {
      ...(await stage(connection, head)),
      columns: head.columns,
      reading: head.reading,
      isOriginal: head.path === path,
    }
  } finally {
    connection.closeSync()
  }
}

async function stage(
  connection: DuckDBConnection,
  head: FileHead,
): Promise<Pick<ReadTable, 'rows' | 'places' | 'rejects'>> {
  const values = head.columns.map((_, index) => `coalesce(c${index}, '')`).join(', ')
  const rows = await queryRows<{ cells: string }>(
    connection,
    `SELECT CAST(to_json([${values}]) AS VARCHAR) AS cells FROM ${csvReader(head)}`,
  )
  await connection.run('DROP TABLE reject_errors; DROP TABLE reject_scans')
  await stageFile(connection, head, { ...head.mapping, orderId: head.mapping.orderId ?? head.columns[0] })
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE placed AS SELECT ${STAGED_ROW} AS row, "orderId" AS id FROM staged`,
  )
  await countRejectedLines(connection, 'placed')
  const placed = await queryRows<{ row: number; id: string }>(connection, 'SELECT row, id FROM placed ORDER BY row')
  const rejects = await queryRows<{ row: number; value: string }>(
    connection,
    'SELECT row, value FROM staged_reject ORDER BY row',
  )
  return {
    rows: rows.map(({ cells }) => JSON.parse(cells) as string[]),
    places: Object.fromEntries(placed.map(({ row, id }) => [id, row])),
    rejects: rejects.map((reject) => placeInPart(head, reject)),
  }
}

/** The same where it must be readable. */
export async function readTableOrThrow(content: string | Buffer, choices: ReadingChoices = {}): Promise<ReadTable> {
  const table = await readTable(content, choices)
  if (!('columns' in table)) throw new Error(`refused: ${JSON.stringify(table)}`)
  return table
}
