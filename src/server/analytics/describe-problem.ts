import type { ImportProblem, ImportProblemCode } from '@/domain/imports'

const SENTENCES: Record<ImportProblemCode, (problem: ImportProblem) => string> = {
  emptyFile: () => 'The file is empty: export the orders again and check its size.',
  notText: () => 'The file is not text: save it as CSV (UTF-8) and try again.',
  notUtf8: () => 'The file is not in UTF-8: save it as "CSV UTF-8" and try again.',
  otherCurrency: ({ value }) =>
    `The amounts are in ${value}, and nothing is converted: name that currency with --currency.`,
  brokenQuotes: () => 'The quotes or line ends of the file are broken: save it as CSV (UTF-8) again and try again.',
  noHeader: () => 'The first line names no columns: add a header line with the name of each column.',
  duplicateColumn: ({ column }) => `Two columns are named "${column}": rename one of them.`,
  missingOrderId: () => 'No column holds the order number: name it with --map orderId=COLUMN.',
  missingDate: () => 'No column holds the order date: name it with --map orderedAt=COLUMN.',
  missingAmount: () => 'No column holds an amount: name one with --map total=COLUMN, or unitPrice and quantity.',
  missingBuyer: () =>
    'No column tells who bought: name one with --map customerId=COLUMN, email=COLUMN or phone=COLUMN.',
  ambiguousDates: ({ column }) =>
    `The dates in "${column}" can be read day first or month first: say which with --date-order dmy or mdy.`,
  unknownColumn: ({ column }) => `The file has no column "${column}": check its name in the header.`,
  noRows: () => 'The file has a header but no rows: export the orders again.',
  noCountedOrders: ({ value }) =>
    `No order of the file counts as a purchase: check the dates, amounts and statuses${value ? ` (most rows: ${value})` : ''}.`,
  tooLarge: () => 'The file is too large.',
  amountsOutOfRange: () =>
    'The amounts add up to more than can be counted exactly: check the columns of amounts and prices.',
}

/** One sentence of plain English for a problem with a file, with what mends it. */
export function describeProblem(problem: ImportProblem): string {
  return SENTENCES[problem.code](problem)
}
