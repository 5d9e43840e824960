import fc from 'fast-check'
import { addDays, fromEpochDay, localDayOf } from '@/domain/time/local-date'
import type { NaiveOrder, NaiveStore } from './naive-store'

/** Days around which calendars go wrong: leap day, year and ISO-year ends, month ends, both clock-change nights. */
const ANCHORS =
  '2024-02-29 2024-12-30 2025-01-01 2025-01-31 2025-03-09 2025-03-30 2025-06-30 2025-10-26 2025-11-02 2026-01-04'
    .split(' ')
    .map((day) => Date.parse(day))

const instant = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: Date.parse('2023-11-01'), max: Date.parse('2026-02-28') }) },
  // The same seconds again and again: ties on instants and orders of one day.
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...ANCHORS), fc.integer({ min: -14, max: 38 }))
      .map(([at, hours]) => at + hours * 3_600_000),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...ANCHORS), fc.constantFrom(-1000, 0)).map(([at, ms]) => at + ms) },
)
const amountMinor = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 50_000 }),
  fc.integer({ min: 1_000_000, max: 90_000_000 }),
)
const status = fc.oneof(
  { weight: 8, arbitrary: fc.constant('counted' as const) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('cancelled' as const, 'unpaid' as const, 'fullyRefunded' as const, 'unknown' as const),
  },
)

/** A few who come often, and many who come once and are watched for long. */
const customer = fc.oneof(fc.constantFrom(...'abcdefgh'), fc.nat(99).map(String))

function fact(...values: string[]) {
  return fc.option(fc.constantFrom(...values), { freq: 3 })
}

interface DrawnOrder {
  customer: string | null
  at: number
  status: NaiveOrder['status']
  grossMinor: number
  refund: { part: number; afterDays: number } | null
  cost: number | null
  product: string | null
  quantity: number
  units: number | null
  taxMinor: number
  shippingMinor: number
  facts: NaiveOrder['facts']
  rank: number
}

const drawnOrder: fc.Arbitrary<DrawnOrder> = fc.record({
  customer: fc.option(customer, { freq: 6 }),
  at: instant,
  status,
  grossMinor: amountMinor,
  // 0.5 of the gross comes back, or all of it, or more; on an order of 0 a refund makes revenue negative.
  refund: fc.option(fc.record({ part: fc.constantFrom(0.25, 0.5, 1, 1.5), afterDays: fc.nat(40) }), {
    freq: 2,
    nil: null,
  }),
  cost: fc.option(fc.constantFrom(0, 0.3, 1.2)),
  product: fc.option(fc.constantFrom('Чай', 'чай ', 'cup', 'CUP', 'unpriced')),
  quantity: fc.integer({ min: 1, max: 3 }),
  units: fc.option(fc.integer({ min: 1, max: 60 })),
  taxMinor: fc.constantFrom(0, 0, 199, 20_000),
  shippingMinor: fc.constantFrom(0, 0, 350, 499),
  facts: fc.record({
    channel: fact('ads', 'site'),
    source: fact('google', 'vk'),
    campaign: fact('spring'),
    coupon: fact('WELCOME', 'SALE'),
    country: fact('RU', 'KZ'),
    city: fact('Омск', 'Москва', "N'Djamena"),
    category: fact('tea', 'ware'),
  }),
  rank: fc.nat(),
})

const seasonDay = fc.oneof(
  fc.integer({ min: 19_700, max: 20_500 }).map(fromEpochDay),
  fc.constantFrom('2024-12-31', '2025-01-01', '2025-02-28', '2025-03-01', '2025-12-31', '2026-01-01', '2026-01-31'),
)
const importSeq = fc.integer({ min: 1, max: 3 })
const productCost = fc.record({
  importSeq,
  product: fc.constantFrom('чай', ' ЧАЙ', 'Cup', 'never sold'),
  validFrom: fc.option(seasonDay, { freq: 2 }),
  unitCostMinor: fc.integer({ min: 0, max: 9_000 }),
})
const spend = fc.record({
  importSeq,
  span: fc.tuple(seasonDay, fc.constantFrom(0, 0, 1, 30, 45, 364)),
  channel: fc.option(fc.constantFrom('ads', 'Ads', 'social'), { freq: 3 }),
  campaign: fc.option(fc.constantFrom('spring'), { freq: 2 }),
  isAcquisition: fc.integer({ min: 0, max: 3 }).map((drawn) => drawn > 0),
  amountMinor: fc.oneof(fc.constant(0), fc.integer({ min: -500, max: 900_000 })),
})

/**
 * Random stores in a time zone: ties on instants, orders of one day, guests, partial, full and excessive refunds (all of
 * them tied to their order), orders that do not count, zero amounts, customers with negative revenue, returns without an
 * order, costs of products by day and spend by span, both from several imports, days on the edges of weeks, months and clock changes, as-of given or not.
 */
export function arbitraryStore(timeZone: string): fc.Arbitrary<NaiveStore> {
  return fc.record({
    orders: fc
      .array(drawnOrder, { minLength: 1, maxLength: 70, size: 'large' })
      .map((drawn) => drawn.map((one, at) => toOrder(one, at, drawn, timeZone))),
    unmatched: fc.array(
      fc.record({
        day: fc.integer({ min: 19_700, max: 20_500 }).map(fromEpochDay),
        amountMinor: fc.integer({ min: 1, max: 9_999 }),
      }),
      { maxLength: 2 },
    ),
    productCosts: fc.array(productCost, { maxLength: 6 }),
    spend: fc.array(
      spend.map(({ span: [firstDay, days], ...rest }) => ({ firstDay, lastDay: addDays(firstDay, days), ...rest })),
      { maxLength: 8 },
    ),
    marginBasisPoints: fc.constantFrom(0, 3_333, 4_000, 10_000),
    inactivityMonths: fc.constantFrom(1, 3, 6, 12),
    asOf: fc.option(fc.constantFrom('2024-02-29', '2025-03-30', '2025-12-31', '2026-01-15', '2026-02-28'), { freq: 2 }),
  })
}

function toOrder(drawn: DrawnOrder, at: number, all: readonly DrawnOrder[], timeZone: string): NaiveOrder {
  const { customer, grossMinor, refund, cost, units, taxMinor, shippingMinor, facts } = drawn
  const day = localDayOf(drawn.at, timeZone)
  return {
    id: `order-${at}`,
    customer,
    instant: new Date(drawn.at).toISOString(),
    day,
    // Places in the file are all different, in an order of their own.
    sequence: all.filter((one, other) => one.rank < drawn.rank || (one.rank === drawn.rank && other < at)).length,
    status: drawn.status,
    grossMinor,
    refundMinor: refund === null ? 0 : Math.round(grossMinor * refund.part) || 700,
    refundDay: refund === null ? null : addDays(day, refund.afterDays),
    isRefundTied: true,
    costMinor: cost === null ? null : Math.round(grossMinor * cost),
    product: drawn.product,
    quantity: cost === null ? drawn.quantity : 1,
    units,
    taxMinor,
    shippingMinor,
    facts,
  }
}
