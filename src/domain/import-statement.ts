import type { RejectReason } from './imports'

/** What stands between the total of a file and the amount of its orders. */
export type StatementKind =
  | 'rejected'
  | 'duplicates'
  | 'returns'
  | 'shipping'
  | 'tax'
  /** A discount that the file's amounts are still before. */
  | 'discount'
  /** Orders whose own total could not be used are put together from their lines. */
  | 'fromLines'
  /** What no line explains: 0, or a defect that is better seen. */
  | 'unexplained'

export interface StatementStep {
  kind: StatementKind
  /** Only of rejected rows. */
  reason: RejectReason | null
  /** Rows of the file, or orders where their totals are repeated on rows; null for parts of an amount. */
  rows: number | null
  /** What the step adds to the total, in minor units of the statement's currency; negative takes out. */
  minor: number
}

/** From the file's total to the amount of its orders, in the minor units of one currency of the file. */
export interface CurrencyStatement {
  currency: string
  /** The plain sum of the amounts as written, over all rows, or all orders where each total is repeated on an order's rows. */
  fileMinor: number
  /** Rows whose amount is not readable: in no sum. */
  unreadableRows: number
  steps: StatementStep[]
  /** Goods of the file's orders: fileMinor and the steps, always. */
  grossMinor: number
  orders: number
  /** The same orders in the store's currency: the amounts kept. */
  convertedMinor: number
}

export interface FileStatement {
  /** The columns that the amounts stand in. */
  columns: string[]
  /** Whether a total is taken once an order, a row's amount, or price × quantity. */
  basis: 'order' | 'row' | 'priceByQuantity'
  /** What the file's own last row («Итого», Total) says, where it has one. */
  footer: { row: number; minor: number | null } | null
  /** The store's own currency first. */
  currencies: CurrencyStatement[]
}

/** Returns what a statement's own lines add up to: equal to its gross. */
export function sumStatement({ fileMinor, steps }: CurrencyStatement): number {
  return steps.reduce((sum, { minor }) => sum + minor, fileMinor)
}
