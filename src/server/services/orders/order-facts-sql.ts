/** A fact of an order with its import. BIGINT and NUMERIC come as text. */
export interface OrderFactRow {
  importId: string
  importSeq: number
  fileName: string
  row: number
  importedAt: Date | null
  undoneAt: Date | null
  orderedLocal: string
  day: string
  status: string | null
  customerName: string | null
  customerId: string | null
  email: string | null
  phone: string | null
  country: string | null
  city: string | null
  channel: string | null
  utmSource: string | null
  utmMedium: string | null
  campaign: string | null
  coupon: string | null
  grossMinor: string
  discountMinor: string
  shippingMinor: string
  taxMinor: string
  currency: string | null
  originalMinor: string | null
  rate: string | null
}

export interface LineRow {
  lineNumber: number
  product: string | null
  productName: string | null
  category: string | null
  quantity: string
  grossMinor: string
  unitCostMinor: string | null
}

export interface RefundRow {
  externalId: string
  day: string | null
  amountMinor: string
  product: string | null
  currency: string | null
  originalMinor: string | null
}

const LOCAL = 'coalesce(f.ordered_local, f.ordered_at AT TIME ZONE $4)'

// The first row is the order as it is: the newest word that is not undone, by the rule of the snapshot.
export const FACTS = `
  SELECT i.id AS "importId", f.import_seq AS "importSeq", i.file_name AS "fileName", f.position AS row,
    i.finished_at AS "importedAt", i.undone_at AS "undoneAt", to_char(${LOCAL}, 'YYYY-MM-DD HH24:MI') AS "orderedLocal",
    to_char(${LOCAL}, 'YYYY-MM-DD') AS day, f.status, f.customer_name AS "customerName", f.customer_id AS "customerId",
    f.email, f.phone, f.country, f.city, f.channel, f.utm_source AS "utmSource", f.utm_medium AS "utmMedium", f.campaign,
    f.coupon, f.gross_minor AS "grossMinor", f.discount_minor AS "discountMinor", f.shipping_minor AS "shippingMinor",
    f.tax_minor AS "taxMinor", f.currency, f.original_minor AS "originalMinor", trim_scale(f.rate)::text AS rate
  FROM order_fact f JOIN import i ON i.store_id = f.store_id AND i.seq = f.import_seq
  WHERE f.store_id = $1 AND f.source_number = $2 AND f.external_id = $3
  ORDER BY i.undone_at IS NOT NULL, f.updated_at DESC NULLS LAST, f.import_seq DESC`

// A line's own cost goes before the product's of that day.
export const LINES = `
  SELECT l.line_number AS "lineNumber", l.product, l.product_name AS "productName", l.category, l.quantity,
    l.gross_minor AS "grossMinor", coalesce(l.unit_cost_minor, (
      SELECT c.unit_cost_minor FROM product_cost_fact c
      JOIN import i ON i.store_id = c.store_id AND i.seq = c.import_seq AND i.undone_at IS NULL
      WHERE c.store_id = l.store_id AND c.product = l.product AND (c.valid_from IS NULL OR c.valid_from <= $5::date)
      ORDER BY c.valid_from DESC NULLS LAST, c.import_seq DESC, c.line_number DESC LIMIT 1)) AS "unitCostMinor"
  FROM line_fact l
  WHERE l.store_id = $1 AND l.source_number = $2 AND l.external_id = $3 AND l.import_seq = $4
  ORDER BY l.line_number`

// The order's own refunds go with its fact; a return that bears its number comes in whichever file.
export const REFUNDS = `
  SELECT f.external_id AS "externalId",
    to_char(coalesce(f.refunded_local, f.refunded_at AT TIME ZONE $5), 'YYYY-MM-DD') AS day, f.amount_minor AS "amountMinor",
    f.product, f.currency, f.original_minor AS "originalMinor"
  FROM refund_fact f JOIN import i ON i.store_id = f.store_id AND i.seq = f.import_seq AND i.undone_at IS NULL
  WHERE f.store_id = $1 AND f.source_number = $2 AND (f.order_external_id = $3 AND f.import_seq = $4
    OR f.order_external_id IS NULL AND f.external_id = $3 AND f.import_seq = (
      SELECT max(n.import_seq) FROM refund_fact n
      JOIN import j ON j.store_id = n.store_id AND j.seq = n.import_seq AND j.undone_at IS NULL
      WHERE n.store_id = $1 AND n.source_number = $2 AND n.external_id = $3))
  ORDER BY day, f.external_id, f.line_number`

export const EXCLUSION = `
  SELECT reason, public.member_name(created_by_id) AS by, created_at AS at FROM order_exclusion
  WHERE store_id = $1 AND source_number = $2 AND external_id = $3`
