import {
  COST_FIELDS,
  CUSTOMER_FIELDS,
  type ImportKind,
  REJECT_REASONS,
  type RejectReason,
  type SmallField,
  SPEND_FIELDS,
} from './imports'

/** Files that bring no orders: what products cost, what was spent on marketing, what is known of customers. */
export type SmallImportKind = Exclude<ImportKind, 'orders'>

export const SMALL_FIELDS: Record<SmallImportKind, readonly SmallField[]> = {
  costs: COST_FIELDS,
  spend: SPEND_FIELDS,
  customers: CUSTOMER_FIELDS,
}

const SMALL_REJECT_REASONS = [
  'noProduct',
  'noAmount',
  'badAmount',
  'negativeAmount',
  'amountOutOfRange',
  'noDate',
  'badDate',
  'badAudience',
  'noCustomer',
  'badConsent',
  'badScore',
  'notStoreCurrency',
  'wrongColumnCount',
] as const
export type SmallRejectReason = (typeof SMALL_REJECT_REASONS)[number]

/** Whether a stored text is a reason that rows of any import are rejected for: those have words of their own. */
export function isRejectReason(text: string): text is RejectReason | SmallRejectReason {
  return [...REJECT_REASONS, ...SMALL_REJECT_REASONS].some((known) => known === text)
}

/** What every small import tells: each row of the file is a fact's, a repeat, a total or a reject. */
interface SmallSummary {
  rows: number
  rejectedRows: { reason: SmallRejectReason; rows: number }[]
  /** Rows that a later one of the same product or customer replaced. */
  duplicateRows: number
  /** Lines that sum up the others, as advertising reports end with. */
  totalRows: number
  facts: number
  /** Products, spans of spend or customers, against what the store knew of them before. */
  factsNew: number
  factsChanged: number
  factsUnchanged: number
  /** Rows of people who were erased: they came in under their pseudonym. Absent: none. */
  suppressedRows?: number
}

export interface CostsSummary extends SmallSummary {
  kind: 'costs'
  products: number
  productsMatched: number
  /** Some of the products that stand on no order line. */
  unmatched: string[]
  /** Share of net revenue whose unit cost is known with this file; null without revenue. */
  knownCostShare: number | null
}

export interface SpendSummary extends SmallSummary {
  kind: 'spend'
  acquisitionMinor: number
  retentionMinor: number
  firstDay: string | null
  lastDay: string | null
  channels: number
  /** Spans of the file that share days with another span of the same channel, campaign and audience: both are summed. */
  overlapping: number
}

export interface CustomersSummary extends SmallSummary {
  kind: 'customers'
  /** Customers of the file without an order in the store. */
  leads: number
  withConsent: number
  withScore: number
  withReview: number
}

/** What came of an import that brings no orders. */
export type SmallImportSummary = CostsSummary | SpendSummary | CustomersSummary
