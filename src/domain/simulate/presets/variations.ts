import type { StoreBehaviour } from '@/domain/simulate/behaviour'
import { GIFT_SHOP } from './gift-shop'
import { TEA_SHOP } from './tea-shop'

/** A young shop with few buyers: small samples everywhere. */
export const SMALL_SHOP: StoreBehaviour = { ...TEA_SHOP, arrivals: { perWeek: 5, growthPerYear: 1 } }

/** Most of the year's orders fall in six weeks. */
export const SEASONAL_SHOP: StoreBehaviour = {
  ...GIFT_SHOP,
  arrivals: { perWeek: 30, growthPerYear: 1 },
  rhythm: { ...GIFT_SHOP.rhythm, months: [0.3, 0.5, 0.6, 0.5, 0.5, 0.4, 0.4, 0.4, 0.6, 1, 3.2, 3.6] },
}

/** Each year's customers are worth less than the last's, and fewer come. */
export const CHURNING_SHOP: StoreBehaviour = {
  ...TEA_SHOP,
  arrivals: { perWeek: 45, growthPerYear: 0.75 },
  purchases: { ...TEA_SHOP.purchases, a: 1.6, b: 2.4, qualityPerYear: 0.5 },
}

/** Files for measuring speed: about 3.3 orders a customer, short texts, few keys beside the customer's id. */
export const BENCHMARK_SHOP: StoreBehaviour = {
  ...GIFT_SHOP,
  taxBasisPoints: 0,
  arrivals: { perWeek: 100, growthPerYear: 1.1 },
  purchases: { r: 0.66, alphaWeeks: 17, a: 1.1, b: 6, qualityPerYear: 1 },
  rhythm: TEA_SHOP.rhythm,
  identity: { guestShare: 0.05, emailShare: 0.2, phoneShare: 0.1, withoutAccountShare: 0.03 },
  refunds: { fullShare: 0.012, partialShare: 0.018, lagDaysMean: 9 },
}
