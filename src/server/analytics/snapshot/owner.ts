/** Who an order belongs to, as SQL over `keyed_order`: the customer's key, or the order itself where it is a guest's. */
export const OWNER = "coalesce(customer_key, 'g' || source_number || ':' || external_id)"

/** An order's number in the snapshot, as SQL over `keyed_order o`: its import and its place there, which no two orders share. */
export const ORDER_ID = '((CAST(o.import_seq AS BIGINT) << 32) + o.position)'
