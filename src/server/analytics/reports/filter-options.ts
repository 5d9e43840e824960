import type { FilterOptions, ValueField } from '@/domain/report-filter'
import type { Snapshot } from '../snapshot/snapshot'
import { FIELD_COLUMNS } from './filter-values'

/** The days the orders span, and how many values each field of the filter could choose among. */
export async function filterOptions(snapshot: Snapshot): Promise<FilterOptions> {
  const { asOf, firstDay, lastDay } = snapshot.meta
  const counts = Object.entries(FIELD_COLUMNS).map(
    ([field, column]) => `CAST(count(DISTINCT coalesce(${column}, '')) AS INTEGER) AS "${field}"`,
  )
  const ofOrders = await snapshot.row<Record<Exclude<ValueField, LineField>, number>>(
    `SELECT ${counts.join(', ')} FROM orders`,
  )
  const { products, categories } = await snapshot.row<{ products: number; categories: number }>(`
    SELECT CAST((SELECT count(*) FROM product) AS INTEGER) AS products,
      CAST((SELECT count(*) FROM category) AS INTEGER) AS categories`)
  const ofLines = { product: products, orderProduct: products, category: categories, orderCategory: categories }
  return { asOf, firstDay, lastDay, values: { ...ofOrders, ...ofLines } }
}

type LineField = 'product' | 'orderProduct' | 'category' | 'orderCategory'
