import { BUYER_GROUPS } from '../scenario'

/** Sums of a run, after its months: whole numbers of minor units, orders or customers, so that parts add up exactly. */
const SUMS = [
  'rewardsMinor',
  'messagesMinor',
  'outstandingMinor',
  'outstandingFaceMinor',
  'feesMinor',
  'baselineMarginMinor',
  'baselineOrders',
  'scenarioOrders',
  'extraOrders',
  'baselineNetMinor',
  'scenarioNetMinor',
  'rewardedOrders',
  'anywayOrders',
  'anywayCostMinor',
] as const
export type RunSum = (typeof SUMS)[number]

/** Per group and decile: baseline margin, incremental margin, cost. */
export const DRIVER_WIDTH = 3
export const DECILES = 10

/** Where the figures of one run stand in its row: incremental margin by month, sums, then groups and deciles. */
export interface RowLayout {
  months: number
  sums: Readonly<Record<RunSum, number>>
  groups: number
  deciles: number
  width: number
}

export function buildRowLayout(months: number): RowLayout {
  // An object of all names, built from the same list.
  const sums = Object.fromEntries(SUMS.map((name, i) => [name, months + i])) as Record<RunSum, number>
  const groups = months + SUMS.length
  const deciles = groups + BUYER_GROUPS.length * DRIVER_WIDTH
  return { months, sums, groups, deciles, width: deciles + DECILES * DRIVER_WIDTH }
}
