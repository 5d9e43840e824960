import { ratioMinor, share } from '@/domain/money'
import { bucketIndexOf, bucketLastDay } from '@/domain/time/bucket'
import { epochDay, fromEpochDay } from '@/domain/time/local-date'
import type { LoyaltyHistory } from './history'
import { buildLiabilityMonths } from './liability-months'
import { lookBackAtMembership } from './membership-hindsight'
import { PROGRAMME_KINDS, type ProgrammeKind } from './programme'
import { type ReplaySums, replayCustomers } from './replay-customers'
import type { GroupReplay, ProgrammeReplay, ReplayResult } from './replay-result'
import { Activity } from './rules/activity'
import { RuleEngine } from './rules/rule-engine'
import { buildRules } from './rules/rules'
import type { Scenario } from './scenario'

/** Who answers, comes with a friend or pays cannot be known from orders. What is asked and sent can: a survey's messages are counted. */
const NOT_REPLAYED: readonly ProgrammeKind[] = ['reviewReward', 'survey', 'referral', 'membership']

/**
 * The real orders under the rules, as if they had held from the first day (METRICS "Loyalty simulation", exact part). No
 * hypothesis: nobody behaves differently, and every reward is used as soon as the rules allow. Assumptions are not looked at.
 */
export function replayProgrammes(history: LoyaltyHistory, scenario: Scenario): ReplayResult {
  const { firstMonth, monthOfDay } = indexMonths(history)
  const months = (monthOfDay.at(-1) ?? 0) + 1
  const replayed = scenario.programmes.filter(({ kind }) => kind === 'survey' || !NOT_REPLAYED.includes(kind))
  const membership = scenario.programmes.find((one) => one.kind === 'membership')
  const activity = new Activity(months)
  const sums = replayCustomers(
    history,
    new RuleEngine(buildRules({ programmes: replayed }), activity, monthOfDay),
    monthOfDay,
  )
  const [customers, orders] = [sumOf(sums, 'customers'), sumOf(sums, 'orders')]
  const [netMinor, marginMinor] = [sumOf(sums, 'netMinor'), sumOf(sums, 'marginMinor')]
  const messages = activity.messages + Math.round(sums.customerMonths * scenario.costs.messagesPerCustomerMonth)
  const cost = sumCosts(scenario, { rewardsMinor: total(activity.costMinor), messages, months })
  const rewardedCustomers = sumOf(sums, 'rewardedCustomers')
  return {
    customers,
    orders,
    netMinor,
    marginMinor,
    earningCustomers: sums.earningCustomers,
    rewardedCustomers,
    rewardedShare: share(rewardedCustomers, customers),
    rewardedOrders: sums.rewardedOrders,
    grantedMinor: total(activity.monthGranted),
    redeemedMinor: total(activity.monthRedeemed),
    expiredMinor: total(activity.monthExpired),
    outstandingMinor: sums.heldMinor,
    cost,
    costShare: share(cost.totalMinor, netMinor),
    marginPerOrderBeforeMinor: ratioMinor(BigInt(marginMinor), orders),
    marginPerOrderAfterMinor: ratioMinor(BigInt(marginMinor - cost.totalMinor), orders),
    messages,
    months: buildLiabilityMonths(activity, firstMonth),
    programmes: replayed.map(({ kind }) => describeProgramme(kind, activity)),
    groups: sums.groups,
    tiers: describeTiers(scenario, sums.tierSizes),
    membership: membership ? lookBackAtMembership(history, membership) : null,
    notReplayed: scenario.programmes.map(({ kind }) => kind).filter((kind) => NOT_REPLAYED.includes(kind)),
  }
}

function sumCosts(
  { costs }: Scenario,
  { rewardsMinor, messages, months }: { rewardsMinor: number; messages: number; months: number },
): ReplayResult['cost'] {
  const messagesMinor = messages * costs.perMessageMinor
  const fixedMinor = costs.fixedMinor + costs.monthlyMinor * months
  return { rewardsMinor, messagesMinor, fixedMinor, totalMinor: rewardsMinor + messagesMinor + fixedMinor }
}

function sumOf({ groups }: ReplaySums, of: Exclude<keyof GroupReplay, 'group'>): number {
  return groups.reduce((sum, group) => sum + group[of], 0)
}

function indexMonths({ firstDay, lastDay }: LoyaltyHistory): { firstMonth: number; monthOfDay: Int32Array } {
  const firstMonth = bucketIndexOf(fromEpochDay(firstDay), 'month')
  const monthOfDay = new Int32Array(lastDay - firstDay + 1)
  let endsOn = epochDay(bucketLastDay(firstMonth, 'month'))
  for (let day = firstDay, month = 0; day <= lastDay; day++) {
    if (day > endsOn) endsOn = epochDay(bucketLastDay(firstMonth + ++month, 'month'))
    monthOfDay[day - firstDay] = month
  }
  return { firstMonth, monthOfDay }
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
