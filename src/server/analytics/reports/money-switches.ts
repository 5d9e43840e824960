import type { ReportFilter } from '@/domain/report-filter'

/** Tax and shipping that a filter counts as revenue, as SQL to be added to goods. */
export function extraMoney({ tax, shipping }: ReportFilter): string {
  return `${tax === 'in' ? ' + tax_minor' : ''}${shipping === 'in' ? ' + shipping_minor' : ''}`
}
