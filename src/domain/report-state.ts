/** What a customer-level filter limits a report to; every field speaks of the customer's first order. */
export interface ReportFilter {
  /** Channels of the first order; an empty text stands for "no channel given". */
  channel?: string[]
  country?: string[]
  /** Guests are in unless left out. */
  guests?: 'in' | 'out'
}

/** Where the figures of a report come from. */
export interface SnapshotStamp {
  builtAt: Date
  dataVersion: string
  /** A newer one is being built: orders changed since this one. */
  isStale: boolean
}

export type ReportState<T> =
  | { state: 'empty' }
  | { state: 'building'; step: 'waiting' | 'exporting' | 'building'; done: number; total: number }
  | { state: 'ready'; data: T; snapshot: SnapshotStamp }

/** Values a filter can take, with the number of customers behind each. */
export interface FilterOptions {
  channels: FilterOption[]
  countries: FilterOption[]
  firstDay: string
  lastDay: string
}

export interface FilterOption {
  value: string
  customers: number
}
