import type { GroupFigures } from './segment-report'

/** The customers and revenue of groups that share nobody, together; shares are of the same whole, and add up. */
export function sumGroups(
  groups: readonly Pick<GroupFigures, 'customers' | 'customersShare' | 'revenueMinor' | 'revenueShare'>[],
): Omit<GroupFigures, 'medianDaysSinceLast'> {
  const sum = (values: (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0)
  const isKnown = (values: (number | null)[]) => values.some((value) => value !== null)
  const customersShares = groups.map(({ customersShare }) => customersShare)
  const revenueShares = groups.map(({ revenueShare }) => revenueShare)
  return {
    customers: sum(groups.map(({ customers }) => customers)),
    customersShare: isKnown(customersShares) ? sum(customersShares) : null,
    revenueMinor: sum(groups.map(({ revenueMinor }) => revenueMinor)),
    revenueShare: isKnown(revenueShares) ? sum(revenueShares) : null,
  }
}
