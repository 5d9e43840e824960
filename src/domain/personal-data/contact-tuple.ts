import type { IdentityKeys } from '@/domain/identity'

/** What one or many rows of a store say of their customer, whichever table and import they are of. */
export interface ContactTuple extends IdentityKeys {
  /** Whether an order or a return that counts today says so: not undone, and the newest of its number. */
  isCurrent: boolean
}

/** One person, as every row of the store knows them. */
export interface Person {
  tuples: ContactTuple[]
  /** `source number:customer id`. */
  sourceIds: string[]
  /** Normalised e-mails and phones that no other customer bears. */
  emails: string[]
  phones: string[]
  /** Those that another customer bears too: they stay with that customer. */
  shared: string[]
  /** By place in `tuples`, the customer of today's figures it is: 0, 1 …; null: a guest of a key that links nothing. */
  customerOf: (number | null)[]
  /** Customers of today's figures that the person is; 0 where only rows that do not count know them. */
  customers: number
}
