import type { OrderSum, StatusSum } from './import-outcomes'
import type { FileStatement } from './import-statement'

/** Fields an order file may have; a column of the file is mapped to each. */
export const ORDER_FIELDS = [
  'orderId',
  'orderedAt',
  'status',
  'cancelled',
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

/** The same for a file of any kind. */
export type SmallField = (typeof COST_FIELDS)[number] | (typeof SPEND_FIELDS)[number] | (typeof CUSTOMER_FIELDS)[number]
export type FieldMapping = Partial<Record<ImportField | SmallField, string>>

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
  /** What a row is, where the columns leave it open: an order, or one of its lines. */
  shape?: RowShape
  /** A file that names no buyer is taken all the same: its orders are guests', and only revenue is known. */
  withoutBuyer?: true
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
  reading: FileReading
  columns: { name: string; samples: string[]; field: keyof FieldMapping | null }[]
  mapping: FieldMapping
  shape: RowShape
  decimal: '.' | ','
  /** 0–1; 0 where a person has to say. */
  decimalConfidence: number
  dateOrder: DateOrder | null
  /** 0–1; 0 where a person has to say. */
  dateConfidence: number
  /** The shop's own export that the columns are known as. */
  preset: { id: string; name: string } | null
  statuses: { status: string; rows: number; class: StatusClass }[]
  /** Why the file cannot be imported with this mapping; empty when it can. */
  problems: ImportProblem[]
  /** What to know, or mend, before an import that goes all the same: months whose currency rates are missing. */
  notes: ImportProblem[]
  kind: ImportKind
  /** What is read as a person said, now or for an earlier file of the same columns, over what was found. */
  choices: ReadingChoices
  /** When a file of the same columns was last read so; null where none was. */
  knownSince: Date | null
  /** How much of a large file was looked over, in bytes; null where all of it was. */
  sampledBytes: number | null
  /** Null while problems keep the file from being read. */
  preview: FilePreview | null
}

/** What a file, or its beginning, would bring. Customers are told apart by one key each, not yet matched to one another. */
export interface PreviewFigures {
  rows: number
  orders: number
  customers: number
  /** Gross of the orders that count. */
  revenueMinor: number
  firstDay: string | null
  lastDay: string | null
}

export interface PreviewRow {
  orderId: string
  /** The shop's own clock, `YYYY-MM-DD HH:MM`. */
  orderedAt: string | null
  customer: string | null
  grossMinor: number
  status: string | null
  class: StatusClass
}

/** The first rows of a file as an import would read them. */
export interface FilePreview {
  /** False where only the file's first rows were read. */
  isWhole: boolean
  figures: PreviewFigures
  rows: PreviewRow[]
}

export type ImportProblemCode =
  | 'emptyFile'
  | 'notText'
  | 'notUtf8'
  | 'mixedEncoding'
  | 'brokenQuotes'
  | 'unclosedQuote'
  | 'rowTooLong'
  | 'tooManyColumns'
  | 'oldSpreadsheet'
  | 'damagedFile'
  | 'encryptedFile'
  | 'nestedArchive'
  | 'unsafeArchive'
  | 'archiveTooLarge'
  | 'sheetTooLarge'
  | 'noDiskSpace'
  | 'noTable'
  | 'unknownPart'
  | 'otherCurrency'
  | 'missingRates'
  | 'noHeader'
  | 'missingOrderId'
  | 'missingDate'
  | 'missingAmount'
  | 'missingBuyer'
  | 'missingProduct'
  | 'missingUnitCost'
  | 'missingDay'
  | 'missingSpend'
  | 'missingCustomer'
  | 'notStoreCurrency'
  | 'ambiguousDates'
  | 'ambiguousAmounts'
  | 'unknownColumn'
  | 'noRows'
  | 'noCountedOrders'
  | 'tooLarge'
  | 'unknownStatus'
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
  'dateOutOfRange',
  'badAmount',
  'noAmount',
  'amountOutOfRange',
  'badQuantity',
  'otherCurrency',
  'noRate',
  'wrongColumnCount',
  'orderIncomplete',
  'totalRow',
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
  statuses: StatusSum[]
  /** The orders of a file without a status column, which all count. */
  withoutStatus?: OrderSum | null
  /** How the file's own total becomes the amount of its orders; absent in what was imported before it was made. */
  statement?: FileStatement | null
  /** Months of a currency that rows were rejected for the want of a rate. */
  missingRates?: RateMonth[]
  /** Rows of people who were erased: they came in under their pseudonym. Absent: none. */
  suppressedRows?: number
}

/** A month of a currency, `YYYY-MM`. */
export interface RateMonth {
  currency: string
  month: string
}

export type ImportStep = 'queued' | 'reading' | 'normalising' | 'loading' | 'snapshot' | 'done'
export interface ImportProgress {
  step: ImportStep
  done: number
  total: number
  /** When the step began, as an ISO instant: what is left is estimated from it. */
  since?: string
  /** What the file holds, told before its orders are in. */
  preview?: PreviewFigures
}
