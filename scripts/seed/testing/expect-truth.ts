import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { expect } from 'vitest'
import { formatMonth } from '@/domain/simulate/calendar'
import type { CsvDialect, CsvShape } from '@/domain/simulate/order-csv'
import { DEMO_SEED, getScenarioOrganizations, SCENARIOS, type ScenarioStore } from '@/domain/simulate/scenarios'
import { computeTrueMarginE4, type StoreTruth } from '@/domain/simulate/truth'
import { cohortGrid } from '@/server/analytics/reports/cohort-grid'
import { monthStats } from '@/server/analytics/reports/months'
import { totals } from '@/server/analytics/reports/totals'
import { buildSnapshot } from '@/server/analytics/snapshot/build-snapshot'
import { readSnapshot, type Snapshot } from '@/server/analytics/snapshot/snapshot'
import { openDuckDb } from '@/server/duckdb/duckdb'
import { normaliseFile, stageAndExamine } from '@/server/ingest/read-file'
import { writeOrderFile } from '../write-order-file'

/** Writes the store's file, imports it and hands its snapshot over. */
async function withSnapshot(
  store: ScenarioStore,
  format: { shape: CsvShape; dialect: CsvDialect },
  check: (snapshot: Snapshot, truth: StoreTruth) => Promise<void>,
) {
  if (!store.range) throw new Error('a store without orders has no truth')
  const folder = mkdtempSync(join(tmpdir(), 'povtor-truth-'))
  const instance = await openDuckDb(':memory:', {
    memoryLimit: '512MB',
    threads: 2,
    tempDirectory: folder,
    directories: [folder],
  })
  const connection = await instance.connect()
  try {
    const path = join(folder, 'orders.csv')
    const truth = writeOrderFile(store.behaviour, { seed: DEMO_SEED, ...store.range }, { path, ...format })
    await importFile(connection, path, store)
    await buildSnapshot(connection, { timeZone: store.behaviour.timeZone, statusMaps: {}, asOf: store.range.to })
    await check(await readSnapshot(connection), truth)
  } finally {
    connection.closeSync()
    instance.closeSync()
    rmSync(folder, { recursive: true })
  }
}

async function importFile(connection: DuckDBConnection, path: string, { behaviour, country }: ScenarioStore) {
  const file = await stageAndExamine(connection, path, { directory: dirname(path) })
  const { currency } = behaviour
  await normaliseFile(connection, file, {
    currency,
    country,
    timeZone: 'UTC',
    rates: [],
    sourceNumber: 1,
    importSeq: 1,
  })
}

/** The stores of every scenario that have orders. */
export const STORES = SCENARIOS.flatMap(getScenarioOrganizations)
  .flatMap((organization) => organization.stores)
  .filter((store) => store.range !== null)

/** Files of either shape, each in the other's language. */
export const FORMATS = [
  { shape: 'lines', dialect: 'en' },
  { shape: 'orders', dialect: 'ru' },
] as const satisfies readonly { shape: CsvShape; dialect: CsvDialect }[]

/** Fails unless the figures of the store's file are what its generator counted as it made the orders. */
export async function expectTruth(store: ScenarioStore, format: (typeof FORMATS)[number]): Promise<void> {
  await withSnapshot(store, format, async (snapshot, truth) => {
    const query = { filter: {}, marginBasisPoints: store.behaviour.marginBasisPoints }
    expect(await totals(snapshot, query)).toMatchObject({
      customers: truth.customers,
      guests: truth.guests,
      orders: truth.countedOrders,
      guestOrders: truth.guestOrders,
      repeatCustomers: truth.repeatCustomers,
      unmatchedRefundMinor: 0n,
      moved: {
        grossMinor: BigInt(truth.grossMinor),
        refundMinor: BigInt(truth.refundMinor),
        ...(format.shape === 'lines' ? { marginE4: computeTrueMarginE4(truth, query.marginBasisPoints) } : {}),
      },
    })
    const months = await monthStats(snapshot, query)
    expect(
      months
        .map((m) => [m.month, m.newOrders, m.newOrders + m.returningOrders])
        .map(([m = 0, ...rest]) => [formatMonth(m), ...rest]),
    ).toEqual([...truth.byMonth].map(([month, sums]) => [month, sums.newCustomers, sums.orders]))
    await expectCohorts(snapshot, truth, query.marginBasisPoints)
  })
}

async function expectCohorts(snapshot: Snapshot, truth: StoreTruth, marginBasisPoints: number) {
  const grid = await cohortGrid(snapshot, { filter: {}, marginBasisPoints, bucket: 'month' })
  const found = grid.rows.map((row) => ({
    ...{ cohort: row.cohort, size: row.size, guests: row.guests },
    retained: row.customers.filter((count) => count !== null),
    netMinor: row.revenueMinor.reduce<number>((sum, value) => sum + (value ?? 0), 0),
  }))
  const expected = [...truth.byCohort].map(([cohort, sums], index) => {
    const observed = found[index]?.retained.length ?? 0
    return {
      ...{ cohort, size: sums.newCustomers, guests: sums.newGuests },
      retained: Array.from({ length: observed }, (_, offset) => sums.retained[offset] ?? 0),
      netMinor: sums.grossMinor - sums.refundMinor,
    }
  })
  expect(found).toEqual(expected)
}
