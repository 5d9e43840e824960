import { type LoyaltyPopulation, PAST_MONTHS } from './population'

/**
 * A systematic sample of that many customers, stratified by decile of last year's sales and by how lately they came: sorted by
 * both, every n-th is taken, and stands for n. The whole population where it is no larger. The same call gives the same sample.
 */
export function samplePopulation(population: LoyaltyPopulation, customers: number): LoyaltyPopulation {
  if (customers >= population.customers) return population
  const silence = population.ageDays.map((age, i) => age - (population.recencyDays[i] ?? 0))
  const order = Uint32Array.from({ length: population.customers }, (_, i) => i).sort(
    (a, b) =>
      (population.deciles[a] ?? 0) - (population.deciles[b] ?? 0) || (silence[a] ?? 0) - (silence[b] ?? 0) || a - b,
  )
  const step = population.customers / customers
  const taken = Uint32Array.from({ length: customers }, (_, i) => order[Math.floor((i + 0.5) * step)] ?? 0)
  const pick = (values: Float64Array) => Float64Array.from(taken, (i) => values[i] ?? 0)
  const bytes = (values: Uint8Array) => Uint8Array.from(taken, (i) => values[i] ?? 0)
  return {
    ...population,
    customers,
    weights: pick(population.weights).map((weight) => weight * step),
    ids: Uint32Array.from(taken, (i) => population.ids[i] ?? i),
    repeatDays: pick(population.repeatDays),
    recencyDays: pick(population.recencyDays),
    ageDays: pick(population.ageDays),
    meanValueMinor: pick(population.meanValueMinor),
    groups: bytes(population.groups),
    deciles: bytes(population.deciles),
    pastNetMinor: pickRows(population.pastNetMinor, taken, PAST_MONTHS),
    totalNetMinor: pick(population.totalNetMinor),
    categoryShares: Float32Array.from(pickRows(population.categoryShares, taken, population.categoryNames.length)),
    segmentBits: Uint32Array.from(taken, (i) => population.segmentBits[i] ?? 0),
  }
}

function pickRows(values: Float64Array | Float32Array, rows: Uint32Array, width: number): Float64Array {
  const picked = new Float64Array(rows.length * width)
  for (const [at, row] of rows.entries()) picked.set(values.subarray(row * width, (row + 1) * width), at * width)
  return picked
}
