import { buildMonthLookup } from '@/domain/forecast/project/bins'
import { ratioMinor, share } from '@/domain/money'
import { rankInParts, sumLastYear } from './buyer-groups'
import { buildEarnRates, findSegmentRate } from './earn-rates'
import { countCustomers, type LoyaltyHistory } from './history'
import { buildLiabilityMonths } from './liability-months'
import { PROGRAMME_KINDS, type ProgrammeKind } from './programme'
import type { GroupReplay, ProgrammeReplay, ReplayResult } from './results'
import { Activity } from './rules/activity'
import { type Member, RuleEngine } from './rules/rule-engine'
import { buildRules } from './rules/rules'
import { BUYER_GROUPS, type Scenario } from './scenario'

/** Who answers, comes with a friend or pays cannot be known from orders. */
const NOT_REPLAYED: readonly ProgrammeKind[] = ['reviewReward', 'survey', 'referral', 'membership']

/**
 * The real orders under the rules, as if they had held from the first day (METRICS "Loyalty simulation", exact part). No
 * hypothesis: nobody behaves differently, and every reward is used as soon as the rules allow. Assumptions are not looked at.
 */
export function replayProgrammes(history: LoyaltyHistory, scenario: Scenario): ReplayResult {
  const { firstMonth, monthOfDay } = indexMonths(history)
  const months = (monthOfDay.at(-1) ?? 0) + 1
  const replayed = scenario.programmes.filter(({ kind }) => !NOT_REPLAYED.includes(kind))
  const engine = new RuleEngine(buildRules({ programmes: replayed }), new Activity(months), monthOfDay)
  const sums = replayCustomers(history, engine, monthOfDay)
  const { activity } = engine
  const messages = activity.messages + Math.round(sums.customerMonths * scenario.costs.messagesPerCustomerMonth)
  const rewardsMinor = activity.costMinor.reduce((all, cost) => all + cost, 0)
  const messagesMinor = messages * scenario.costs.perMessageMinor
  const fixedMinor = scenario.costs.fixedMinor + scenario.costs.monthlyMinor * months
  const totalMinor = rewardsMinor + messagesMinor + fixedMinor
  const liability = buildLiabilityMonths(activity, firstMonth)
  return {
    customers: sums.customers,
    orders: sums.orders,
    netMinor: sums.netMinor,
    marginMinor: sums.marginMinor,
    earningCustomers: sums.earningCustomers,
    rewardedCustomers: sums.rewardedCustomers,
    rewardedShare: share(sums.rewardedCustomers, sums.customers),
    rewardedOrders: sums.rewardedOrders,
    grantedMinor: total(activity.monthGranted),
    redeemedMinor: total(activity.monthRedeemed),
    expiredMinor: total(activity.monthExpired),
    outstandingMinor: sums.heldMinor,
    cost: { rewardsMinor, messagesMinor, fixedMinor, feesMinor: 0, totalMinor },
    costShare: share(totalMinor, sums.netMinor),
    marginPerOrderBeforeMinor: ratioMinor(BigInt(sums.marginMinor), sums.orders),
    marginPerOrderAfterMinor: ratioMinor(BigInt(sums.marginMinor - totalMinor), sums.orders),
    messages,
    months: liability,
    programmes: replayed.map(({ kind }) => describeProgramme(kind, activity)),
    groups: sums.groups,
    tiers: describeTiers(scenario, sums.tierSizes),
    notReplayed: scenario.programmes.map(({ kind }) => kind).filter((kind) => NOT_REPLAYED.includes(kind)),
  }
}

function replayCustomers(history: LoyaltyHistory, engine: RuleEngine, monthOfDay: Int32Array) {
  const lastDay = history.lastDay - history.firstDay
  const groupOf = rankInParts(sumLastYear(history, history.lastDay), BUYER_GROUPS.length)
  const groups = BUYER_GROUPS.map((group): GroupReplay => ({ ...EMPTY_GROUP, group }))
  const rates = buildEarnRates(engine.rules.points, history.categoryNames, history.segmentIds)
  const tierSizes = new Float64Array((engine.rules.tierDiscount?.tiers.length ?? 0) + 1)
  const sums = { ...EMPTY_SUMS, groups, tierSizes }
  const customers = countCustomers(history)
  for (let customer = 0; customer < customers; customer++) {
    const from = history.starts[customer] ?? 0
    const to = history.starts[customer + 1] ?? from
    const group = groups[groupOf[customer] ?? 0]
    if (from === to || group === undefined) continue
    const member: Member = {
      usesCoupon: true,
      usesCredit: true,
      usesPoints: true,
      pays: false,
      earnShare: 0,
      birthday: birthdayOf(customer),
    }
    const segmentRate = findSegmentRate(rates, history.segmentBits[customer] ?? 0)
    const firstDay = (history.days[from] ?? 0) - history.firstDay
    // A birthday before the first order is nobody's yet.
    engine.begin({ ...member, birthday: nextBirthday(member.birthday, firstDay) }, Number.NEGATIVE_INFINITY)
    const redeemedBefore = total(engine.activity.redeemedMinor)
    for (let row = from; row < to; row++) {
      engine.setEarnShare(segmentRate ?? rates.byCategory[history.categories[row] ?? -1] ?? rates.base)
      engine.order((history.days[row] ?? 0) - history.firstDay, history.netMinor[row] ?? 0, 0, null)
      group.netMinor += history.netMinor[row] ?? 0
      group.marginMinor += history.marginMinor[row] ?? 0
    }
    sums.heldMinor += engine.finish(lastDay)
    const tier = engine.findTier(lastDay + 1)
    tierSizes[tier + 1] = (tierSizes[tier + 1] ?? 0) + 1
    sums.customerMonths += (monthOfDay[lastDay] ?? 0) - (monthOfDay[firstDay] ?? 0) + 1
    if (engine.hasEarned) sums.earningCustomers++
    sums.rewardedOrders += engine.rewardedOrders
    group.customers++
    group.orders += to - from
    group.redeemedMinor += total(engine.activity.redeemedMinor) - redeemedBefore
    group.costMinor += engine.customerCostMinor
    if (engine.rewardedOrders > 0) group.rewardedCustomers++
  }
  for (const { customers: of, orders, netMinor, marginMinor, rewardedCustomers } of groups) {
    sums.customers += of
    sums.orders += orders
    sums.netMinor += netMinor
    sums.marginMinor += marginMinor
    sums.rewardedCustomers += rewardedCustomers
  }
  return sums
}

const EMPTY_GROUP = {
  customers: 0,
  orders: 0,
  netMinor: 0,
  marginMinor: 0,
  redeemedMinor: 0,
  costMinor: 0,
  rewardedCustomers: 0,
}
const EMPTY_SUMS = {
  customers: 0,
  orders: 0,
  netMinor: 0,
  marginMinor: 0,
  earningCustomers: 0,
  rewardedCustomers: 0,
  rewardedOrders: 0,
  heldMinor: 0,
  customerMonths: 0,
}

/** § Birthdays are not known: spread evenly by the golden ratio, the same for a customer every time. */
export function birthdayOf(customer: number): number {
  return Math.floor(((customer * 0.6180339887498949) % 1) * 365)
}

function nextBirthday(birthday: number, fromDay: number): number {
  return birthday + Math.max(0, Math.ceil((fromDay - birthday) / 365)) * 365
}

function indexMonths({ firstDay, lastDay }: LoyaltyHistory): { firstMonth: number; monthOfDay: Int32Array } {
  const monthOf = buildMonthLookup()
  const firstMonth = monthOf(firstDay)
  return {
    firstMonth,
    monthOfDay: Int32Array.from(
      { length: lastDay - firstDay + 2 },
      (_, day) => monthOf(Math.min(lastDay, firstDay + day)) - firstMonth,
    ),
  }
}

function describeProgramme(kind: ProgrammeKind, activity: Activity): ProgrammeReplay {
  const at = PROGRAMME_KINDS.indexOf(kind)
  return {
    kind,
    issued: activity.issued[at] ?? 0,
    used: activity.used[at] ?? 0,
    expired: activity.expired[at] ?? 0,
    grantedMinor: activity.grantedMinor[at] ?? 0,
    redeemedMinor: activity.redeemedMinor[at] ?? 0,
    expiredMinor: activity.expiredMinor[at] ?? 0,
    costMinor: activity.costMinor[at] ?? 0,
  }
}

function describeTiers({ programmes }: Scenario, sizes: Float64Array): ReplayResult['tiers'] {
  const programme = programmes.find(({ kind }) => kind === 'tierDiscount')
  if (programme?.kind !== 'tierDiscount') return null
  const below = { thresholdMinor: 0, discountShare: 0 }
  return [below, ...programme.tiers].map((tier, i) => ({ ...tier, customers: sizes[i] ?? 0 }))
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}
