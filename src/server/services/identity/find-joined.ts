import type { IdentityPage, IdentityPerson } from '@/domain/identity-review'
import type { ReportState } from '@/domain/report-state'
import { countIdentities, describeCustomers, listJoined } from '@/server/analytics/reports/identity-list'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import type { Principal } from '@/server/db/principal'
import type { StoreContext } from '@/server/services/store/store-context'
import { buildPeople } from './build-people'
import { IDENTITY_PAGE_SIZE, pageOf } from './find-proposed'

/** Customers known by more than one source id or contact, a page at a time. */
export async function findJoined(
  principal: Principal,
  store: StoreContext,
  page: number,
): Promise<ReportState<IdentityPage<IdentityPerson>>> {
  const report = await reportOnStore(principal, store, null, async (snapshot) => {
    const numbers = await listJoined(snapshot, IDENTITY_PAGE_SIZE, (page - 1) * IDENTITY_PAGE_SIZE)
    const { joined } = await countIdentities(snapshot)
    return { numbers, total: joined, customers: await describeCustomers(snapshot, numbers) }
  })
  if (report.state !== 'ready') return report
  const { numbers, total, customers } = report.data
  const people = await buildPeople(principal, store.id, [...customers.values()])
  const rows = numbers.flatMap((customer) => people.get(customer) ?? [])
  return { ...report, data: pageOf(rows, total, page) }
}
