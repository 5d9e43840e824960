/** Fields an order file may have; a column of the file is mapped to each. */
export const ORDER_FIELDS = [
  'orderId',
  'orderedAt',
  'status',
  'customerId',
  'email',
  'phone',
  'customerName',
  'country',
  'city',
  'currency',
  'total',
  'discount',
  'coupon',
  'shipping',
  'tax',
  'refunded',
  'refundedAt',
  'channel',
  'source',
  'medium',
  'campaign',
  'rate',
  'updatedAt',
] as const
export const LINE_FIELDS = [
  'product',
  'productName',
  'category',
  'quantity',
  'unitPrice',
  'lineTotal',
  'unitCost',
] as const
/** Fields of the small imports: what products cost, what was spent on marketing, what is known of customers. */
export const COST_FIELDS = ['product', 'unitCost', 'validFrom', 'currency'] as const
export const SPEND_FIELDS = ['day', 'channel', 'campaign', 'amount', 'audience', 'currency'] as const
export const CUSTOMER_FIELDS = [
  'customerId',
  'email',
  'phone',
  'customerName',
  'country',
  'city',
  'consent',
  'score',
  'scoredOn',
  'reviewedOn',
] as const
export type ImportKind = 'orders' | 'costs' | 'spend' | 'customers'
export type OrderField = (typeof ORDER_FIELDS)[number]
export type LineField = (typeof LINE_FIELDS)[number]
export type ImportField = OrderField | LineField

/** The column chosen for each field, by the column's header; fields without a column are absent. */
export type ColumnMapping = Partial<Record<ImportField, string>>

export type StatusClass = 'counted' | 'cancelled' | 'unpaid' | 'fullyRefunded' | 'unknown'
export type RowShape = 'orders' | 'lines'
export type DateOrder = 'ymd' | 'dmy' | 'mdy'

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'windows-1252'] as const
export type Encoding = (typeof ENCODINGS)[number]
export type Delimiter = ',' | ';' | '\t' | '|'
export type Container = 'plain' | 'gzip' | 'zip' | 'xlsx' | 'htmlTable'

/** How a file is read: what a person chose, over what was found. */
export interface ReadingChoices {
  /** The file of an archive or the sheet of a workbook. */
  part?: string
  encoding?: Encoding
  delimiter?: Delimiter
  quote?: '"' | "'"
  /** The row of the column names, 1-based. */
  headerRow?: number
  decimal?: '.' | ','
  dateOrder?: DateOrder
}

/** How a file is read, with how sure it is: 0–1, 1 where nothing else is possible or a person chose. */
export interface FileReading {
  container: Container
  parts: { name: string; rows: number | null }[]
  part: string | null
  encoding: Encoding
  encodingConfidence: number
  /** Null for sheets. */
  delimiter: Delimiter | null
  delimiterConfidence: number
  quote: '"' | "'"
  headerRow: number
}

/** What reading the head of a file (and its distinct statuses) found, shown to the person before the import runs. */
export interface FileInspection {
  delimiter: ',' | ';' | '\t' | '|'
  columns: { name: string; samples: string[]; field: ImportField | null }[]
  mapping: ColumnMapping
  shape: RowShape
  decimal: '.' | ','
  dateOrder: DateOrder | null
  statuses: { status: string; rows: number; class: StatusClass }[]
  /** Why the file cannot be imported with this mapping; empty when it can. */
  problems: ImportProblem[]
}

export type ImportProblemCode =
  | 'emptyFile'
  | 'notText'
  | 'notUtf8'
  | 'brokenQuotes'
  | 'otherCurrency'
  | 'noHeader'
  | 'duplicateColumn'
  | 'missingOrderId'
  | 'missingDate'
  | 'missingAmount'
  | 'missingBuyer'
  | 'ambiguousDates'
  | 'unknownColumn'
  | 'noRows'
  | 'noCountedOrders'
  | 'tooLarge'
  | 'amountsOutOfRange'
/** A reason a person can act on; words by code in the `import` messages. */
export interface ImportProblem {
  code: ImportProblemCode
  column?: string
  row?: number
  value?: string
}

export const REJECT_REASONS = [
  'noOrderId',
  'badDate',
  'noDate',
  'badAmount',
  'noAmount',
  'amountOutOfRange',
  'badQuantity',
  'otherCurrency',
  'wrongColumnCount',
] as const
export type RejectReason = (typeof REJECT_REASONS)[number]

/** What an import read, left out and why: every row of the file is in exactly one of the lines. */
export interface ImportSummary {
  rows: number
  shape: RowShape
  rejectedRows: { reason: RejectReason; rows: number }[]
  /** Rows beyond the first of the same order in a row-per-order file: the last one stands. */
  duplicateRows: number
  orders: number
  returns: number
  lines: number
  ordersNew: number
  ordersChanged: number
  ordersUnchanged: number
  grossMinor: number
  refundMinor: number
  firstDay: string | null
  lastDay: string | null
  statuses: { status: string; orders: number; class: StatusClass }[]
}

export type ImportStep = 'queued' | 'reading' | 'normalising' | 'loading' | 'snapshot' | 'done'
export interface ImportProgress {
  step: ImportStep
  done: number
  total: number
}
