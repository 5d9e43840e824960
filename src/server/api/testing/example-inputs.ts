import type { TenantIds } from './create-tenant'

/** A valid input of a procedure, made of a tenant's slugs and ids. */
type ExampleInput = (ids: TenantIds) => Record<string, unknown>

const orgOnly: ExampleInput = ({ org }) => ({ org })
const storeOnly: ExampleInput = ({ org, store }) => ({ org, store })
const ofImport: ExampleInput = ({ org, store, importId }) => ({ org, store, importId })

/**
 * One valid input for every procedure of an organisation or a store, by the procedure's path. The tests of access call
 * each of them as a stranger, as nobody, and as every role: a procedure without an example fails them.
 */
export const EXAMPLE_INPUTS: Record<string, ExampleInput> = {
  'customers.get': ({ org, store }) => ({ org, store, key: 'i1:42' }),
  'customers.list': storeOnly,
  'forecast.compute': storeOnly,
  'forecast.get': storeOnly,
  'forecast.history': storeOnly,
  'imports.cancel': ofImport,
  'imports.create': ({ org, store }) => ({ org, store, fileName: 'orders.csv', byteSize: 10 }),
  'imports.delete': ofImport,
  'imports.get': ofImport,
  'imports.inspect': ofImport,
  'imports.list': storeOnly,
  'imports.redo': ofImport,
  'imports.rejects': ofImport,
  'imports.start': (ids) => ({ ...ofImport(ids), mapping: { orderId: 'order_id' } }),
  'imports.twin': ofImport,
  'imports.undo': ofImport,
  'imports.undoEffect': ofImport,
  'quality.report': storeOnly,
  'quality.setStatusClass': ({ org, store }) => ({ org, store, sourceNumber: 1, status: 'new', class: 'unpaid' }),
  'quality.statuses': storeOnly,
  'rates.delete': ({ org, store }) => ({ org, store, currency: 'USD', month: '2025-03' }),
  'rates.list': storeOnly,
  'rates.save': ({ org, store }) => ({ org, store, rates: [{ currency: 'USD', month: '2025-03', rate: '85.12' }] }),
  'report.cohorts': ({ org, store }) => ({ org, store, filter: {}, bucket: 'month' }),
  'report.filterOptions': storeOnly,
  'report.overview': ({ org, store }) => ({ org, store, filter: {} }),
  'identity.acceptSure': storeOnly,
  'identity.decide': ({ org, store }) => ({ org, store, pairs: [{ first: '1:a', second: '1:b' }], isSame: true }),
  'identity.decisions': storeOnly,
  'identity.ignoreKey': ({ org, store }) => ({ org, store, key: 'noreply@' }),
  'identity.ignored': storeOnly,
  'identity.joined': storeOnly,
  'identity.linkKeyAgain': ({ org, store }) => ({ org, store, key: 'noreply@' }),
  'identity.proposed': storeOnly,
  'identity.summary': storeOnly,
  'identity.takeBack': ({ org, store }) => ({ org, store, pairs: [{ first: '1:a', second: '1:b' }] }),
  'orders.choices': storeOnly,
  'orders.exclude': ({ org, store }) => ({ org, store, sourceNumber: 1, externalId: 'A-1', reason: 'a test order' }),
  'orders.exclusions': storeOnly,
  'orders.find': ({ org, store }) => ({ org, store, sourceNumber: 1, externalId: 'A-1' }),
  'orders.include': ({ org, store }) => ({ org, store, sourceNumber: 1, externalId: 'A-1' }),
  'orders.list': ({ org, store }) => ({ org, store, filter: {} }),
  'orders.standing': ({ org, store }) => ({ org, store, sourceNumber: 1, externalId: 'A-1' }),
  'organization.get': orgOnly,
  'store.create': ({ org }) => ({
    org,
    name: 'Second store',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    country: 'DE',
    marginBasisPoints: 3_500,
  }),
  'store.get': storeOnly,
  'store.update': ({ org, store }) => ({ org, store, name: 'Renamed' }),
}
