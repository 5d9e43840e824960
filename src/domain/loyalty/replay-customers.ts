import { rankInParts, sumLastYear } from './buyer-groups'
import { buildEarnRates, findSegmentRate } from './earn-rates'
import { countCustomers, type LoyaltyHistory } from './history'
import type { GroupReplay } from './replay-result'
import { birthdayOf, type Member } from './rules/member'
import type { RuleEngine } from './rules/rule-engine'
import { BUYER_GROUPS } from './scenario'

const DAYS_PER_YEAR = 365

/** What all customers' orders came to under an engine's rules. */
export interface ReplaySums {
  groups: GroupReplay[]
  /** Customers in each tier on the last day; the first entry is below the lowest threshold. */
  tierSizes: Float64Array
  earningCustomers: number
  rewardedOrders: number
  heldMinor: number
  /** Calendar months from each customer's first order to the last day, both included. */
  customerMonths: number
}

/** Every customer's orders through the engine, each member using whatever the rules allow. `monthOfDay`: month of a day of the history. */
export function replayCustomers(history: LoyaltyHistory, engine: RuleEngine, monthOfDay: Int32Array): ReplaySums {
  const lastDay = history.lastDay - history.firstDay
  const groupOf = rankInParts(sumLastYear(history, history.lastDay), BUYER_GROUPS.length)
  const rates = buildEarnRates(engine.rules.points, history.categoryNames, history.segmentIds)
  const { tierDiscount } = engine.rules
  const sums: ReplaySums = {
    groups: BUYER_GROUPS.map((group) => ({ ...NOTHING, group })),
    tierSizes: new Float64Array((tierDiscount?.tiers.length ?? 0) + 1),
    earningCustomers: 0,
    rewardedOrders: 0,
    heldMinor: 0,
    customerMonths: 0,
  }
  const member: Member = {
    usesCoupon: true,
    usesCredit: true,
    usesPoints: true,
    pays: false,
    earnShare: 0,
    birthday: 0,
  }
  for (let customer = 0; customer < countCustomers(history); customer++) {
    const from = history.starts[customer] ?? 0
    const to = history.starts[customer + 1] ?? from
    const group = sums.groups[groupOf[customer] ?? 0]
    if (from === to || group === undefined) continue
    const segmentRate = findSegmentRate(rates, history.segmentBits[customer] ?? 0)
    const firstDay = (history.days[from] ?? 0) - history.firstDay
    member.birthday = findNextBirthday(birthdayOf(customer), firstDay)
    engine.begin(member, Number.NEGATIVE_INFINITY)
    for (let row = from; row < to; row++) {
      member.earnShare = segmentRate ?? rates.byCategory[history.categories[row] ?? -1] ?? rates.base
      engine.order((history.days[row] ?? 0) - history.firstDay, history.netMinor[row] ?? 0, 0, null)
      group.netMinor += history.netMinor[row] ?? 0
      group.marginMinor += history.marginMinor[row] ?? 0
    }
    sums.heldMinor += engine.finish(lastDay)
    const place = tierDiscount === null ? 0 : engine.tiers.find(tierDiscount, lastDay + 1) + 1
    sums.tierSizes[place] = (sums.tierSizes[place] ?? 0) + 1
    sums.customerMonths += (monthOfDay[lastDay] ?? 0) - (monthOfDay[firstDay] ?? 0) + 1
    if (engine.hasEarned) sums.earningCustomers++
    sums.rewardedOrders += engine.rewardedOrders
    addToGroup(group, engine, to - from)
  }
  return sums
}

const NOTHING = { customers: 0, orders: 0, netMinor: 0, marginMinor: 0, costMinor: 0, rewardedCustomers: 0 }

function addToGroup(group: GroupReplay, { customerCostMinor, rewardedOrders }: RuleEngine, orders: number): void {
  group.customers++
  group.orders += orders
  group.costMinor += customerCostMinor
  if (rewardedOrders > 0) group.rewardedCustomers++
}

/** A birthday before the first order is nobody's yet. */
function findNextBirthday(birthday: number, fromDay: number): number {
  return birthday + Math.max(0, Math.ceil((fromDay - birthday) / DAYS_PER_YEAR)) * DAYS_PER_YEAR
}
