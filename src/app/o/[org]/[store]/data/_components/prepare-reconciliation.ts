import type { ImportSummary, RejectReason } from '@/domain/imports'

export interface Reconciliation {
  rows: number
  importedRows: number
  duplicateRows: number
  /** Rows in which the file sums itself up: no orders, and no rejects. */
  totalRows: number
  rejectedRows: number
  rejected: { reason: RejectReason; rows: number }[]
  /** Rows that became orders or product lines, and rows that became returns. */
  saleRows: number
  returnRows: number
  /** Whether what was stored accounts for every imported row. */
  isBalanced: boolean
}

/** Every row of the file in exactly one line: rows = imported + repeats + the file's own totals + rejected, reasons from the most frequent. */
export function prepareReconciliation(summary: ImportSummary): Reconciliation {
  const rejected = summary.rejectedRows
    .filter((one) => one.rows > 0 && one.reason !== 'totalRow')
    .sort((a, b) => b.rows - a.rows)
  const rejectedRows = rejected.reduce((sum, one) => sum + one.rows, 0)
  const totalRows = summary.rejectedRows.find((one) => one.reason === 'totalRow')?.rows ?? 0
  const importedRows = summary.rows - summary.duplicateRows - totalRows - rejectedRows
  const saleRows = summary.shape === 'lines' ? summary.lines : summary.orders
  return {
    rows: summary.rows,
    importedRows,
    saleRows,
    returnRows: summary.returns,
    isBalanced: saleRows + summary.returns === importedRows,
    duplicateRows: summary.duplicateRows,
    totalRows,
    rejectedRows,
    rejected,
  }
}
