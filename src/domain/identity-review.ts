/** How many customers the identity page speaks of. */
export interface IdentitySummary {
  /** Customers of more than one source id or contact. */
  joined: number
  proposed: number
  /** Of the proposed pairs, those that share both an e-mail and a phone. */
  proposedByBoth: number
  decided: number
  /** Keys a person has put on the ignore list, and those on too many source ids. */
  ignored: number
  crowded: number
}

/** One side of a pair, or a joined customer: what tells a person who it is. Revenue in minor units. */
export interface IdentityPerson {
  /** `source number:customer id` of each source id, the one that stands for them first. */
  ids: string[]
  names: string[]
  emails: string[]
  phones: string[]
  orders: number
  revenueMinor: number
  firstDay: string | null
  lastDay: string | null
  /** The customer in the snapshot; null where no order of theirs counts. */
  key: string | null
}

export interface ProposedCustomers {
  first: IdentityPerson & { id: string }
  second: IdentityPerson & { id: string }
  shared: 'both' | 'email' | 'phone'
}

/** Pages of a list, 1 the first. */
export interface IdentityPage<Row> {
  rows: Row[]
  total: number
  page: number
  pages: number
}

export interface DecidedPair {
  first: string
  second: string
  isSame: boolean
  by: string | null
  at: Date
}

/** A key that links nothing. */
export interface IgnoredKeyRow {
  key: string
  /** Orders that bear it. */
  orders: number
  by: string | null
  at: Date
}

/** An e-mail or phone that links nothing because it stands on too many source ids. */
export interface CrowdedKeyRow {
  key: string
  sourceIds: number
  orders: number
}

export interface IgnoredKeys {
  ignored: IgnoredKeyRow[]
  crowded: CrowdedKeyRow[]
  /** Keys found in the orders that are nobody's own, as a rule. */
  suggested: { key: string; orders: number }[]
}

/** Addresses nobody reads, and marketplaces' relays, which a shop may want to ignore: only suggested, never ignored unasked. */
export const SUGGESTED_IGNORED_KEYS = [
  'noreply@',
  'no-reply@',
  'no.reply@',
  'donotreply@',
  'do-not-reply@',
  'none@',
  'test@',
  '@marketplace.amazon.com',
  '@marketplace.amazon.co.uk',
  '@marketplace.amazon.de',
  '@members.ebay.com',
  '@relay.walmart.com',
  '@example.com',
] as const
