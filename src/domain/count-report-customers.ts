import type { CohortReport } from './cohort-report'

/**
 * Customers behind a cohort report's rows, each once: groups overlap where a first order held several products, so that
 * their sizes do not add up. Example: tea 2 and cups 1, bought by two customers → 2.
 */
export function countReportCustomers({ rows, rowsBy, totals }: CohortReport): number {
  return rowsBy === 'cohort' ? rows.reduce((sum, { size }) => sum + size, 0) : totals.customers
}
