import type { CustomerColumns } from '../forecast-input'

/** Customers known on a day, in columns: what the models are told of them (METRICS "Predicted": x, t_x, T, mean value). */
export interface Histories {
  /** The day they are told on: nothing after it is known. Days since 1970-01-01. */
  throughDay: number
  customers: number
  /** Index of the customer in the input. */
  who: Uint32Array
  firstDays: Int32Array
  /** x: distinct order days after the first. */
  repeatDays: Int32Array
  /** t_x and T in whole days. */
  recencyDays: Int32Array
  ageDays: Int32Array
  /** Mean net revenue of repeat days; 0 without one. */
  meanValueMinor: Float64Array
}

/** Histories as they stood at the end of `throughDay`; customers who came later are not in them. */
export function buildHistories(columns: CustomerColumns, throughDay: number): Histories {
  const { starts, days, revenueMinor } = columns
  const all = Math.max(0, starts.length - 1)
  const who = new Uint32Array(all)
  const firstDays = new Int32Array(all)
  const repeatDays = new Int32Array(all)
  const recencyDays = new Int32Array(all)
  const ageDays = new Int32Array(all)
  const meanValueMinor = new Float64Array(all)
  let known = 0
  for (let customer = 0; customer < all; customer++) {
    const from = starts[customer] ?? 0
    const to = starts[customer + 1] ?? from
    const first = days[from] ?? Number.POSITIVE_INFINITY
    if (from === to || first > throughDay) continue
    let [last, repeats, value] = [first, 0, 0]
    for (let row = from + 1; row < to; row++) {
      const day = days[row] ?? 0
      if (day > throughDay) break
      last = day
      repeats++
      value += revenueMinor[row] ?? 0
    }
    who[known] = customer
    firstDays[known] = first
    repeatDays[known] = repeats
    recencyDays[known] = last - first
    ageDays[known] = throughDay - first
    meanValueMinor[known] = repeats === 0 ? 0 : value / repeats
    known++
  }
  return {
    throughDay,
    customers: known,
    who: who.subarray(0, known),
    firstDays: firstDays.subarray(0, known),
    repeatDays: repeatDays.subarray(0, known),
    recencyDays: recencyDays.subarray(0, known),
    ageDays: ageDays.subarray(0, known),
    meanValueMinor: meanValueMinor.subarray(0, known),
  }
}
