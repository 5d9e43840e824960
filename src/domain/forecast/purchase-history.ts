import type { Weeks } from './weeks'

/** All that the models need to know of a customer (METRICS "Predicted"); guests are left out by the caller. */
export interface PurchaseHistory {
  /** x: distinct local order days after the first. */
  repeatDays: number
  /** t_x: from the first order day to the last; 0 without a repeat. */
  recencyWeeks: Weeks
  /** T: from the first order day to as-of. */
  ageWeeks: Weeks
}

/** Throws RangeError where no history can be so: recency beyond age, or none with repeats counted and the reverse. */
export function assertHistory({ repeatDays, recencyWeeks, ageWeeks }: PurchaseHistory): void {
  const isCount = Number.isInteger(repeatDays) && repeatDays >= 0
  const isOrdered = recencyWeeks >= 0 && recencyWeeks <= ageWeeks && ageWeeks < Number.POSITIVE_INFINITY
  if (!(isCount && isOrdered && (repeatDays > 0 || recencyWeeks === 0))) {
    throw new RangeError(`not a history: ${repeatDays} repeat days, recency ${recencyWeeks}, age ${ageWeeks}`)
  }
}
