/** Trades that somebody has published a repeat share for. */
export const NICHES = [
  'any',
  'tea',
  'coffee',
  'food',
  'mealDelivery',
  'beauty',
  'apparel',
  'sportswear',
  'supplements',
  'pets',
] as const
export type Niche = (typeof NICHES)[number]

/**
 * How far a published figure may be trusted: A, peer-reviewed or large raw data; B, a vendor's own data; C, quoted
 * without a method.
 */
export type BenchmarkQuality = 'A' | 'B' | 'C'

export interface BenchmarkSource {
  name: string
  /** Null: undated. */
  year: number | null
  quality: BenchmarkQuality
  /** Where it can be read. */
  address: string
}

/** What a published figure speaks of; each has a figure of the store's own beside it. */
export type BenchmarkMeasure = 'repeatCustomers' | 'secondOrder' | 'thirdOrder' | 'fourthOrder' | 'top5'

/** Somebody else's figure: shown beside the store's own, never mixed with it. */
export interface Benchmark {
  measure: BenchmarkMeasure
  share: number
  source: BenchmarkSource
}

const METRILO: BenchmarkSource = {
  name: 'Metrilo',
  year: null,
  quality: 'B',
  address: 'https://www.metrilo.com/glossary/retention-rate',
}
const RJMETRICS: BenchmarkSource = {
  name: 'RJMetrics',
  year: 2015,
  quality: 'B',
  address: 'https://research-alert.net/?p=4268',
}
const SMILE: BenchmarkSource = {
  name: 'Smile.io',
  year: null,
  quality: 'B',
  address: 'https://blog.smile.io/repeat-customers-profitable-stats-to-prove',
}

/** Repeat shares of Metrilo's survey by trade; `any` is its mean. */
const REPEAT_SHARES: Record<Niche, number> = {
  any: 0.28,
  tea: 0.21,
  coffee: 0.3,
  food: 0.245,
  mealDelivery: 0.29,
  beauty: 0.26,
  apparel: 0.26,
  sportswear: 0.33,
  supplements: 0.29,
  pets: 0.315,
}

/**
 * The published figures of a trade, its repeat share first. The others are of all trades: 176 retailers with 18 million
 * customers (RJMetrics: of those who ordered n times, who did again within a year), and the share of revenue of the best 5 %.
 */
export function listBenchmarks(niche: Niche): Benchmark[] {
  return [
    { measure: 'repeatCustomers', share: REPEAT_SHARES[niche], source: METRILO },
    { measure: 'secondOrder', share: 0.32, source: RJMETRICS },
    { measure: 'thirdOrder', share: 0.53, source: RJMETRICS },
    { measure: 'fourthOrder', share: 0.64, source: RJMETRICS },
    { measure: 'top5', share: 0.35, source: SMILE },
  ]
}

const XOPON: BenchmarkSource = {
  name: 'Xopon',
  year: null,
  quality: 'C',
  address: 'https://xopon.io/research/ecommerce-margin-benchmarks',
}

/** A trade's published figures beside one another; null where nobody published one. */
export interface TradeBenchmark {
  trade: Niche | 'books' | 'electronics' | 'home'
  /** Gross margin, from and to, 0–1. */
  margin: { low: number; high: number } | null
  repeatShare: number | null
}

const MARGINS: Partial<Record<TradeBenchmark['trade'], { low: number; high: number }>> = {
  apparel: { low: 0.4, high: 0.65 },
  beauty: { low: 0.55, high: 0.75 },
  books: { low: 0.25, high: 0.4 },
  electronics: { low: 0.1, high: 0.25 },
  food: { low: 0.3, high: 0.5 },
  home: { low: 0.35, high: 0.55 },
  sportswear: { low: 0.3, high: 0.5 },
  supplements: { low: 0.6, high: 0.8 },
}

/** Where the two columns of `listTradeBenchmarks` come from. */
export const TRADE_SOURCES = { margin: XOPON, repeatShare: METRILO }

/** Every trade with a published margin or repeat share. */
export function listTradeBenchmarks(): TradeBenchmark[] {
  const margins: TradeBenchmark[] = (['books', 'electronics', 'home'] as const).map((trade) => ({
    trade,
    margin: MARGINS[trade] ?? null,
    repeatShare: null,
  }))
  return [
    ...NICHES.map((trade) => ({ trade, margin: MARGINS[trade] ?? null, repeatShare: REPEAT_SHARES[trade] })),
    ...margins,
  ]
}
