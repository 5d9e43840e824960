import { normalQuantile } from '@/domain/forecast/numerics/normal-quantile'

/** Number of equally likely ratios an order's value is drawn from. */
export const VALUE_RATIOS = 1024

/**
 * Order value ÷ the customer's expected value: the Gamma-Gamma's gamma with that shape and mean 1, at the middles of equally likely
 * parts (Wilson & Hilferty 1931), scaled so that their mean is exactly 1 as far as a double goes.
 */
export function buildValueRatios(shape: number): Float64Array {
  const ninth = 1 / (9 * Math.max(shape, 0.05))
  const ratios = Float64Array.from(
    { length: VALUE_RATIOS },
    (_, i) => Math.max(0, 1 - ninth + normalQuantile((i + 0.5) / VALUE_RATIOS) * Math.sqrt(ninth)) ** 3,
  )
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / VALUE_RATIOS
  return ratios.map((ratio) => ratio / mean)
}
