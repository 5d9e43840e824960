/** Who an order belongs to, as SQL over `keyed_order`: the customer's key, or the order itself where it is a guest's. */
export const OWNER = "coalesce(customer_key, 'g' || source_number || ':' || external_id)"
