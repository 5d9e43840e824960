import type { ImportProblem, ImportProblemCode } from '@/domain/imports'

const at = (row: number | undefined) => (row === undefined ? '' : ` (row ${row})`)

const SENTENCES: Record<ImportProblemCode, (problem: ImportProblem) => string> = {
  emptyFile: () => 'The file is empty: export the orders again and check its size.',
  notText: ({ row }) => `The file is no table${at(row)}: save it as CSV or XLSX and try again.`,
  notUtf8: ({ row }) =>
    `The file is not in UTF-8${at(row)}: name its encoding with --encoding, or leave the option out.`,
  mixedEncoding: ({ row, value }) =>
    `Two encodings are mixed in one line${at(row)}: "${value}". Write it anew, or export the file in UTF-8.`,
  unclosedQuote: ({ row, value }) =>
    `A quote is never closed${at(row)}: "${value}". Close or remove it, or name another quote with --quote.`,
  rowTooLong: ({ row, value }) =>
    `A line is longer than 1 MB${at(row)}: "${value}". Take the long text out, or check that the file has line ends.`,
  tooManyColumns: ({ value }) => `The table has ${value} columns and 2000 is the most: keep those of the orders.`,
  oldSpreadsheet: ({ value }) =>
    `This is a workbook in a form that is not read (${value}), or has a password: save it as XLSX or CSV without one.`,
  damagedFile: () => 'The file is damaged or cut off: download or export it again.',
  encryptedFile: () => 'The archive has a password: pack the file without one.',
  nestedArchive: () => 'There is an archive inside the archive: unpack the outer one.',
  unsafeArchive: ({ value }) => `A name in the archive leads out of it (${value}): pack the table anew.`,
  archiveTooLarge: () =>
    'The archive unpacks to more than 2 GB, or to more than 300 times its size: give the CSV itself.',
  sheetTooLarge: ({ value }) =>
    `The table unpacks to ${value} MB and 200 is the most for XLSX and HTML: save it as CSV.`,
  noDiskSpace: () => 'The disk has no room to unpack the file: free some, or give a smaller file.',
  noTable: () => 'There is no table in the file: give the file with the orders.',
  unknownPart: ({ value }) => `The file has no sheet or file "${value}": name another one with --sheet.`,
  otherCurrency: ({ value }) =>
    `The amounts are in ${value}, which is no known currency: check the column, or leave it out.`,
  missingRates: ({ value }) =>
    `Orders are in another currency, and these months have no rate: ${value}. Give them with --rates FILE, or name the file's own currency with --currency.`,
  brokenQuotes: () => 'The quotes or line ends of the file are broken: save it as CSV (UTF-8) again and try again.',
  noHeader: () => 'No line names the columns: say which does with --header-row N, or add one above the table.',
  missingOrderId: () => 'No column holds the order number: name it with --map orderId=COLUMN.',
  missingDate: () => 'No column holds the order date: name it with --map orderedAt=COLUMN.',
  missingAmount: () => 'No column holds an amount: name one with --map total=COLUMN, or unitPrice and quantity.',
  missingBuyer: () =>
    'No column tells who bought: name one with --map customerId=COLUMN, email=COLUMN or phone=COLUMN, or take all orders as those of guests with --without-buyer.',
  missingProduct: () => 'No column names the product: add a header such as sku or product.',
  missingUnitCost: () => 'No column holds the cost of one: add a header such as unit_cost.',
  missingDay: () => 'No column holds the day or month of the spend: add a header such as date or month.',
  missingSpend: () => 'No column holds what was spent: add a header such as spend or cost.',
  missingCustomer: () => 'No column tells the customer: add one with the customer id, the e-mail or the phone.',
  notStoreCurrency: ({ value }) =>
    `The amounts are in ${value}, the orders in another currency, and costs and spend are not converted.`,
  ambiguousAmounts: ({ column }) =>
    `The amounts in "${column}" can be read two ways, 1,234 as a thousand or as one: say which mark stands before the cents with --decimal point or comma.`,
  ambiguousDates: ({ column }) =>
    `The dates in "${column}" can be read day first or month first: say which with --date-order dmy or mdy.`,
  unknownColumn: ({ column }) => `The file has no column "${column}": check its name in the header.`,
  noRows: () => 'The file has a header but no rows: export the orders again.',
  noCountedOrders: ({ value }) =>
    `No order of the file counts as a purchase: check the dates, amounts and statuses${value ? ` (most rows: ${value})` : ''}.`,
  tooLarge: () => 'The file is too large.',
  unknownStatus: ({ value }) => `The file has statuses whose meaning is not known: ${value ?? ''}.`,
  amountsOutOfRange: () =>
    'The amounts add up to more than can be counted exactly: check the columns of amounts and prices.',
}

/** One sentence of plain English for a problem with a file, with what mends it. */
export function describeProblem(problem: ImportProblem): string {
  return SENTENCES[problem.code](problem)
}
