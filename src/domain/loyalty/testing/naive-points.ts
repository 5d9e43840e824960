import type { Points } from '../programme'

/** A points programme for one customer's orders, as a person would do it with a list of grants: for tests and as the benchmark's plain side. */
export function replayPointsNaively(
  orders: readonly { day: number; netMinor: number }[],
  points: Points,
  lastDay: number,
) {
  let lots: { amountMinor: number; lastDay: number }[] = []
  const result = { grantedMinor: 0, redeemedMinor: 0, expiredMinor: 0, heldMinor: 0 }
  const lapse = (day: number) => {
    for (const lot of lots.filter((one) => one.lastDay < day)) result.expiredMinor += lot.amountMinor
    lots = lots.filter((one) => one.lastDay >= day)
  }
  for (const { day, netMinor } of orders) {
    lapse(day)
    const net = Math.max(0, netMinor)
    const balance = lots.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
    const isAllowed = net >= points.minimumMinor && balance >= points.minimumBalanceMinor
    let rest = isAllowed ? Math.min(balance, net, Math.round(net * points.burnCapShare)) : 0
    result.redeemedMinor += rest
    lots = lots
      .map((lot) => {
        const spent = Math.min(rest, lot.amountMinor)
        rest -= spent
        return { ...lot, amountMinor: lot.amountMinor - spent }
      })
      .filter(({ amountMinor }) => amountMinor > 0)
    const earned = Math.round(net * points.earnShare)
    result.grantedMinor += earned
    if (earned > 0)
      lots.push({
        amountMinor: earned,
        lastDay: points.expiryDays === null ? Number.POSITIVE_INFINITY : day + points.expiryDays,
      })
  }
  lapse(lastDay)
  result.heldMinor = lots.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  return result
}
