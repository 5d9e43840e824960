import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RejectReason } from '@/domain/imports'
import { REJECT_REASONS } from '@/domain/imports'
import { buildSnapshot } from '@/server/analytics/snapshot/build-snapshot'
import { queryRow, queryRows } from '@/server/duckdb/duckdb'
import { writeFactFiles } from '../load-facts'
import { normaliseFile, stageAndExamine, UnreadableFile } from '../read-file'
import { summariseFile } from '../summarise'
import { withWorkspace } from '../workspace'

const REASONS = new Set<RejectReason>(REJECT_REASONS)

/**
 * Takes a file the whole way to the facts and the snapshot. Returns 'refused' where it was refused as unreadable, else
 * 'read'. Throws where the way ends in any other error, or leaves rows unaccounted for or facts the database would refuse.
 */
export async function readMutant(bytes: Uint8Array): Promise<'refused' | 'read'> {
  try {
    await withWorkspace('mutant', async ({ connection, directory }) => {
      const path = join(directory, 'mutant.csv')
      await writeFile(path, bytes)
      const file = await stageAndExamine(connection, path, { directory })
      const dateOrder = file.layout.dateOrder === 'ambiguous' ? 'dmy' : undefined
      await normaliseFile(connection, file, {
        currency: 'RUB',
        timeZone: 'Europe/Moscow',
        rates: [],
        country: 'RU',
        sourceNumber: 1,
        importSeq: 1,
        dateOrder,
      })
      const summary = await summariseFile(connection, file, { currency: 'RUB', timeZone: 'Europe/Moscow' })
      const rejected = summary.rejectedRows.reduce((sum, { rows }) => sum + rows, 0)
      const kept = summary.shape === 'orders' ? summary.orders + summary.duplicateRows : summary.lines
      if (summary.rows !== kept + summary.returns + rejected)
        throw new Error(`rows are lost: ${JSON.stringify(summary)}`)
      if (!summary.rejectedRows.every(({ reason }) => REASONS.has(reason))) throw new Error('an unknown reason')
      const { unfit } = await queryRow<{ unfit: bigint }>(connection, UNFIT)
      if (unfit > 0n) throw new Error(`${unfit} facts that the database would refuse`)
      await writeFactFiles(connection, directory)
      await buildSnapshot(connection, { timeZone: 'Europe/Moscow', statusMaps: {}, asOf: null })
      await queryRows(connection, 'SELECT 1')
    })
    return 'read'
  } catch (error) {
    if (error instanceof UnreadableFile) return 'refused'
    throw error
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
