import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { sumStatement } from '@/domain/import-statement'
import type { RejectReason } from '@/domain/imports'
import { REJECT_REASONS } from '@/domain/imports'
import { buildSnapshot } from '@/server/analytics/snapshot/build-snapshot'
import { queryRow } from '@/server/duckdb/duckdb'
import { getEnv } from '@/server/env'
import { inspectFile } from '../inspect-file'
import { writeFactFiles } from '../load-facts'
import { computePreviewFigures } from '../preview-file'
import { normaliseFile, stageAndExamine, UnreadableFile } from '../read-file'
import { type FileSummary, summariseFile } from '../summarise'
import { withWorkspace } from '../workspace'

const REASONS = new Set<RejectReason>(REJECT_REASONS)
const STORE = { currency: 'RUB', timeZone: 'Europe/Moscow', country: 'RU' } as const

/**
 * Takes a file the whole way: looked over as before an import, then read to the facts and the snapshot. Returns 'refused'
 * where it was refused as unreadable, else 'read'. Throws where the way ends in any other error, or leaves folders behind,
 * rows or amounts unaccounted for, or facts the database would refuse.
 */
export async function readMutant(bytes: Uint8Array): Promise<'refused' | 'read'> {
  const root = resolve(getEnv().DATA_DIR)
  // Beside the workspaces: DuckDB may read nowhere else.
  const folder = await mkdtemp(join(root, 'mutant-'))
  const path = join(folder, 'orders.csv')
  try {
    await writeFile(path, bytes)
    await refusedOr(() =>
      inspectFile(path, {
        store: STORE,
        statusMap: new Map(),
        rates: [],
        isErased: null,
        reading: {},
        findLayout: async () => null,
        isWhole: true,
      }),
    )
    const end = await refusedOr(() => withWorkspace('mutant', (workspace) => readWhole(path, workspace)))
    const left = await readdir(join(root, 'tmp'))
    if (left.length > 0) throw new Error(`folders are left behind: ${left.join(', ')}`)
    return end
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function refusedOr(read: () => Promise<unknown>): Promise<'refused' | 'read'> {
  try {
    await read()
    return 'read'
  } catch (error) {
    if (error instanceof UnreadableFile) return 'refused'
    throw error
  }
}

async function readWhole(
  path: string,
  { connection, directory }: { connection: DuckDBConnection; directory: string },
): Promise<void> {
  const file = await stageAndExamine(connection, path, { directory })
  const dateOrder = file.layout.dateOrder === 'ambiguous' ? 'dmy' : undefined
  await normaliseFile(connection, file, { ...STORE, rates: [], sourceNumber: 1, importSeq: 1, dateOrder })
  const summary = await summariseFile(connection, file, STORE)
  assertAddsUp(summary)
  const { unfit } = await queryRow<{ unfit: bigint }>(connection, UNFIT)
  if (unfit > 0n) throw new Error(`${unfit} facts that the database would refuse`)
  await computePreviewFigures(connection, { timeZone: STORE.timeZone, statuses: summary.statuses })
  await writeFactFiles(connection, directory)
  await buildSnapshot(connection, { timeZone: STORE.timeZone, statusMaps: {}, asOf: null })
}

function assertAddsUp(summary: FileSummary): void {
  const rejected = summary.rejectedRows.reduce((sum, { rows }) => sum + rows, 0)
  const kept = summary.shape === 'orders' ? summary.orders + summary.duplicateRows : summary.lines
  if (summary.rows !== kept + summary.returns + rejected) throw new Error(`rows are lost: ${JSON.stringify(summary)}`)
  if (!summary.rejectedRows.every(({ reason }) => REASONS.has(reason))) throw new Error('an unknown reason')
  for (const one of summary.statement?.currencies ?? []) {
    const isWhole = sumStatement(one) === one.grossMinor && one.steps.every(({ kind }) => kind !== 'unexplained')
    if (!isWhole) throw new Error(`amounts are lost: ${JSON.stringify(one)}`)
  }
}

const UNFIT = `
  SELECT (SELECT count(*) FROM order_fact WHERE external_id IS NULL OR gross_minor IS NULL OR strlen(external_id) > 2000
      OR (ordered_at IS NULL) = (ordered_local IS NULL))
    + (SELECT count(*) - count(DISTINCT external_id) FROM order_fact)
    + (SELECT count(*) FROM refund_fact WHERE external_id IS NULL OR amount_minor < 0
      OR (refunded_at IS NOT NULL AND refunded_local IS NOT NULL))
    + (SELECT count(*) - count(DISTINCT (external_id, line_number)) FROM refund_fact)
    + (SELECT count(*) - count(DISTINCT (external_id, line_number)) FROM line_fact)
    + (SELECT count(*) FROM line_fact WHERE quantity IS NULL OR gross_minor IS NULL) AS unfit`
