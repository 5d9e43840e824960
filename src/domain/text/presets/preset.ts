import type { DateOrder, ImportField, StatusClass } from '@/domain/imports'
import type { Decimal } from '../parse-amount'

/** Fields of money that an order may carry once, or each of its rows for itself. */
export const SPLIT_FIELDS = ['total', 'discount', 'shipping', 'tax', 'refunded'] as const
export type SplitField = (typeof SPLIT_FIELDS)[number]

/** What a shop's own export means by its columns: known, where headers alone leave it open. */
export interface Preset {
  id: string
  /** As people call it. */
  name: string
  /** Headers that together belong to no other export; a list is one of several names. */
  headers: readonly (string | readonly string[])[]
  /** The column of each field; of several names the first one that the file has. */
  mapping: Partial<Record<ImportField, string | readonly string[]>>
  /** Whether other columns may be found by their names: exports whose columns people choose. */
  isOpen?: true
  /** Whether the total is goods alone, without shipping and tax. */
  isTotalGoods?: true
  /** Whether the discount is still to be taken off the amounts. */
  isDiscountOpen?: true
  /** Money that each row carries for itself, not its order's repeated on every row. */
  perLine?: readonly SplitField[]
  /** Columns that are each row's own, where the field's other columns are the order's. */
  lineColumns?: readonly string[]
  /** Columns that say a field where its own column is blank. */
  fallback?: Partial<Record<ImportField, string>>
  /** Texts of the status column by which a row is a return. */
  returnStatuses?: readonly string[]
  /** How texts that can be read both ways are meant. */
  dateOrder?: DateOrder
  decimal?: Decimal
  /** Its own statuses with the class that they are known by. */
  statuses: Readonly<Record<string, StatusClass>>
  /** Whether it says who bought. */
  hasBuyer: boolean
}
