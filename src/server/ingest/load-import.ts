import { stat } from 'node:fs/promises'
import type pg from 'pg'
import type { ImportProgress, ImportSummary, PreviewFigures } from '@/domain/imports'
import type { SmallImportSummary } from '@/domain/small-imports'
import { withTenantConnection } from '@/server/db/pool'
import { LOCK_KEY, LOCK_SPACES } from '@/server/db/session-lock'
import { emptyRejects } from '@/server/personal-data/suppress-import'
import { countOrderChanges } from './count-order-changes'
import { type ImportRun, tellProgress } from './import-run'
import { type FactFile, loadFactFiles } from './load-facts'
import type { FileSummary } from './summarise'
import { ImportCancelled, interruptTransaction } from './watch-cancel'

export interface Reject {
  row: number
  column: string | null
  reason: string
  value: string | null
  /** The row's own money, as far as it is readable, in the minor units of its currency. */
  amountMinor: number | null
  currency: string | null
}

/** A file read to the end: its facts as files, what they add up to and what was left out. */
export interface ReadImport {
  files: FactFile[]
  summary: FileSummary
  rejects: Reject[]
  preview: PreviewFigures
}

/**
 * Loads a read file in one transaction with the import's end. Throws ImportCancelled, with nothing loaded, where a
 * person called it off before.
 */
export async function loadImport(run: ImportRun, read: ReadImport): Promise<void> {
  const { principal, store } = run
  await withProgress(run, read, (onBytes) =>
    withTenantConnection(principal, async (client) => {
      const interrupt = await interruptTransaction(client)
      await run.watch.during(interrupt, async () => {
        await client.query(`SELECT pg_advisory_xact_lock(${LOCK_KEY})`, [store.id, LOCK_SPACES.loading])
        const suppressedRows = await loadFactFiles(client, read.files, ownerOf(run), onBytes)
        await endImport(client, run, { ...read, suppressedRows })
      })
    }),
  )
}

const ownerOf = ({ principal, store }: ImportRun) => ({ organizationId: principal.organizationId, storeId: store.id })

async function endImport(
  client: pg.PoolClient,
  run: ImportRun,
  { summary, rejects, suppressedRows }: ReadImport & { suppressedRows: number },
): Promise<void> {
  const { store, sourceNumber, seq } = run
  const changes = await countOrderChanges(client, { storeId: store.id, sourceNumber, seq })
  await recordEnd(client, run, { summary: { ...summary, ...changes }, rejects, suppressedRows })
}

/**
 * Ends an import inside the transaction of its facts: its rejects, its summary, and the store's next data version. Throws
 * ImportCancelled where a person called it off before.
 */
export async function recordEnd(
  client: pg.PoolClient,
  { principal, store, importId, seq }: ImportRun,
  {
    summary,
    suppressedRows,
    ...read
  }: { summary: ImportSummary | SmallImportSummary; rejects: readonly Reject[]; suppressedRows: number },
): Promise<void> {
  const { rejects, emptied } = await emptyRejects(client, store, read.rejects)
  const met = suppressedRows + emptied
  await client.query(
    `INSERT INTO import_reject (organization_id, store_id, import_seq, id, row, "column", reason, value, amount_minor, currency)
     SELECT $1, $2, $3, r.id, r.row, r."column", r.reason, r.value, r."amountMinor", r.currency
     FROM jsonb_to_recordset($4) AS r(id int, row bigint, "column" text, reason text, value text, "amountMinor" bigint, currency text)
     ON CONFLICT DO NOTHING`,
    [principal.organizationId, store.id, seq, JSON.stringify(rejects.map((reject, id) => ({ ...reject, id })))],
  )
  const progress: ImportProgress = { step: 'done', done: summary.rows, total: summary.rows }
  const { rowCount } = await client.query(
    `UPDATE import SET status = 'done', summary = $3, progress = $4, failure = NULL, finished_at = now()
     WHERE store_id = $1 AND id = $2 AND cancel_asked_at IS NULL`,
    [store.id, importId, met > 0 ? { ...summary, suppressedRows: met } : summary, progress],
  )
  if (rowCount === 0) throw new ImportCancelled()
  await client.query('UPDATE store SET data_version = data_version + 1 WHERE id = $1', [store.id])
}

/**
 * Tells how far the loading is, from outside its transaction: a timer started here keeps clear of the one that `fn`
 * opens. Best effort: the import neither waits for its progress nor fails with it.
 */
async function withProgress<T>(
  run: ImportRun,
  { files, summary, preview }: ReadImport,
  fn: (onBytes: (bytes: number) => void) => Promise<T>,
): Promise<T> {
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size))
  const totalBytes = Math.max(
    1,
    sizes.reduce((sum, size) => sum + size, 0),
  )
  const since = new Date().toISOString()
  let doneBytes = 0
  const tell = () => {
    const done = Math.floor((summary.rows * doneBytes) / totalBytes)
    return tellProgress(run, { step: 'loading', done, total: summary.rows, since, preview }).catch(() => {})
  }
  await tell()
  const timer = setInterval(tell, 700)
  try {
    return await fn((bytes) => {
      doneBytes += bytes
    })
  } finally {
    clearInterval(timer)
  }
}
