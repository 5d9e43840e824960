/** An invented store for the landing page: the same arithmetic as the product's, figures from a formula. */
export interface SpecimenRow {
  /** `2025-03`. */
  month: string
  size: number
  /** Cumulative margin per customer through month k; null where the month has not begun. */
  perCustomerMinor: (number | null)[]
  /** The running month's place in the row. */
  runningOffset: number
}

export interface Specimen {
  rows: SpecimenRow[]
  /** Over the cohorts whose month k is over; null where there is none. */
  averageMinor: (number | null)[]
  customers: number
  /** The sentence's horizon, and Σ margin, Σ customers and cohorts behind its figure. */
  horizon: number
  marginMinor: number
  horizonCustomers: number
  horizonCohorts: number
  perCustomerMinor: number
  maximumCacMinor: number
}

const COHORTS = 12
const HORIZON = 6
const CAC_RATIO = 3

/** A wave between −1 and 1: it moves the figures apart without a random source. */
const wave = (cohort: number, offset: number) => Math.sin(cohort * 2.3 + offset * 1.7) * Math.cos(cohort * 0.9 - offset)

function buildRow(cohort: number, unitMinor: number): SpecimenRow {
  const size = Math.round(430 + 120 * Math.sin(cohort * 1.1) + 60 * Math.cos(cohort * 2.6))
  const running = COHORTS - 1 - cohort
  const first = 940 + 70 * wave(cohort, 0)
  let total = first
  const totals = Array.from({ length: COHORTS }, (_, offset) => {
    if (offset > 0) total += 880 * 0.8 ** (offset - 1) * (1 + 0.16 * wave(cohort, offset))
    return total
  })
  return {
    month: `2025-${String(cohort + 1).padStart(2, '0')}`,
    size,
    runningOffset: running,
    perCustomerMinor: totals.map((value, offset) => (offset <= running ? Math.round(value) * unitMinor : null)),
  }
}

/** Builds the specimen; `unitMinor` is what one unit of the formula is worth in the shown currency's minor units. */
export function prepareSpecimen(unitMinor: number): Specimen {
  const rows = Array.from({ length: COHORTS }, (_, cohort) => buildRow(cohort, unitMinor))
  const finalAt = (offset: number) => rows.filter((row) => offset < row.runningOffset)
  const sums = rows.map((_, offset) => {
    const cohorts = finalAt(offset)
    const customers = cohorts.reduce((sum, row) => sum + row.size, 0)
    const margin = cohorts.reduce((sum, row) => sum + row.size * (row.perCustomerMinor[offset] ?? 0), 0)
    return { cohorts: cohorts.length, customers, margin }
  })
  const { cohorts, customers, margin } = sums[HORIZON] ?? { cohorts: 0, customers: 0, margin: 0 }
  const perCustomerMinor = Math.round(margin / customers)
  return {
    rows,
    averageMinor: sums.map((sum) => (sum.customers > 0 ? Math.round(sum.margin / sum.customers) : null)),
    customers: rows.reduce((sum, row) => sum + row.size, 0),
    horizon: HORIZON,
    marginMinor: margin,
    horizonCustomers: customers,
    horizonCohorts: cohorts,
    perCustomerMinor,
    maximumCacMinor: Math.round(perCustomerMinor / CAC_RATIO),
  }
}
