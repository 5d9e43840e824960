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
  'imports.create': ({ org, store }) => ({ org, store, fileName: 'orders.csv', byteSize: 10 }),
  'imports.get': ofImport,
  'imports.inspect': ofImport,
  'imports.list': storeOnly,
  'imports.redo': ofImport,
  'imports.rejects': ofImport,
  'imports.start': (ids) => ({ ...ofImport(ids), mapping: { orderId: 'order_id' } }),
  'imports.undo': ofImport,
  'report.cohorts': ({ org, store }) => ({ org, store, filter: {}, bucket: 'month' }),
  'report.filterOptions': storeOnly,
  'report.overview': ({ org, store }) => ({ org, store, filter: {} }),
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
