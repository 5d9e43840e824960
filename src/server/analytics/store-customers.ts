import { computeAliveHistory } from '@/domain/alive-history'
import type { CustomerContact, CustomerDetail, CustomerFigures, CustomerList, CustomerRow } from '@/domain/customers'
import { AppError } from '@/domain/errors'
import { type CustomerHistory, describeCustomer } from '@/domain/forecast/score/describe-customer'
import type { ReportState } from '@/domain/report-state'
import { daysBetween } from '@/domain/time/local-date'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { getCustomerForecastPath } from '@/server/forecast/forecast-files'
import { findFit, type StoredFit } from '@/server/forecast/forecast-fits'
import { ensureForecastJob } from '@/server/forecast/forecast-queue'
import { findContacts, NOBODY } from '@/server/services/customers/find-contacts'
import { parseCode, seesPersonalData } from '@/server/services/customers/pseudonym'
import { searchCustomerOrders } from '@/server/services/customers/search-customer-orders'
import type { StoreContext } from '@/server/services/store/store-context'
import type { CustomersFilter } from './customers-input'
import { customer } from './reports/customer'
import { customers } from './reports/customers'
import { findSegmentRule } from './segments/find-segment-rule'
import { reportOnStore } from './snapshot/get-snapshot'

/** One page of a store's identified customers, with who they are. */
export async function storeCustomers(
  principal: Principal,
  store: StoreContext,
  { search, direction, segment, ...query }: CustomersFilter & { offset: number; limit: number },
): Promise<ReportState<CustomerList>> {
  const code = search && !seesPersonalData(principal) ? parseCode(search) : null
  const found = search && code === null ? await searchCustomerOrders(principal, store.id, search) : null
  const { marginBasisPoints } = store
  const rule = await findSegmentRule(principal, store, segment)
  const asked = {
    ...query,
    ...(code !== null && { keysFrom: code }),
    marginBasisPoints,
    rule,
    ofOrders: found?.orders,
    isAscending: direction === 'asc',
  }
  const report = await reportOnStore(
    principal,
    store,
    null,
    async (snapshot, forecasts) => ({ page: await customers(snapshot, forecasts, asked), hasForecasts: !!forecasts }),
    getCustomerForecastPath(store),
  )
  if (report.state !== 'ready') return report
  const { page, hasForecasts } = report.data
  const { ordersOf, rows, ...rest } = page
  const contacts = await findContacts(principal, store.id, ordersOf)
  const { state } = await findForecastState(principal, store, hasForecasts)
  const data = { ...rest, rows: rows.map((row) => withContact(row, contacts)), forecast: state }
  return { ...report, data: { ...data, isSearchCut: found?.isCut ?? false } }
}

/** One customer whole: figures, orders, outlook. Throws `notFound` for a key that the store's orders do not know. */
export async function storeCustomer(
  principal: Principal,
  store: StoreContext,
  key: string,
): Promise<ReportState<CustomerDetail>> {
  const { marginBasisPoints } = store
  const report = await reportOnStore(
    principal,
    store,
    null,
    async (snapshot, forecasts) => ({
      found: await customer(snapshot, forecasts, { key, marginBasisPoints }),
      hasForecasts: !!forecasts,
    }),
    getCustomerForecastPath(store),
  )
  if (report.state !== 'ready') return report
  const { found, hasForecasts } = report.data
  if (!found) throw new AppError('notFound')
  const contacts = await findContacts(principal, store.id, found.ordersOf)
  const { state, fit } = await findForecastState(principal, store, hasForecasts)
  const { asOf, figures, orders, days } = found
  const forecast = fit?.forecast.status === 'fitted' ? fit.forecast : null
  const aliveHistory = forecast ? computeAliveHistory(forecast, days, asOf) : []
  const chances = forecast && describeCustomer(forecast, summariseDays(days, asOf))
  return {
    ...report,
    data: { asOf, customer: withContact(figures, contacts), orders, forecast: state, chances, aliveHistory },
  }
}

/** What a model knows of a customer, from the order days, ascending. */
function summariseDays(days: readonly string[], asOf: string): CustomerHistory {
  const first = days[0] ?? asOf
  return {
    repeatDays: Math.max(0, days.length - 1),
    recencyDays: daysBetween(first, days.at(-1) ?? first),
    ageDays: daysBetween(first, asOf),
  }
}

function withContact(figures: CustomerFigures, contacts: ReadonlyMap<string, CustomerContact>): CustomerRow {
  return { ...figures, ...(contacts.get(figures.key) ?? NOBODY) }
}

/** Whether customers' forecasts are there; if they could be and are not, they are asked for. */
async function findForecastState(
  principal: Principal,
  store: StoreContext,
  hasForecasts: boolean,
): Promise<{ state: CustomerList['forecast']; fit: StoredFit | null }> {
  return await withTenant(principal, async (db) => {
    const fit = await findFit(db, store)
    if (hasForecasts) return { state: 'fitted', fit }
    if (fit && fit.forecast.status !== 'fitted') return { state: 'none', fit }
    const job = await ensureForecastJob(principal, db, store)
    return { state: job === 'failed' ? 'none' : 'computing', fit }
  })
}
