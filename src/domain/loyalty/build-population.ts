import type { CalculatorBaseline, LoyaltyBaseline } from './baseline'
import { rankInParts, sumLastYear } from './buyer-groups'
import { countCustomers, type LoyaltyHistory } from './history'
import { computeGroupFactors, describeValues, expectedValueOf } from './order-curve'
import { DAYS_PER_MONTH, type LoyaltyPopulation, PAST_MONTHS } from './population'
import { BUYER_GROUPS } from './scenario'

/** § Spread of order values of a store without orders: a coefficient of variation of one half. */
const CALCULATOR_SHAPE = 4

/**
 * Customers as they stand at the end of `asOfDay`, with what goes on from there. Orders after that day are not looked at, customers
 * without an order before it are left out. Without a history the baseline must be the calculator's. Throws RangeError otherwise.
 */
export function buildPopulation(
  history: LoyaltyHistory | null,
  baseline: LoyaltyBaseline,
  asOfDay: number,
): LoyaltyPopulation {
  if (baseline.kind === 'calculator') return makeUpPopulation(baseline)
  if (history === null) throw new RangeError('only a calculator baseline can do without orders')
  const known = listKnown(history, asOfDay)
  const population = createPopulation(baseline, known.length, history)
  const lastYear = sumLastYear(history, asOfDay)
  const sums = Float64Array.from(known, (customer) => lastYear[customer] ?? 0)
  population.groups.set(rankInParts(sums, BUYER_GROUPS.length))
  population.deciles.set(rankInParts(sums, 10))
  for (const [i, customer] of known.entries()) describeCustomer(population, i, { history, customer, asOfDay })
  if (baseline.kind === 'model') return { ...population, valueShape: baseline.model.value.p }
  const values = describeValues(history, asOfDay)
  for (const [i, customer] of known.entries())
    population.meanValueMinor[i] = expectedValueOf(history, customer, { ...values, asOfDay })
  population.groupFactors.set(computeGroupFactors(history, baseline.ordersByAgeMonth, asOfDay))
  return { ...population, valueShape: values.shape }
}

function listKnown(history: LoyaltyHistory, asOfDay: number): Uint32Array {
  const known: number[] = []
  for (let customer = 0; customer < countCustomers(history); customer++) {
    const from = history.starts[customer] ?? 0
    if (from < (history.starts[customer + 1] ?? 0) && (history.days[from] ?? 0) <= asOfDay) known.push(customer)
  }
  return Uint32Array.from(known)
}

function createPopulation(
  baseline: LoyaltyBaseline,
  customers: number,
  { categoryNames, segmentIds }: Pick<LoyaltyHistory, 'categoryNames' | 'segmentIds'>,
): LoyaltyPopulation {
  const column = () => new Float64Array(customers)
  return {
    baseline,
    customers,
    weights: column().fill(1),
    populationCustomers: customers,
    ids: Uint32Array.from({ length: customers }, (_, i) => i),
    repeatDays: column(),
    recencyDays: column(),
    ageDays: column(),
    meanValueMinor: column(),
    valueShape: CALCULATOR_SHAPE,
    groups: new Uint8Array(customers),
    deciles: new Uint8Array(customers),
    groupFactors: new Float64Array(BUYER_GROUPS.length).fill(1),
    pastNetMinor: new Float64Array(customers * PAST_MONTHS),
    totalNetMinor: column(),
    categoryNames,
    categoryShares: new Float32Array(customers * categoryNames.length),
    segmentIds,
    segmentBits: new Uint32Array(customers),
  }
}

function describeCustomer(
  population: LoyaltyPopulation,
  i: number,
  { history, customer, asOfDay }: { history: LoyaltyHistory; customer: number; asOfDay: number },
): void {
  const from = history.starts[customer] ?? 0
  const first = history.days[from] ?? 0
  let [last, repeats, repeatMinor] = [first, 0, 0]
  for (let row = from; row < (history.starts[customer + 1] ?? from); row++) {
    const day = history.days[row] ?? 0
    if (day > asOfDay) break
    const net = history.netMinor[row] ?? 0
    if (day > last) repeats++
    // A second order on the first day belongs to the first order day (METRICS "Predicted": distinct days).
    if (day > first) repeatMinor += net
    last = day
    addSpending(population, i, {
      net,
      monthsAgo: Math.floor((asOfDay - day) / DAYS_PER_MONTH),
      category: history.categories[row] ?? -1,
    })
  }
  population.repeatDays[i] = repeats
  population.recencyDays[i] = last - first
  population.ageDays[i] = asOfDay - first
  population.meanValueMinor[i] = repeats === 0 ? 0 : repeatMinor / repeats
  population.segmentBits[i] = history.segmentBits[customer] ?? 0
  const categories = population.categoryNames.length
  const shares = population.categoryShares.subarray(i * categories, (i + 1) * categories)
  const known = shares.reduce((sum, value) => sum + value, 0)
  if (known > 0) for (const [at, value] of shares.entries()) shares[at] = value / known
}

function addSpending(
  { pastNetMinor, totalNetMinor, categoryNames, categoryShares }: LoyaltyPopulation,
  i: number,
  { net, monthsAgo, category }: { net: number; monthsAgo: number; category: number },
): void {
  const spent = Math.max(0, net)
  totalNetMinor[i] = (totalNetMinor[i] ?? 0) + spent
  const at = i * PAST_MONTHS + monthsAgo
  if (monthsAgo < PAST_MONTHS) pastNetMinor[at] = (pastNetMinor[at] ?? 0) + spent
  const place = i * categoryNames.length + category
  if (category >= 0) categoryShares[place] = (categoryShares[place] ?? 0) + spent
}

/** A new store's customers: alike, each with one order just made. */
function makeUpPopulation(baseline: CalculatorBaseline): LoyaltyPopulation {
  const population = createPopulation(baseline, baseline.customers, { categoryNames: [], segmentIds: [] })
  population.meanValueMinor.fill(baseline.averageOrderMinor)
  population.totalNetMinor.fill(baseline.averageOrderMinor)
  for (let i = 0; i < baseline.customers; i++) population.pastNetMinor[i * PAST_MONTHS] = baseline.averageOrderMinor
  // All spend the same so far, so that a third would be arbitrary: they are moderate.
  population.groups.fill(BUYER_GROUPS.indexOf('moderate'))
  return population
}
