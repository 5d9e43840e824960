import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { SmallField } from '@/domain/imports'
import type { SmallImportKind } from '@/domain/small-imports'
import { createFactTables, SNAPSHOT_TABLES } from '@/server/analytics/snapshot/fact-tables'
import { withTenant } from '@/server/db/with-tenant'
import { queryRows } from '@/server/duckdb/duckdb'
import { MAX_REJECTS } from '@/server/services/imports/find-rejects'
import { saveLayout } from '@/server/services/imports/saved-layout'
import { type ImportRun, tellProgress } from '../import-run'
import { writeFactFiles } from '../load-facts'
import type { Reject } from '../load-import'
import { placeInPart } from '../place-in-part'
import { interruptDuckDb } from '../watch-cancel'
import { withWorkspace, workspaceName } from '../workspace'
import { loadSmallImport, type ReadSmallImport } from './load-small-import'
import { matchProducts } from './match-products'
import { normaliseSmallFile, SMALL_FACT_TABLE } from './normalise-small'
import { type StagedSmallFile, stageSmallFile } from './stage-small-file'
import { summariseSmallFile } from './summarise-small'

/** Imports a file of costs, spend or customers: the same steps, and the same promises, as an import of orders. */
export async function runSmallImport(run: ImportRun, kind: SmallImportKind): Promise<void> {
  await withWorkspace(workspaceName(run.importId), async ({ connection, directory }) => {
    const { read, columns } = await run.watch.during(interruptDuckDb(connection), () =>
      readSmallFacts(run, kind, { connection, directory }),
    )
    await loadSmallImport(run, read)
    const key = { storeId: run.store.id, sourceNumber: run.sourceNumber, kind, columns }
    await withTenant(run.principal, (db) =>
      saveLayout(db, run.principal, key, { choices: run.choices, now: new Date() }),
    )
  })
}

async function readSmallFacts(
  run: ImportRun,
  kind: SmallImportKind,
  { connection, directory }: { connection: DuckDBConnection; directory: string },
) {
  const { store, watch, choices, sourceNumber } = run
  const { columns: mapping, reading } = choices
  const file = await stageSmallFile(connection, run.path, { kind, mapping, reading, directory })
  watch.check()
  await tellProgress(run, { step: 'normalising', done: 0, total: file.rows, since: new Date().toISOString() })
  const table = SMALL_FACT_TABLE[kind]
  await createFactTables(connection, kind === 'costs' ? SNAPSHOT_TABLES : [table])
  await normaliseSmallFile(connection, file, { ...store, sourceNumber, importSeq: run.seq })
  const summary = await summariseSmallFile(connection, file)
  const rejects = await readRejects(connection, file)
  const files = await writeFactFiles(connection, directory, [table])
  watch.check()
  const read: ReadSmallImport = { summary, rejects, files }
  if (kind === 'costs') {
    const known = join(directory, 'known')
    await mkdir(known)
    read.products = await matchProducts(connection, run, known)
  }
  return { read, columns: file.head.columns }
}

async function readRejects(connection: DuckDBConnection, { mapping, head }: StagedSmallFile): Promise<Reject[]> {
  const found = await queryRows<{ row: number; field: SmallField | null; reason: string; value: string | null }>(
    connection,
    `SELECT row, field, reason, left(value, 200) AS value FROM small_reject ORDER BY row LIMIT ${MAX_REJECTS}`,
  )
  return found.map(({ field, ...reject }) => ({
    ...placeInPart(head, reject),
    column: field === null ? null : (mapping[field] ?? null),
    amountMinor: null,
    currency: null,
  }))
}
