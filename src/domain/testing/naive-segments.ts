import type { SegmentCondition, SegmentPart, SegmentRule } from '@/domain/segments/segment-rule'
import type { LocalDate } from '@/domain/time/local-date'
import { type CountedOrder, type NaiveBook, naivePercentile, sumOf } from './naive-store'

/** What METRICS "Segments" says of one customer, read plainly; one entry a customer, guests too. */
export interface NaiveTraits {
  customer: string
  isGuest: boolean
  orders: CountedOrder[]
  scores: { recency: number; frequency: number; monetary: number } | null
  group: string | null
  stage: string | null
  isBest: boolean
  isLikelyBusiness: boolean
  nextDay: LocalDate
  revenue: bigint
  marginE4: bigint
}

const DAY_MS = 86_400_000
const daysFrom = (from: LocalDate, to: LocalDate) => (Date.parse(to) - Date.parse(from)) / DAY_MS

/** Every customer of a book with what the definitions make of it. */
export function computeNaiveTraits(book: NaiveBook): NaiveTraits[] {
  const identified = book.customers.filter((orders) => !orders[0]?.isGuest)
  const meanGap = findMeanGap(book)
  const loyalists = findTopByMargin(identified)
  const scoreOf = naiveScores(book, identified)
  const isLarge = naiveLarge(book)
  return book.customers.map((orders) => {
    const first = orders[0]
    if (!first) throw new Error('a customer without orders')
    const days = [...new Set(orders.map(({ day }) => day))]
    const g = rhythmOf(days, meanGap)
    const scores = first.isGuest ? null : scoreOf(orders)
    const revenue = sumOf(orders, 'net')
    return {
      customer: first.customer,
      isGuest: first.isGuest,
      orders,
      scores,
      group: (scores && GROUPS[scores.recency - 1]?.[scores.frequency - 1]) ?? null,
      stage: first.isGuest ? null : stageOf(orders, days, book.asOf, meanGap, loyalists.has(first.customer)),
      isBest:
        orders.length > 1 &&
        revenue * BigInt(book.orders.length) >
          2n * (sumOf(book.orders, 'net') - book.unmatched) * BigInt(orders.length),
      isLikelyBusiness: isLarge(orders),
      nextDay: new Date(Date.parse(days.at(-1) ?? '') + Math.floor(g + 0.5 + 1e-9) * DAY_MS).toISOString().slice(0, 10),
      revenue,
      marginE4: sumOf(orders, 'marginE4'),
    }
  })
}

function findMeanGap(book: NaiveBook): number {
  const gaps = book.customers.flatMap((orders) => {
    const days = [...new Set(orders.map(({ day }) => day))]
    return days.slice(1).map((day, at) => daysFrom(days[at] ?? day, day))
  })
  return gaps.length < 30 ? 90 : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
}

function rhythmOf(days: readonly LocalDate[], meanGap: number): number {
  return Math.max(1, (2 * meanGap + daysFrom(days[0] ?? '', days.at(-1) ?? '')) / (2 + days.length - 1))
}

/** Doubles of two ways of adding: a hair apart means equal. */
const isAbove = (a: number, b: number) => a > b + 1e-9

function stageOf(
  orders: readonly CountedOrder[],
  days: readonly LocalDate[],
  asOf: LocalDate,
  meanGap: number,
  isTop: boolean,
): string {
  const ratio = daysFrom(days.at(-1) ?? '', asOf) / rhythmOf(days, meanGap)
  if (isAbove(ratio, 3)) return 'lapsed'
  if (isAbove(ratio, 2)) return 'atRisk'
  if (isAbove(ratio, 1)) return 'slowing'
  for (let at = 1; at < days.length; at++) {
    const day = days[at] ?? ''
    const isRecent = daysFrom(day, asOf) <= 89
    if (isRecent && isAbove(daysFrom(days[at - 1] ?? '', day), 3 * rhythmOf(days.slice(0, at), meanGap)))
      return 'wonBack'
  }
  if (days.length >= 2 && (orders.length >= 4 || isTop)) return 'loyal'
  return orders.length >= 2 ? 'active' : 'new'
}

function findTopByMargin(identified: readonly CountedOrder[][]): Set<string> {
  const sorted = identified
    .map((orders) => ({ customer: orders[0]?.customer ?? '', margin: sumOf(orders, 'marginE4'), first: orders[0] }))
    .sort((a, b) => (a.margin === b.margin ? compareFirst(a.first, b.first) : a.margin > b.margin ? -1 : 1))
  return new Set(sorted.slice(0, Math.ceil(identified.length / 5)).map(({ customer }) => customer))
}

function compareFirst(a: CountedOrder | undefined, b: CountedOrder | undefined): number {
  if (!a || !b) return 0
  if (a.instant !== b.instant) return a.instant < b.instant ? -1 : 1
  return a.sequence - b.sequence
}

function naiveScores(book: NaiveBook, identified: readonly CountedOrder[][]) {
  const valuesOf = (orders: readonly CountedOrder[]) => ({
    recency: daysFrom(orders.at(-1)?.day ?? '', book.asOf) + 1,
    frequency: orders.length,
    monetary: Number(sumOf(orders, 'net')),
  })
  const all = identified.map(valuesOf)
  const score = (pick: (values: ReturnType<typeof valuesOf>) => number, value: number) =>
    1 + [0.2, 0.4, 0.6, 0.8].filter((p) => isAbove(value, naivePercentile(all.map(pick), p) ?? 0)).length
  return (orders: readonly CountedOrder[]) => {
    if (identified.length < 30) return null
    const own = valuesOf(orders)
    return {
      recency: 6 - score(({ recency }) => recency, own.recency),
      frequency: score(({ frequency }) => frequency, own.frequency),
      monetary: score(({ monetary }) => monetary, own.monetary),
    }
  }
}

// Rows R1 … R5, columns F1 … F5.
const GROUPS = [
  ['lost', 'lost', 'atRisk', 'atRisk', 'cantLose'],
  ['hibernating', 'hibernating', 'atRisk', 'atRisk', 'cantLose'],
  ['aboutToSleep', 'aboutToSleep', 'needAttention', 'loyal', 'loyal'],
  ['promising', 'potentialLoyalists', 'potentialLoyalists', 'loyal', 'loyal'],
  ['new', 'potentialLoyalists', 'potentialLoyalists', 'champions', 'champions'],
]

function naiveLarge(book: NaiveBook) {
  const threshold = (values: number[]) => {
    const p99 = naivePercentile(values, 0.99)
    return p99 === null
      ? Number.POSITIVE_INFINITY
      : Math.max(p99, (3 * values.reduce((a, b) => a + b, 0)) / values.length)
  }
  const value = threshold(book.orders.map(({ net }) => Number(net)))
  const units = threshold(book.orders.flatMap((order) => order.units ?? []))
  return (orders: readonly CountedOrder[]) =>
    orders.filter(({ net }) => Number(net) > value).length >= 2 ||
    orders.some((order) => order.units !== null && order.units > units)
}

/** Whether a customer meets a rule, condition by condition; fields that random stores have no values for meet none. */
export function meetsNaiveRule(rule: SegmentRule, traits: NaiveTraits, asOf: LocalDate): boolean {
  const speaksOfGuests = JSON.stringify(rule).includes('"isGuest"')
  return (speaksOfGuests || !traits.isGuest) && meetsPart(rule.root, traits, asOf)
}

function meetsPart(part: SegmentPart, traits: NaiveTraits, asOf: LocalDate): boolean {
  if (!('join' in part)) return meets(part, traits, asOf)
  const met = part.parts.map((inner) => meetsPart(inner, traits, asOf))
  return part.join === 'and' ? met.every(Boolean) : met.some(Boolean)
}

function meets(condition: SegmentCondition, traits: NaiveTraits, asOf: LocalDate): boolean {
  const { orders } = traits
  const firstDay = orders[0]?.day ?? ''
  const lastDay = orders.at(-1)?.day ?? ''
  switch (condition.field) {
    case 'stage':
      return condition.values.includes(traits.stage ?? '') === (condition.operator === 'oneOf')
    case 'rfmGroup':
      return condition.values.includes(traits.group ?? '') === (condition.operator === 'oneOf')
    case 'isBest':
      return traits.isBest === condition.value
    case 'isGuest':
      return traits.isGuest === condition.value
    case 'isLikelyBusiness':
      return traits.isLikelyBusiness === condition.value
    case 'isOverdue':
      return traits.nextDay < asOf === condition.value
    case 'firstOrder':
      return meetsDay(condition, [firstDay], asOf)
    case 'lastOrder':
      return meetsDay(condition, [lastDay], asOf)
    case 'nextOrder':
      return meetsDay(condition, [traits.nextDay], asOf)
    case 'ordered':
      return meetsDay(
        condition,
        orders.map(({ day }) => day),
        asOf,
      )
    case 'orderedAtOffset': {
      const offsets = orders.map(({ day }) => offsetOf(firstDay, day, condition.unit))
      const isMet = offsets.some((offset) => offset >= condition.from && offset <= condition.to)
      return isMet === (condition.operator === 'between')
    }
    default: {
      const value = numberOf(condition.field, traits, asOf)
      if (value === null || !('from' in condition)) return false
      const { from, to } = condition
      return (from === null || value >= Number(from)) && (to === null || value <= Number(to))
    }
  }
}

function meetsDay(condition: SegmentCondition, days: readonly LocalDate[], asOf: LocalDate): boolean {
  const isWithin = (day: LocalDate) => {
    if ('days' in condition) return day <= asOf && daysFrom(day, asOf) < condition.days
    if (!('from' in condition)) return false
    return (
      (condition.from === null || day >= String(condition.from)) &&
      (condition.to === null || day <= String(condition.to))
    )
  }
  return days.some(isWithin) !== condition.operator.startsWith('not')
}

function offsetOf(first: LocalDate, day: LocalDate, unit: string): number {
  const part = (text: LocalDate, from: number, to: number) => Number(text.slice(from, to))
  const months = (text: LocalDate) => part(text, 0, 4) * 12 + part(text, 5, 7) - 1
  const monday = (text: LocalDate) => daysFrom('1969-12-29', text) - (daysFrom('1969-12-29', text) % 7)
  if (unit === 'days30') return Math.floor(daysFrom(first, day) / 30)
  if (unit === 'week') return (monday(day) - monday(first)) / 7
  if (unit === 'year') return part(day, 0, 4) - part(first, 0, 4)
  const size = unit === 'quarter' ? 3 : 1
  return Math.floor(months(day) / size) - Math.floor(months(first) / size)
}

function numberOf(field: string, traits: NaiveTraits, asOf: LocalDate): number | null {
  const { orders, scores, revenue, marginE4 } = traits
  const numbers: Record<string, number | null> = {
    orders: orders.length,
    orderDays: new Set(orders.map(({ day }) => day)).size,
    revenue: Number(revenue),
    margin: Number(marginE4) / 10_000,
    aov: Number(revenue) / orders.length,
    daysSinceLastOrder: daysFrom(orders.at(-1)?.day ?? '', asOf),
    rfmRecency: scores?.recency ?? null,
    rfmFrequency: scores?.frequency ?? null,
    rfmMonetary: scores?.monetary ?? null,
  }
  return numbers[field] ?? null
}
