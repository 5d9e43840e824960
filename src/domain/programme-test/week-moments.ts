/** Sums over one group's customers: x is the margin before the start, y the outcome so far. */
export interface GroupMoments {
  count: number
  /** Customers with an order so far, and all their orders. */
  buyers: number
  orders: number
  x: number
  xx: number
  y: number
  yy: number
  xy: number
}

export interface WeekMoments {
  /** Weeks over, from 1. */
  week: number
  treated: GroupMoments
  control: GroupMoments
}

export interface MeasuredMember {
  isTreated: boolean
  preMinor: number
}

export interface MeasuredOrder {
  /** Place in the list of members. */
  member: number
  /** Whole weeks from the start, from 0. */
  week: number
  /** Margin less the reward's cost; a non-integer where margin is. */
  valueMinor: number
}

/**
 * Sums by group of what every assigned customer brought, up to the end of each week that is over: who bought nothing is in
 * with 0 (intention to treat). x is taken from its mean over all, which keeps the sums of squares exact enough.
 */
export function computeWeekMoments(
  members: readonly MeasuredMember[],
  orders: readonly MeasuredOrder[],
  weeksOver: number,
): WeekMoments[] {
  const centre = members.reduce((sum, { preMinor }) => sum + preMinor, 0) / Math.max(1, members.length)
  const outcomes = new Float64Array(members.length)
  const bought = new Uint32Array(members.length)
  const byWeek = Array.from({ length: weeksOver }, (): MeasuredOrder[] => [])
  for (const order of orders) byWeek[order.week]?.push(order)
  return byWeek.map((ofWeek, index) => {
    for (const { member, valueMinor } of ofWeek) {
      outcomes[member] = (outcomes[member] ?? 0) + valueMinor
      bought[member] = (bought[member] ?? 0) + 1
    }
    const groups = { treated: emptyMoments(), control: emptyMoments() }
    for (const [at, { isTreated, preMinor }] of members.entries()) {
      const group = isTreated ? groups.treated : groups.control
      addTo(group, preMinor - centre, outcomes[at] ?? 0)
      group.orders += bought[at] ?? 0
      if (bought[at]) group.buyers++
    }
    return { week: index + 1, ...groups }
  })
}

function emptyMoments(): GroupMoments {
  return { count: 0, buyers: 0, orders: 0, x: 0, xx: 0, y: 0, yy: 0, xy: 0 }
}

function addTo(moments: GroupMoments, x: number, y: number): void {
  moments.count++
  moments.x += x
  moments.xx += x * x
  moments.y += y
  moments.yy += y * y
  moments.xy += x * y
}
