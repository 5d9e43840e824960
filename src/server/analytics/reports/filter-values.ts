import type { FilterOption, FilterValues, ValueField } from '@/domain/report-filter'
import { literal } from '@/server/duckdb/duckdb'
import type { Snapshot } from '../snapshot/snapshot'

/** § Values shown at a time: the rest is found by typing. */
const MAX_VALUES = 50

export interface FilterValuesQuery {
  field: ValueField
  /** Part of the value or of its name, in any case. */
  text: string
  /** Values already chosen: they are told too, whatever is searched for. */
  chosen: readonly string[]
}

/** The columns of `orders` that a field looks at; the others look at the orders' lines. */
export const FIELD_COLUMNS = {
  channel: 'first_channel',
  source: 'first_source',
  campaign: 'first_campaign',
  coupon: 'first_coupon',
  country: 'first_country',
  city: 'first_city',
  orderChannel: 'channel',
  orderCoupon: 'coupon',
} as const

/** Values of a field with the customers behind each, most first: those chosen, and those that hold the searched text. */
export async function filterValues(
  snapshot: Snapshot,
  { field, text, chosen }: FilterValuesQuery,
): Promise<FilterValues> {
  const wanted = text.trim().toLowerCase()
  const found = wanted === '' ? 'TRUE' : `contains(lower(coalesce(name, value)), $text) OR contains(value, $text)`
  const isChosen = chosen.length === 0 ? 'FALSE' : `value IN (${chosen.map(literal).join(', ')})`
  const rows = await snapshot.rows<FilterOption & { isChosen: boolean }>(
    `SELECT value, name, customers, ${isChosen} AS "isChosen" FROM (${valuesSql(field)})
     WHERE (${isChosen}) OR (${found}) ORDER BY "isChosen" DESC, customers DESC, value
     LIMIT ${MAX_VALUES + chosen.length + 1}`,
    wanted === '' ? undefined : { text: wanted },
  )
  const shown = rows.slice(0, MAX_VALUES + chosen.length)
  return {
    values: shown.map(({ isChosen: _, name, ...option }) => (name ? { ...option, name } : option)),
    isCut: rows.length > shown.length,
  }
}

function valuesSql(field: ValueField): string {
  switch (field) {
    case 'product':
      return linesSql('product', 'w.name', 'l.number = 1')
    case 'category':
      return linesSql('category', 'NULL', 'l.number = 1')
    case 'orderProduct':
      return linesSql('product', 'w.name', 'l.number IS NOT NULL')
    case 'orderCategory':
      return linesSql('category', 'NULL', 'l.number IS NOT NULL')
    case 'orderChannel':
    case 'orderCoupon':
      return `SELECT coalesce(${FIELD_COLUMNS[field]}, '') AS value, NULL AS name,
        CAST(count(DISTINCT customer) AS INTEGER) AS customers FROM orders GROUP BY 1`
    default:
      return `SELECT coalesce(${FIELD_COLUMNS[field]}, '') AS value, NULL AS name,
        CAST(count(*) AS INTEGER) AS customers FROM orders WHERE number = 1 GROUP BY 1`
  }
}

function linesSql(what: 'product' | 'category', name: string, condition: string): string {
  return `SELECT w.key AS value, ${name} AS name, CAST(count(DISTINCT l.customer) AS INTEGER) AS customers
    FROM order_line l JOIN ${what} w USING (${what}_id) WHERE ${condition} GROUP BY ALL`
}
