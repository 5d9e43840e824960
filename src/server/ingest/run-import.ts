import { stat } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { AppError } from '@/domain/errors'
import type { ImportProblem, ImportProgress, ImportSummary } from '@/domain/imports'
import { withTenantConnection } from '@/server/db/pool'
import type { Principal } from '@/server/db/principal'
import { LOCK_KEY, LOCK_SPACES } from '@/server/db/session-lock'
import { executeSql, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { queryRows } from '@/server/duckdb/duckdb'
import { MAX_REJECTS } from '@/server/services/imports/find-rejects'
import { getImportRow } from '@/server/services/imports/get-import'
import { classStatuses, getStatusMap } from '@/server/services/imports/status-map'
import { StoredChoices } from '@/server/services/imports/stored-choices'
import { getStoreById } from '@/server/services/store/get-store-by-id'
import type { StoreContext } from '@/server/services/store/store-context'
import { getFileStorage } from '@/server/storage/file-storage'
import { countOrderChanges } from './count-order-changes'
import { type FactFile, loadFactFiles, writeFactFiles } from './load-facts'
import { normaliseFile, stageAndExamine, UnreadableFile } from './read-file'
import { type FileSummary, summariseFile } from './summarise'
import { withWorkspace } from './workspace'

interface Run {
  principal: Principal
  store: StoreContext
  importId: string
  seq: number
  sourceNumber: number
  path: string
  choices: StoredChoices
}

/**
 * Imports an uploaded file: reads it into facts and loads them in one transaction with the import's end. A run that is
 * cut off leaves nothing; run again, it leaves what one run leaves. A file that cannot be read ends the import as
 * `failed` with the problem; any other error as `failed` without one, and is thrown on for the queue to try again.
 */
export async function runImport(principal: Principal, { storeId, importId }: { storeId: string; importId: string }) {
  const store = await getStoreById(principal, storeId)
  const row = await withTenant(principal, (db) => getImportRow(db, storeId, importId))
  if (row.status === 'done') return
  const path = await getFileStorage().getPath(row.fileKey)
  const choices = StoredChoices.parse(row.mapping)
  const run: Run = { principal, store, importId, seq: row.seq, sourceNumber: row.sourceNumber, path, choices }
  await setState(run, { status: 'running', progress: { step: 'reading', done: 0, total: 0 } })
  try {
    await readAndLoad(run)
  } catch (error) {
    const failure = findFailure(error)
    await setFailed(run, failure)
    if (!failure) throw error
  }
}

async function readAndLoad(run: Run): Promise<void> {
  const { store, choices } = run
  await withWorkspace('import', async ({ connection, directory }) => {
    const file = await stageAndExamine(connection, run.path, () => choices.columns)
    await setState(run, { progress: { step: 'normalising', done: 0, total: file.rows } })
    await normaliseFile(connection, file, {
      currency: store.currency,
      country: store.country,
      sourceNumber: run.sourceNumber,
      importSeq: run.seq,
      dateOrder: choices.dateOrder,
    })
    const found = await summariseFile(connection, file, store.timeZone)
    const statusMap = await withTenant(run.principal, (db) => getStatusMap(db, store.id, run.sourceNumber))
    const summary = { ...found, statuses: classStatuses(found.statuses, statusMap) }
    const rejects = await readRejects(connection, choices)
    const files = await writeFactFiles(connection, directory)
    await load(run, { files, summary, rejects })
  })
}

interface Reject {
  row: number
  column: string | null
  reason: string
  value: string | null
}

async function readRejects(connection: DuckDBConnection, { columns }: StoredChoices): Promise<Reject[]> {
  const found = await queryRows<{
    row: number
    field: keyof typeof columns | null
    reason: string
    value: string | null
  }>(connection, `SELECT row, field, reason, left(value, 200) AS value FROM reject ORDER BY row LIMIT ${MAX_REJECTS}`)
  return found.map(({ field, ...reject }) => ({ ...reject, column: field === null ? null : (columns[field] ?? null) }))
}

interface Loading {
  files: FactFile[]
  summary: FileSummary
  rejects: Reject[]
}

async function load(run: Run, { files, summary, rejects }: Loading): Promise<void> {
  const { principal, store, importId, seq, sourceNumber } = run
  const owner = { organizationId: principal.organizationId, storeId: store.id }
  const inOneTransaction = (onBytes: (bytes: number) => void) =>
    withTenantConnection(principal, async (client) => {
      await client.query(`SELECT pg_advisory_xact_lock(${LOCK_KEY})`, [store.id, LOCK_SPACES.loading])
      await loadFactFiles(client, files, owner, onBytes)
      const changes = await countOrderChanges(client, { storeId: store.id, sourceNumber, seq })
      await client.query(
        `INSERT INTO import_reject (organization_id, store_id, import_seq, id, row, "column", reason, value)
       SELECT $1, $2, $3, r.id, r.row, r."column", r.reason, r.value
       FROM jsonb_to_recordset($4) AS r(id int, row bigint, "column" text, reason text, value text)
       ON CONFLICT DO NOTHING`,
        [owner.organizationId, owner.storeId, seq, JSON.stringify(rejects.map((reject, id) => ({ ...reject, id })))],
      )
      const ended: ImportSummary = { ...summary, ...changes }
      const progress: ImportProgress = { step: 'done', done: summary.rows, total: summary.rows }
      await client.query(
        `UPDATE import SET status = 'done', summary = $3, progress = $4, failure = NULL, finished_at = now()
       WHERE store_id = $1 AND id = $2`,
        [store.id, importId, ended, progress],
      )
      await client.query('UPDATE store SET data_version = data_version + 1 WHERE id = $1', [store.id])
    })
  await withProgress(run, files, inOneTransaction)
}

/**
 * Tells how far the loading is, from outside its transaction: a timer started here keeps clear of the one that `fn`
 * opens. Best effort: the import neither waits for its progress nor fails with it.
 */
async function withProgress<T>(run: Run, files: FactFile[], fn: (onBytes: (bytes: number) => void) => Promise<T>) {
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  let done = 0
  const tell = () => tellProgress(run, { step: 'loading', done, total }).catch(() => {})
  await tell()
  const timer = setInterval(tell, 700)
  try {
    return await fn((bytes) => {
      done += bytes
    })
  } finally {
    clearInterval(timer)
  }
}

/** Writes progress while the import runs: a word that comes late must not follow its end. */
async function tellProgress({ principal, store, importId }: Run, progress: ImportProgress) {
  await withTenant(principal, (db) =>
    db.import.updateMany({
      where: { storeId: store.id, id: importId, status: 'running' },
      data: { progress: { ...progress } },
    }),
  )
}

/** Ends the import as failed, unless its facts are in after all. A failure without a problem is ours to mend. */
async function setFailed({ principal, store, importId }: Run, failure: ImportProblem | null) {
  const problem = failure === null ? null : JSON.stringify(failure)
  await withTenant(principal, (db) =>
    executeSql(
      db,
      sql`UPDATE import SET status = 'failed', failure = ${problem}::jsonb, finished_at = now()
        WHERE store_id = ${store.id}::uuid AND id = ${importId}::uuid AND status <> 'done'`,
    ),
  )
}

interface StateChange {
  status?: 'running'
  progress?: ImportProgress
}

async function setState({ principal, store, importId }: Run, { progress, ...change }: StateChange) {
  await withTenant(principal, (db) =>
    db.import.update({
      where: { storeId_id: { storeId: store.id, id: importId } },
      data: {
        ...change,
        ...(progress ? { progress: { ...progress } } : {}),
      },
    }),
  )
}

function findFailure(error: unknown): ImportProblem | null {
  if (error instanceof UnreadableFile) return error.problems[0] ?? { code: 'noHeader' }
  if (error instanceof AppError && error.code === 'notFound') return { code: 'emptyFile' }
  return null
}
