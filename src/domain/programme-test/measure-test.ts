import { compareRates, type Difference } from '@/domain/stats/newcombe'
import { compareMeans } from '@/domain/stats/welch'
import { addDays, daysBetween, type LocalDate } from '@/domain/time/local-date'
import { adjustGroups } from './cuped'
import { updateEffectPrior } from './effect-prior'
import { checkSampleRatio } from './sample-ratio'
import { computeFinalInterval, computeInterimInterval } from './test-intervals'
import type { TestPlan } from './test-plan'
import type { GroupResult, TestLook, TestResult } from './test-result'
import { judgeTest, type StandingVerdict } from './test-verdict'
import { computeWeekMoments, type GroupMoments, type MeasuredOrder, type WeekMoments } from './week-moments'

const DAYS_IN_WEEK = 7

export interface TestMember {
  isTreated: boolean
  /** Margin over the length before the start, in minor units. */
  preMinor: number
}

/** A counted order of a member, inside the days of the test. */
export interface TestOrder {
  member: number
  day: LocalDate
  marginMinor: number
  /** Bears one of the programme's codes. */
  hasCode: boolean
}

export interface TestFacts {
  members: readonly TestMember[]
  orders: readonly TestOrder[]
  /** The last day that the orders reach. */
  dataDay: LocalDate
  standing: StandingVerdict | null
  notes: TestResult['notes']
}

export interface TestDays {
  plan: TestPlan
  startsOn: LocalDate
  endsOn: LocalDate
}

/** Everything a look says of a test: intervals week by week, verdict, what is secondary, and what may spoil it (METRICS). */
export function measureTest({ plan, startsOn, endsOn }: TestDays, facts: TestFacts): TestResult {
  const { weeks, messageCostMinor } = plan
  const week = Math.max(0, Math.min(weeks, Math.floor((daysBetween(startsOn, facts.dataDay) + 1) / DAYS_IN_WEEK)))
  const moments = computeWeekMoments(facts.members, listValues(facts, plan, startsOn), week)
  const last = moments.at(-1) ?? null
  const final = last && computeFinalInterval(last, { weeks, messageCostMinor })
  const looks = moments.map((one) => describeLook(one, plan, startsOn))
  const ratio = checkSampleRatio(...countGroups(facts.members), plan.treatedShare)
  const day = week === 0 ? null : addDays(startsOn, week * DAYS_IN_WEEK - 1)
  const verdict = judgeTest({
    interim: looks.at(-1)?.interval ?? null,
    final,
    smallestEffectMinor: plan.smallestEffectMinor,
    isMismatch: ratio.isMismatch,
    day,
    endsOn,
    standing: facts.standing,
  })
  const effect = final ?? looks.at(-1)?.interval ?? null
  return {
    week,
    weeks,
    day,
    dataDay: facts.dataDay,
    looks,
    final,
    verdict,
    ratio,
    ...describeGroups(last),
    adjustment: last && describeAdjustment(last, weeks, messageCostMinor),
    contamination: describeContamination(facts, plan, week, startsOn),
    costs: describeCosts(facts, plan, effect?.value ?? null, week, startsOn),
    belief: plan.prior && effect ? updateEffectPrior(plan.prior, effect) : null,
    notes: facts.notes,
  }
}

function weekOf(startsOn: LocalDate, day: LocalDate): number {
  return Math.floor(daysBetween(startsOn, day) / DAYS_IN_WEEK)
}

/** What a used reward costs on an order, beyond what its amount shows. */
function rewardCost({ reward }: TestPlan, isTreated: boolean, hasCode: boolean): number {
  if (!isTreated || reward.kind === 'inOrders') return 0
  return reward.kind === 'perTreatedOrder' || hasCode ? reward.costMinor : 0
}

function listValues({ members, orders }: TestFacts, plan: TestPlan, startsOn: LocalDate): MeasuredOrder[] {
  return orders.map(({ member, day, marginMinor, hasCode }) => ({
    member,
    week: weekOf(startsOn, day),
    valueMinor: marginMinor - rewardCost(plan, members[member]?.isTreated ?? false, hasCode),
  }))
}

function describeLook(moments: WeekMoments, plan: TestPlan, startsOn: LocalDate): TestLook {
  return {
    week: moments.week,
    day: addDays(startsOn, moments.week * DAYS_IN_WEEK - 1),
    interval: computeInterimInterval(moments, plan),
  }
}

function countGroups(members: readonly TestMember[]): [number, number] {
  const treated = members.filter(({ isTreated }) => isTreated).length
  return [treated, members.length - treated]
}

function describeGroups(last: WeekMoments | null): Pick<TestResult, 'treated' | 'control' | 'repeatRate'> {
  if (!last) return { treated: null, control: null, repeatRate: null }
  const rate = (group: GroupMoments) => ({ events: group.buyers, trials: group.count })
  const repeatRate: Difference | null = compareRates(rate(last.treated), rate(last.control))
  return { treated: describeGroup(last.treated), control: describeGroup(last.control), repeatRate }
}

function describeGroup({ count, buyers, orders, y }: GroupMoments): GroupResult {
  return { customers: count, buyers, orders, valueMinor: Math.round(y) }
}

function describeAdjustment(last: WeekMoments, weeks: number, messageCostMinor: number): TestResult['adjustment'] {
  const { theta, varianceReduction, raw } = adjustGroups(last.treated, last.control)
  const plain = compareMeans(raw.treated, raw.control)
  const onWhole = (minor: number) => (minor * weeks) / last.week - messageCostMinor
  return {
    theta,
    varianceReduction,
    plain: plain && { value: onWhole(plain.value), low: onWhole(plain.low), high: onWhole(plain.high) },
  }
}

function listOver({ orders }: TestFacts, week: number, startsOn: LocalDate): TestOrder[] {
  return orders.filter(({ day }) => weekOf(startsOn, day) < week)
}

function describeContamination(
  facts: TestFacts,
  plan: TestPlan,
  week: number,
  startsOn: LocalDate,
): TestResult['contamination'] {
  if (plan.codes.length === 0) return null
  const coded = listOver(facts, week, startsOn).filter(({ hasCode }) => hasCode)
  const of = (isTreated: boolean) => coded.filter(({ member }) => facts.members[member]?.isTreated === isTreated)
  const customers = (orders: TestOrder[]) => new Set(orders.map(({ member }) => member)).size
  const [treated, control] = [of(true), of(false)]
  return {
    treatedCustomers: customers(treated),
    treatedOrders: treated.length,
    controlCustomers: customers(control),
    controlOrders: control.length,
  }
}

function describeCosts(
  facts: TestFacts,
  plan: TestPlan,
  effectMinor: number | null,
  week: number,
  startsOn: LocalDate,
): TestResult['costs'] {
  const [treated] = countGroups(facts.members)
  const rewards = listOver(facts, week, startsOn).reduce(
    (sum, { member, hasCode }) => sum + rewardCost(plan, facts.members[member]?.isTreated ?? false, hasCode),
    0,
  )
  const gainMinor = effectMinor === null ? null : Math.round(effectMinor * treated)
  return {
    rewardsMinor: rewards,
    messagesMinor: plan.messageCostMinor * treated,
    gainMinor,
    fixedMinor: plan.fixedCostMinor,
    netMinor: gainMinor === null ? null : gainMinor - plan.fixedCostMinor,
  }
}
