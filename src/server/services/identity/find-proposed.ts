import type { IdentityPage, IdentityPerson, ProposedCustomers } from '@/domain/identity-review'
import type { ReportState } from '@/domain/report-state'
import { countIdentities, describeCustomers, listPairs } from '@/server/analytics/reports/identity-list'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import type { Principal } from '@/server/db/principal'
import type { StoreContext } from '@/server/services/store/store-context'
import { buildPeople } from './build-people'

/** § Rows a page of the identity review. */
export const IDENTITY_PAGE_SIZE = 20

/** Pairs of customers who may be one person, a page at a time. */
export async function findProposed(
  principal: Principal,
  store: StoreContext,
  page: number,
): Promise<ReportState<IdentityPage<ProposedCustomers>>> {
  const report = await reportOnStore(principal, store, null, async (snapshot) => {
    const pairs = await listPairs(snapshot, IDENTITY_PAGE_SIZE, (page - 1) * IDENTITY_PAGE_SIZE)
    const numbers = pairs
      .flatMap(({ firstCustomer, secondCustomer }) => [firstCustomer, secondCustomer])
      .filter((customer) => customer !== null)
    const { proposed } = await countIdentities(snapshot)
    return { pairs, total: proposed, customers: await describeCustomers(snapshot, [...new Set(numbers)]) }
  })
  if (report.state !== 'ready') return report
  const { pairs, total, customers } = report.data
  const people = await buildPeople(principal, store.id, [...customers.values()])
  const personOf = (id: string, customer: number | null) => ({
    ...((customer === null ? undefined : people.get(customer)) ?? { ...NOBODY, ids: [id] }),
    id,
  })
  const rows = pairs.map(({ firstId, secondId, firstCustomer, secondCustomer, shared }) => ({
    first: personOf(firstId, firstCustomer),
    second: personOf(secondId, secondCustomer),
    shared,
  }))
  return { ...report, data: pageOf(rows, total, page) }
}

/** A page of a list of `total` rows. */
export function pageOf<Row>(rows: Row[], total: number, page: number): IdentityPage<Row> {
  return { rows, total, page, pages: Math.max(1, Math.ceil(total / IDENTITY_PAGE_SIZE)) }
}

const NOBODY: Omit<IdentityPerson, 'ids'> = {
  names: [],
  emails: [],
  phones: [],
  orders: 0,
  revenueMinor: 0,
  firstDay: null,
  lastDay: null,
  key: null,
}
