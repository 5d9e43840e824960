import { type CompressedHistories, countMoreThan } from '../compress'
import { DAYS_PER_WEEK } from '../weeks'
import type { Histories } from './histories'

/** Ages and recencies of 179 years, counts of 2 million: a key of 53 bits is exact. */
const AGES = 2 ** 16
const COUNTS = 2 ** 21

/** Equal histories as one row with a weight: `compress` for columns of whole days, by one sort of typed keys. */
export function compressHistories({ customers, repeatDays, recencyDays, ageDays }: Histories): CompressedHistories {
  const keys = new Float64Array(customers)
  for (let i = 0; i < customers; i++) {
    const count = Math.min(repeatDays[i] ?? 0, COUNTS - 1)
    keys[i] = ((ageDays[i] ?? 0) * AGES + (recencyDays[i] ?? 0)) * COUNTS + count
  }
  keys.sort()
  let rows = 0
  for (let i = 0; i < customers; i++) if (i === 0 || keys[i] !== keys[i - 1]) rows++
  const columns = emptyColumns(rows)
  let row = -1
  for (let i = 0; i < customers; i++) {
    const key = keys[i] ?? 0
    if (i === 0 || key !== keys[i - 1]) {
      row++
      const spans = Math.floor(key / COUNTS)
      columns.repeatDays[row] = key - spans * COUNTS
      columns.ageWeeks[row] = Math.floor(spans / AGES) / DAYS_PER_WEEK
      columns.recencyWeeks[row] = (spans % AGES) / DAYS_PER_WEEK
    }
    columns.weights[row] = (columns.weights[row] ?? 0) + 1
  }
  return summarise(columns)
}

/** § Below this the cells of `coarsen` are of one width, above it they widen with the span: what counts is t ÷ (α + t). */
const CELL_UNIT_WEEKS = 1
const FIRST_CELL = 0.02

/**
 * Neighbouring rows of the same number of repeats joined into one at their mean age and recency, in cells of age and silence
 * that widen until at most `maxRows` are left. The likelihood is smooth in both, so that the error is of second order in a cell's width.
 */
export function coarsen(data: CompressedHistories, maxRows: number): CompressedHistories {
  let [result, cell] = [data, FIRST_CELL]
  // Rows of unlike counts are never joined: a cell as wide as any history ends the search.
  while (result.weights.length > maxRows && cell < 8) {
    result = joinCells(data, cell)
    cell *= 1.5
  }
  return result
}

function joinCells(data: CompressedHistories, cell: number): CompressedHistories {
  const rowOf = new Map<number, number>()
  const columns = emptyColumns(data.weights.length)
  const cellOf = (weeks: number) => Math.floor(Math.log1p(weeks / CELL_UNIT_WEEKS) / cell)
  for (let i = 0; i < data.weights.length; i++) {
    const [x, age, recency] = [data.repeatDays[i] ?? 0, data.ageWeeks[i] ?? 0, data.recencyWeeks[i] ?? 0]
    const key = (cellOf(age - recency) * AGES + cellOf(recency)) * COUNTS + x
    const row = rowOf.get(key) ?? rowOf.size
    rowOf.set(key, row)
    const weight = data.weights[i] ?? 0
    columns.repeatDays[row] = x
    columns.ageWeeks[row] = (columns.ageWeeks[row] ?? 0) + weight * age
    columns.recencyWeeks[row] = (columns.recencyWeeks[row] ?? 0) + weight * recency
    columns.weights[row] = (columns.weights[row] ?? 0) + weight
  }
  const cells = {
    repeatDays: columns.repeatDays.slice(0, rowOf.size),
    ageWeeks: columns.ageWeeks.slice(0, rowOf.size),
    recencyWeeks: columns.recencyWeeks.slice(0, rowOf.size),
    weights: columns.weights.slice(0, rowOf.size),
  }
  for (let row = 0; row < rowOf.size; row++) {
    const weight = cells.weights[row] ?? 1
    cells.ageWeeks[row] = (cells.ageWeeks[row] ?? 0) / weight
    cells.recencyWeeks[row] = Math.min((cells.recencyWeeks[row] ?? 0) / weight, cells.ageWeeks[row] ?? 0)
  }
  return summarise(cells)
}

type Columns = Pick<CompressedHistories, 'repeatDays' | 'recencyWeeks' | 'ageWeeks' | 'weights'>

function emptyColumns(rows: number): Columns {
  return {
    repeatDays: new Float64Array(rows),
    recencyWeeks: new Float64Array(rows),
    ageWeeks: new Float64Array(rows),
    weights: new Float64Array(rows),
  }
}

/** The same rows under other weights, for a bootstrap. */
export function reweigh(data: CompressedHistories, weights: Float64Array): CompressedHistories {
  return summarise({ ...data, weights })
}

function summarise(columns: Columns): CompressedHistories {
  let [customers, repeats, age] = [0, 0, 0]
  for (let row = 0; row < columns.weights.length; row++) {
    const weight = columns.weights[row] ?? 0
    customers += weight
    repeats += weight * (columns.repeatDays[row] ?? 0)
    age += weight * (columns.ageWeeks[row] ?? 0)
  }
  return {
    repeatDays: columns.repeatDays,
    recencyWeeks: columns.recencyWeeks,
    ageWeeks: columns.ageWeeks,
    weights: columns.weights,
    moreThan: countMoreThan(columns.repeatDays, columns.weights),
    customers,
    repeats,
    meanAgeWeeks: customers === 0 ? 0 : age / customers,
  }
}
