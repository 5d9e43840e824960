import { toMinor } from '@/domain/money'

/** What an order costs a shop beside its goods; null: not entered. */
export interface OrderCosts {
  /** Of one order, in minor units. */
  shippingCostMinor: number | null
  packingCostMinor: number | null
  /** Of what the customer paid, in hundredths of a percent. */
  paymentCostBasisPoints: number | null
}

/** A store as procedures, reports and jobs know it, once the right to it has been checked. */
export interface StoreContext {
  id: string
  organizationId: string
  slug: string
  name: string
  /** ISO 4217. */
  currency: string
  /** IANA. */
  timeZone: string
  /** ISO 3166-1 alpha-2: reads phones that were written without a country code. */
  country: string
  marginBasisPoints: number
  inactivityMonths: number
  /** What revenue counts beside goods; a filter may say otherwise. */
  includesTax: boolean
  includesShipping: boolean
  /** What an order costs beside its goods, for contribution. */
  costs: OrderCosts
  /** Whoever it was narrowed for is kept from costs: margin is revenue, and nothing was spent. */
  hidesCosts: boolean
  /** The shop's first day of trade, `YYYY-MM-DD`, where its owner has given it. */
  startedOn: string | null
  /** Set when the store's orders were generated for the demo. */
  generatedSeed: number | null
  /** Grows with every change of the store's facts. */
  dataVersion: string
}

/** The columns a StoreContext is made of. */
export const STORE_CONTEXT_SELECT = {
  id: true,
  organizationId: true,
  slug: true,
  name: true,
  currency: true,
  timeZone: true,
  country: true,
  marginBasisPoints: true,
  inactivityMonths: true,
  includesTax: true,
  includesShipping: true,
  shippingCostMinor: true,
  packingCostMinor: true,
  paymentCostBasisPoints: true,
  startedOn: true,
  generatedSeed: true,
  dataVersion: true,
} as const

type StoreRow = Omit<StoreContext, 'startedOn' | 'dataVersion' | 'costs' | 'hidesCosts'> & {
  startedOn: Date | null
  dataVersion: bigint
  shippingCostMinor: bigint | null
  packingCostMinor: bigint | null
  paymentCostBasisPoints: number | null
}

/** A StoreContext from its row: dates become local days, the version becomes text. */
export function buildStoreContext({
  shippingCostMinor,
  packingCostMinor,
  paymentCostBasisPoints,
  ...row
}: StoreRow): StoreContext {
  return {
    ...row,
    costs: {
      shippingCostMinor: shippingCostMinor === null ? null : toMinor(shippingCostMinor),
      packingCostMinor: packingCostMinor === null ? null : toMinor(packingCostMinor),
      paymentCostBasisPoints,
    },
    hidesCosts: false,
    startedOn: row.startedOn?.toISOString().slice(0, 10) ?? null,
    dataVersion: row.dataVersion.toString(),
  }
}

/**
 * A store as whoever is kept from costs knows it: margin is the whole of net revenue, and an order costs nothing. Its
 * snapshots are read without costs and spend (`snapshot/veil.ts`), so that every figure that was margin is revenue.
 */
export function hideCosts(store: StoreContext): StoreContext {
  const costs = { shippingCostMinor: null, packingCostMinor: null, paymentCostBasisPoints: null }
  return { ...store, marginBasisPoints: 10_000, costs, hidesCosts: true }
}
