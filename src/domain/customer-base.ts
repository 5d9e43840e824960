/** Customers who ordered in a month and next in `nextMonth` (null: not again). Months are indexes of time/bucket. */
export interface ActivitySpell {
  month: number
  nextMonth: number | null
  customers: number
}

export interface CustomerBase {
  month: number
  startBase: number
  endBase: number
  /** In the base at the month's start, not at its end. */
  lost: number
}

/**
 * The customer base (customers with an order in the W months ending that day) at the start and end of every month of
 * a range, and who left it in the month: METRICS "customer base of a day" and "monthly churn".
 */
export function computeCustomerBases(input: {
  spells: readonly ActivitySpell[]
  firstMonth: number
  lastMonth: number
  inactivityMonths: number
}): CustomerBase[] {
  const { spells, firstMonth, lastMonth, inactivityMonths } = input
  const baseAt = (end: number) => {
    let customers = 0
    for (const spell of spells) {
      const until = Math.min(spell.nextMonth ?? Number.POSITIVE_INFINITY, spell.month + inactivityMonths)
      if (spell.month <= end && end < until) customers += spell.customers
    }
    return customers
  }
  const lostIn = (month: number) => {
    let customers = 0
    for (const spell of spells) {
      const isSilent = spell.nextMonth === null || spell.nextMonth > month
      if (spell.month === month - inactivityMonths && isSilent) customers += spell.customers
    }
    return customers
  }
  const bases: CustomerBase[] = []
  let startBase = baseAt(firstMonth - 1)
  for (let month = firstMonth; month <= lastMonth; month++) {
    const endBase = baseAt(month)
    bases.push({ month, startBase, endBase, lost: lostIn(month) })
    startBase = endBase
  }
  return bases
}
