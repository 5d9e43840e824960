import type { CohortSwitches } from '@/domain/cohort-switches'
import type { ReportFilter } from '@/domain/report-filter'
import type { NaiveStore } from '@/domain/testing/naive-store'
import type { CohortQuery } from '../reports/cohort-query'
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
