import { normaliseCode } from '@/domain/programme-test/test-plan'
import { literal } from '@/server/duckdb/duckdb'

/** An order's coupon codes, in capitals: shops write several into one field. Never null. */
export const COUPON_CODES = "coalesce(regexp_split_to_array(upper(trim(coupon)), '[,;\\s]+'), [])"

/** Whether an order bears one of the codes. */
export function hasCode(codes: readonly string[]): string {
  if (codes.length === 0) return 'FALSE'
  return `list_has_any(${COUPON_CODES}, [${codes.map((code) => literal(normaliseCode(code))).join(', ')}])`
}
