import fc from 'fast-check'
import type { ReportFilter } from '@/domain/report-filter'

const some = (...values: string[]) => fc.subarray(['', ...values], { minLength: 1 })

/** Random filters over what arbitraryStore makes: any of the fields, "not given" among their values. */
export const arbitraryFilter: fc.Arbitrary<ReportFilter> = fc.record(
  {
    channel: some('ads', 'site'),
    source: some('google', 'vk'),
    campaign: some('spring'),
    coupon: some('WELCOME', 'SALE'),
    country: some('RU', 'KZ'),
    city: some('Омск', 'Москва', "N'Djamena"),
    product: fc.subarray(['чай', 'cup', 'unpriced'], { minLength: 1 }),
    category: fc.subarray(['tea', 'ware'], { minLength: 1 }),
    valueBand: fc.subarray(['low' as const, 'mid' as const, 'high' as const], { minLength: 1 }),
    guests: fc.constantFrom('in' as const, 'out' as const),
    orderChannel: some('ads', 'site'),
    orderCoupon: some('WELCOME', 'SALE'),
    orderProduct: fc.subarray(['чай', 'cup', 'unpriced'], { minLength: 1 }),
    orderCategory: fc.subarray(['tea', 'ware'], { minLength: 1 }),
    from: fc.constantFrom('2024-02-29', '2025-01-01', '2025-03-30'),
    to: fc.constantFrom('2025-03-30', '2025-12-31'),
    tax: fc.constantFrom('in' as const, 'out' as const),
    shipping: fc.constantFrom('in' as const, 'out' as const),
    refundsBy: fc.constantFrom('order' as const, 'refund' as const),
  },
  { requiredKeys: [] },
)

/** Filters of two fields at most: many fields at once leave nobody in. */
export const arbitraryNarrowFilter: fc.Arbitrary<ReportFilter> = fc
  .tuple(arbitraryFilter, fc.nat(), fc.nat())
  .map(([filter, first, second]) => {
    const { tax, shipping, refundsBy, ...limits } = filter
    const entries = Object.entries(limits)
    const kept = entries.filter((_, at) => at === first % entries.length || at === second % entries.length)
    return {
      ...Object.fromEntries(kept),
      ...(tax && { tax }),
      ...(shipping && { shipping }),
      ...(refundsBy && { refundsBy }),
    }
  })
