import { expect } from 'vitest'
import type { CohortReport } from '@/domain/cohort-report'
import type { CohortSwitches } from '@/domain/cohort-switches'
import type { ReportFilter } from '@/domain/report-filter'
import { computeNaiveCohortReport } from '@/domain/testing/naive-cohort-report'
import type { NaiveStore } from '@/domain/testing/naive-store'
import type { CohortQuery } from '../reports/cohort-query'
import { cohortReport } from '../reports/cohort-report'
import { buildSnapshot } from '../snapshot/build-snapshot'
import { readSnapshot, type Snapshot } from '../snapshot/snapshot'
import { writeNaiveStore } from './naive-store-facts'
import { withDuck } from './with-duck'

export const COHORT_SWITCHES: CohortSwitches = {
  bucket: 'month',
  measure: 'margin',
  form: 'perCustomer',
  span: 'cumulative',
  windows: 'calendar',
  rowsBy: 'cohort',
}

/** Runs a check on the snapshot of a naive store; nothing where no order counts. */
export async function onSnapshot(store: NaiveStore, timeZone: string, check: (snapshot: Snapshot) => Promise<void>) {
  await withDuck(async (connection) => {
    await writeNaiveStore(connection, store)
    if (!(await buildSnapshot(connection, { timeZone, statusMaps: {}, asOf: store.asOf }))) return
    await check(await readSnapshot(connection))
  })
}

/** A cohort query of a naive store. */
export function cohortQuery(
  store: Pick<NaiveStore, 'marginBasisPoints' | 'inactivityMonths'>,
  asked: Partial<CohortSwitches> & { filter?: ReportFilter; startedOn?: string | null; horizon?: number | null } = {},
): CohortQuery {
  const { marginBasisPoints, inactivityMonths } = store
  return {
    ...COHORT_SWITCHES,
    filter: {},
    startedOn: null,
    horizon: null,
    ...asked,
    marginBasisPoints,
    inactivityMonths,
  }
}

/** Holds a store's cohort report against a naive reading of the definitions; fails where they differ. */
export async function compareWithNaive(
  snapshot: Snapshot,
  store: NaiveStore,
  asked: Parameters<typeof cohortQuery>[1],
): Promise<void> {
  const query = cohortQuery(store, asked)
  const found = await cohortReport(snapshot, query)
  const naive = computeNaiveCohortReport(store, { ...query, horizon: found.curve.horizon })
  const isSpendAsked = found.cac !== 'notForThisFilter'
  const rows = naive?.rows.map((row) => ('spendMinor' in row && !isSpendAsked ? { ...row, spendMinor: null } : row))
  expect(reduce(found)).toEqual({ ...naive, rows })
}

/** The report as the naive one tells it. */
function reduce({ rows, average, curve, rowsBy }: CohortReport) {
  return {
    rows: rows.map(({ key, size, guests, mayHoldOlder, values, finalCells, acquisition, behind }) =>
      rowsBy === 'cohort'
        ? { key, size, guests, mayHoldOlder, values, finalCells, spendMinor: acquisition?.spendMinor ?? null }
        : { key, size, values, customers: behind?.customers },
    ),
    average: average.values.map((value, k) => ({
      value,
      cohorts: average.cohorts[k],
      customers: average.customers[k],
    })),
    curve: curve.values.map((value) => ({ value, cohorts: curve.cohorts, customers: curve.customers })),
  }
}
