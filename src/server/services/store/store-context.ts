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
  startedOn: true,
  generatedSeed: true,
  dataVersion: true,
} as const

type StoreRow = Omit<StoreContext, 'startedOn' | 'dataVersion'> & { startedOn: Date | null; dataVersion: bigint }

/** A StoreContext from its row: dates become local days, the version becomes text. */
export function buildStoreContext(row: StoreRow): StoreContext {
  return {
    ...row,
    startedOn: row.startedOn?.toISOString().slice(0, 10) ?? null,
    dataVersion: row.dataVersion.toString(),
  }
}
