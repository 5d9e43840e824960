import { computeNaiveFigures } from '@/domain/testing/naive-figures'
import type { NaiveStore } from '@/domain/testing/naive-store'
import type { Bucket } from '@/domain/time/bucket'
import { cohortGrid } from '../reports/cohort-grid'
import { overview } from '../reports/overview'
import { buildSnapshot } from '../snapshot/build-snapshot'
import { readSnapshot } from '../snapshot/snapshot'
import { writeNaiveStore } from './naive-store-facts'
import { withDuck } from './with-duck'

/** The zones that random stores are compared in: none, one without daylight saving, one with it. */
export const ZONES = ['UTC', 'Europe/Moscow', 'America/New_York'] as const

export const BUCKETS: readonly Bucket[] = ['week', 'month', 'quarter', 'year']
// Shares are the same quotients of the same integers; only quantiles may differ in the order of their additions.
const PRECISION = 12

/** The product's figures of a store, by the way every page takes: facts, snapshot, reports. Null where nothing counts. */
export async function computeStoreFigures(store: NaiveStore, timeZone: string) {
  return await withDuck(async (connection) => {
    await writeNaiveStore(connection, store)
    if (!(await buildSnapshot(connection, { timeZone, statusMaps: {}, asOf: store.asOf }))) return null
    const snapshot = await readSnapshot(connection)
    const query = { filter: {}, marginBasisPoints: store.marginBasisPoints }
    const { descriptive, ltv } = await overview(snapshot, { ...query, inactivityMonths: store.inactivityMonths })
    const grids = []
    for (const bucket of BUCKETS) grids.push([bucket, await cohortGrid(snapshot, { ...query, bucket })] as const)
    return { descriptive, ltv, cohorts: Object.fromEntries(grids) }
  })
}

/** The product's figures of a store and a naive reading of the definitions, each fit to be compared. */
export async function computeBothFigures(store: NaiveStore, timeZone: string) {
  const naive = computeNaiveFigures(store)
  const expected = naive && { descriptive: naive.descriptive, ltv: naive.ltv, cohorts: naive.cohorts }
  return { found: rounded(await computeStoreFigures(store, timeZone)), expected: rounded(expected) }
}

/** Numbers rounded to PRECISION significant digits, so that equal means equal. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, item: unknown) =>
      typeof item === 'number' && !Number.isInteger(item) ? Number(item.toPrecision(PRECISION)) : item,
    ),
  )
}
