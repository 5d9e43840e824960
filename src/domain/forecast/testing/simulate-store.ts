import { createRandom, type Random } from '@/domain/simulate/random'
import { sampleBeta, sampleExponential, sampleGamma } from '@/domain/simulate/samplers'
import { epochDay, fromEpochDay } from '@/domain/time/local-date'
import type { ForecastInput } from '../forecast-input'

/** How customers of a simulated store buy: the models' own stories, by the letters of their papers; values in minor units. */
export interface StoreTruth {
  model: 'bgNbd' | 'mbgNbd' | 'paretoNbd'
  parameters: Record<string, number>
  value: { p: number; q: number; v: number }
}

export interface SimulatedStore {
  input: ForecastInput
  /** What comes in `futureDays` after as-of from the customers of the input. */
  future: { orders: Float64Array; revenueMinor: Float64Array }
}

export interface StoreSize {
  customers: number
  /** First orders are spread evenly over so many days from the first. */
  entryDays: number
  /** As-of is that many days after the first. */
  endDay: number
  futureDays: number
  seed: number
}

export const FIRST_DAY = '2022-01-01'
const CHANNELS = ['search', 'social', 'mail']

/** Customers of the truth in whole local days, orders of a day merged; margin is 40 % of revenue. */
export function simulateStore(truth: StoreTruth, size: StoreSize): SimulatedStore {
  const random = createRandom(size.seed)
  const start = epochDay(FIRST_DAY)
  const rows = { days: new Growing(), revenue: new Growing() }
  const starts = new Uint32Array(size.customers + 1)
  const channels = new Int32Array(size.customers)
  const future = { orders: new Float64Array(size.customers), revenueMinor: new Float64Array(size.customers) }
  for (let customer = 0; customer < size.customers; customer++) {
    const entry = Math.floor(random() * size.entryDays)
    const rate = sampleGamma(random, truth.value.q, truth.value.v)
    const drawValue = () => Math.max(1, Math.round(sampleGamma(random, truth.value.p, rate)))
    channels[customer] = Math.floor(random() * CHANNELS.length)
    rows.days.push(start + entry)
    rows.revenue.push(drawValue())
    // The first order came at some time of its day: without it whole days would cut half a day off each gap.
    let last = entry
    for (const week of walk(truth, (size.endDay + size.futureDays + 1 - entry) / 7, random)) {
      const day = Math.floor(entry + 0.5 + week * 7)
      if (day <= last || day > size.endDay + size.futureDays) continue
      last = day
      if (day <= size.endDay) {
        rows.days.push(start + day)
        rows.revenue.push(drawValue())
      } else {
        future.orders[customer] = (future.orders[customer] ?? 0) + 1
        future.revenueMinor[customer] = (future.revenueMinor[customer] ?? 0) + drawValue()
      }
    }
    starts[customer + 1] = rows.days.length
  }
  const revenueMinor = rows.revenue.toArray()
  return {
    future,
    input: {
      asOf: fromEpochDay(start + size.endDay),
      firstDay: FIRST_DAY,
      channelNames: CHANNELS,
      customers: {
        starts,
        days: Int32Array.from(rows.days.toArray()),
        revenueMinor,
        marginMinor: revenueMinor.map((revenue) => Math.round(revenue * 0.4)),
        channels,
      },
    },
  }
}

/** Weeks after the first order at which the customer orders again. */
function* walk({ model, parameters }: StoreTruth, spanWeeks: number, random: Random): Iterable<number> {
  const { r = 1, alpha = 1, a = 1, b = 1, s = 1, beta = 1 } = parameters
  const rate = sampleGamma(random, r, alpha)
  const isPareto = model === 'paretoNbd'
  const lifetime = isPareto ? sampleExponential(random, sampleGamma(random, s, beta)) : spanWeeks
  const leaves = isPareto ? 0 : sampleBeta(random, a, b)
  if (model === 'mbgNbd' && random() < leaves) return
  let at = 0
  for (;;) {
    at += sampleExponential(random, rate)
    if (!(at <= Math.min(spanWeeks, lifetime))) return
    yield at
    if (!isPareto && random() < leaves) return
  }
}

/** Numbers appended to a typed array that doubles: a million customers' rows without a million objects. */
class Growing {
  #values = new Float64Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Float64Array(this.length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.length++] = value
  }

  toArray(): Float64Array {
    return this.#values.slice(0, this.length)
  }
}
