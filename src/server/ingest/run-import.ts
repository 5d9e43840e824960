import type { DuckDBConnection } from '@duckdb/node-api'
import { z } from 'zod'
import { AppError } from '@/domain/errors'
import type { ColumnMapping, ImportProblem, ImportProblemCode, StatusClass } from '@/domain/imports'
import { latestOrderDay } from '@/domain/latest-order-day'
import type { Principal } from '@/server/db/principal'
import { withSessionLock } from '@/server/db/session-lock'
import { withTenant } from '@/server/db/with-tenant'
import { queryRows } from '@/server/duckdb/duckdb'
import { eraseSuppressedOriginal } from '@/server/personal-data/suppress-import'
import { MAX_REJECTS } from '@/server/services/imports/find-rejects'
import { saveLayout } from '@/server/services/imports/saved-layout'
import { classStatuses, getStatusMap } from '@/server/services/imports/status-map'
import { orderColumns, StoredChoices } from '@/server/services/imports/stored-choices'
import { findRates } from '@/server/services/rates/find-rates'
import { getStoreById } from '@/server/services/store/get-store-by-id'
import type { StoreContext } from '@/server/services/store/store-context'
import { getFileStorage } from '@/server/storage/file-storage'
import { type ImportRun, setEnded, setRunning, tellProgress } from './import-run'
import { writeFactFiles } from './load-facts'
import { loadImport, type Reject } from './load-import'
import { placeInPart } from './place-in-part'
import { computePreviewFigures } from './preview-file'
import { normaliseFile, type StagedFile, stageAndExamine, UnreadableFile } from './read-file'
import { isLookedOverInPart } from './sample-file'
import { runSmallImport } from './small/run-small-import'
import { summariseFile } from './summarise'
import { ImportCancelled, interruptDuckDb, withCancelWatch } from './watch-cancel'
import { removeWorkspaces, withWorkspace, workspaceName } from './workspace'

interface ImportIds {
  storeId: string
  importId: string
}

/**
 * Imports an uploaded file: reads it into facts and loads them in one transaction with the import's end. A run that is
 * cut off leaves nothing; run again, it leaves what one run leaves. Imports of one store run one after another. A file
 * that cannot be read ends the import as `failed` with the problem, one that raises a question as `uploaded` with the
 * question; any other error as `failed` without one, and is thrown on for the queue to try again.
 */
export async function runImport(principal: Principal, ids: ImportIds): Promise<void> {
  await withSessionLock('importing', ids.storeId, () => runInTurn(principal, ids))
}

async function runInTurn(principal: Principal, { storeId, importId }: ImportIds): Promise<void> {
  // This run's turn: one of the same import that left a folder behind was killed.
  await removeWorkspaces(workspaceName(importId))
  const store = await getStoreById(principal, storeId)
  const row = await withTenant(principal, (db) =>
    db.import.findUnique({ where: { storeId_id: { storeId, id: importId } } }),
  )
  // Done, called off or given up while it waited: nothing is left to do.
  if (row?.status === 'done') return await eraseOriginal(principal, store, importId)
  if (!row || row.status === 'cancelled' || row.status === 'uploaded') return
  const ids = { principal, store, importId }
  if (row.cancelAskedAt !== null) return await setEnded(ids, 'cancelled', null)
  const path = await getFileStorage().getPath(row.fileKey)
  const choices = StoredChoices.parse(row.mapping)
  const { seq, sourceNumber, fileName } = row
  await setRunning(ids, new Date())
  await withCancelWatch(principal, { storeId, importId }, async (watch) => {
    const run: ImportRun = { ...ids, seq, sourceNumber, fileName, path, choices, watch }
    try {
      await (row.kind === 'orders' ? readAndLoad(run) : runSmallImport(run, row.kind))
      await eraseOriginal(principal, store, importId)
    } catch (error) {
      await endUnfinished(run, error)
    }
  })
}

/** A file that tells somebody who was erased is not kept: what it brought bears the pseudonym. */
async function eraseOriginal(principal: Principal, store: StoreContext, importId: string): Promise<void> {
  const row = await withTenant(principal, (db) =>
    db.import.findUnique({
      where: { storeId_id: { storeId: store.id, id: importId } },
      select: { id: true, fileKey: true, summary: true },
    }),
  )
  const met = SuppressedRows.safeParse(row?.summary).data?.suppressedRows ?? 0
  if (row) await eraseSuppressedOriginal(principal, store, { ...row, suppressedRows: met })
}

const SuppressedRows = z.object({ suppressedRows: z.number().optional() })

async function endUnfinished(run: ImportRun, error: unknown): Promise<void> {
  if (run.watch.isAsked || error instanceof ImportCancelled) return await setEnded(run, 'cancelled', null)
  const failure = findFailure(error)
  await setEnded(run, failure && QUESTIONS.has(failure.code) ? 'uploaded' : 'failed', failure)
  if (!failure) throw error
}

async function readAndLoad(run: ImportRun): Promise<void> {
  await withWorkspace(workspaceName(run.importId), async ({ connection, directory }) => {
    const { read, columns } = await run.watch.during(interruptDuckDb(connection), () =>
      readFacts(run, connection, directory),
    )
    await loadImport(run, read)
    await withTenant(run.principal, (db) =>
      saveLayout(
        db,
        run.principal,
        { storeId: run.store.id, sourceNumber: run.sourceNumber, kind: 'orders', columns },
        { choices: run.choices, now: new Date() },
      ),
    )
  })
}

async function readFacts(run: ImportRun, connection: DuckDBConnection, directory: string) {
  const { store, watch } = run
  const columns = orderColumns(run.choices.columns)
  const file = await stageAndExamine(connection, run.path, {
    directory,
    reading: run.choices.reading,
    chooseMapping: () => columns,
  })
  watch.check()
  const since = new Date().toISOString()
  await tellProgress(run, { step: 'normalising', done: 0, total: file.rows, since })
  await normaliseFile(connection, file, {
    currency: store.currency,
    timeZone: store.timeZone,
    rates: await withTenant(run.principal, (db) => findRates(db, store.id)),
    country: store.country,
    sourceNumber: run.sourceNumber,
    importSeq: run.seq,
    dateOrder: run.choices.reading.dateOrder,
    latestDay: latestOrderDay(new Date(), store.timeZone),
  })
  watch.check()
  const summary = await summariseClassed(run, connection, file)
  const figures = await computePreviewFigures(connection, { timeZone: store.timeZone, statuses: summary.statuses })
  const preview = { ...figures, rows: file.rows }
  await tellProgress(run, { step: 'normalising', done: file.rows, total: file.rows, since, preview })
  const rejects = await readRejects(run, connection, { columns, head: file.head })
  const files = await writeFactFiles(connection, directory)
  return { read: { files, summary, rejects, preview }, columns: file.head.columns }
}

async function summariseClassed(run: ImportRun, connection: DuckDBConnection, file: StagedFile) {
  const { store } = run
  const found = await summariseFile(connection, file, store)
  const statusMap = await withTenant(run.principal, (db) => getStatusMap(db, store.id, run.sourceNumber))
  const statuses = classStatuses(found.statuses, statusMap)
  // Of a file that was looked over in part, a person has not seen every status.
  if (await isLookedOverInPart(run.path)) assertKnown(statuses)
  return { ...found, statuses }
}

function assertKnown(statuses: readonly { status: string; class: StatusClass }[]): void {
  const unknown = statuses.filter((one) => one.class === 'unknown').map((one) => one.status)
  if (unknown.length > 0) throw new UnreadableFile([{ code: 'unknownStatus', value: unknown.slice(0, 5).join(', ') }])
}

async function readRejects(
  run: ImportRun,
  connection: DuckDBConnection,
  { columns, head }: { columns: ColumnMapping; head: StagedFile['head'] },
): Promise<Reject[]> {
  const found = await queryRows<{
    row: number
    field: keyof ColumnMapping | null
    reason: string
    value: string | null
    currency: string | null
    amount: bigint | null
  }>(
    connection,
    `SELECT row, field, reason, left(value, 200) AS value, currency, amount FROM reject ORDER BY row LIMIT ${MAX_REJECTS}`,
  )
  return found.map(({ field, amount, currency, ...reject }) => ({
    ...placeInPart(head, reject),
    column: field === null ? null : (columns[field] ?? null),
    amountMinor: amount === null ? null : Number(amount),
    currency: amount === null ? null : (currency ?? run.store.currency),
  }))
}

/** Problems that a person's word mends: they are asked, and the file is read again. */
const QUESTIONS: ReadonlySet<ImportProblemCode> = new Set([
  'ambiguousDates',
  'ambiguousAmounts',
  'missingProduct',
  'missingUnitCost',
  'missingDay',
  'missingSpend',
  'missingCustomer',
  'missingOrderId',
  'missingDate',
  'missingAmount',
  'missingBuyer',
  'unknownColumn',
  'unknownStatus',
])

function findFailure(error: unknown): ImportProblem | null {
  if (error instanceof UnreadableFile) return error.problems[0] ?? { code: 'noHeader' }
  if (error instanceof AppError && error.code === 'notFound') return { code: 'emptyFile' }
  return null
}
