import type { Difference } from '@/domain/stats/newcombe'
import type { LocalDate } from '@/domain/time/local-date'
import type { LengthBasis } from './assess-plan'
import type { EffectPrior } from './effect-prior'
import type { SampleRatio } from './sample-ratio'
import type { EffectInterval } from './test-intervals'
import type { TestPlan } from './test-plan'
import type { Verdict } from './test-verdict'

/** One week's interim interval; null while too few have bought. */
export interface TestLook {
  week: number
  /** Its last day. */
  day: LocalDate
  interval: EffectInterval | null
}

/** A group as it was assigned, over the weeks that are over. */
export interface GroupResult {
  customers: number
  buyers: number
  orders: number
  /** Margin less rewards, of all of them. */
  valueMinor: number
}

/** What a look says; money is minor units, per assigned customer and whole length unless said otherwise. */
export interface TestResult {
  /** Weeks over, and of the plan. */
  week: number
  weeks: number
  /** The last day of the weeks that are over; null before the first is. */
  day: LocalDate | null
  dataDay: LocalDate
  looks: TestLook[]
  /** Null before the end. */
  final: EffectInterval | null
  verdict: Verdict
  ratio: SampleRatio
  treated: GroupResult | null
  control: GroupResult | null
  /** Secondary: difference of the shares who bought again. Gives no verdict. */
  repeatRate: Difference | null
  /** What CUPED did; `plain` is the 95 % interval without it. */
  adjustment: {
    theta: number
    varianceReduction: number
    plain: Pick<EffectInterval, 'value' | 'low' | 'high'> | null
  } | null
  /** Orders with the programme's codes; null where it has none. */
  contamination: {
    treatedCustomers: number
    treatedOrders: number
    controlCustomers: number
    controlOrders: number
  } | null
  /** Totals: rewards and messages are inside the gain, the fixed cost is a line of its own. */
  costs: {
    rewardsMinor: number
    messagesMinor: number
    gainMinor: number | null
    fixedMinor: number
    netMinor: number | null
  }
  /** The prior of the simulation updated by the measurement; null without a prior. */
  belief: EffectPrior | null
  notes: {
    /** Members who became one customer after the split: of one group (counted once), of both (left out). */
    mergedWithin: number
    mergedAcross: number
    /** Members whose orders are all gone; they stay, with 0. */
    missing: number
    /** Also members of another test in the same days. */
    inOtherTests: number
    /** Members' orders in these days that do not count (cancelled, excluded, fully refunded). */
    uncountedOrders: number
  }
}

export type TestStage = 'draft' | 'running' | 'ended' | 'stopped'

/** A test as the list shows it. */
export interface TestEntry {
  id: string
  name: string
  plan: TestPlan
  startsOn: LocalDate
  endsOn: LocalDate
  scenarioId: string | null
  splitAt: Date | null
  stoppedOn: LocalDate | null
  stage: TestStage
  /** The newest look's; null before the first. */
  latest: { day: LocalDate; verdict: Verdict } | null
}

export interface TestDetail {
  test: TestEntry & { seed: number; treated: number; control: number }
  /** Null before the split. */
  result: TestResult | null
}

/** What a plan is made from. */
export interface PlanOptions {
  asOf: LocalDate
  /** Today's identified customers of the population. */
  customers: number
  bases: LengthBasis[]
  /** Coupon codes of the store, the most used first. */
  codes: { code: string; customers: number }[]
  /** Its prior by length, per customer, without the fixed cost; null without a scenario or a run of it. */
  scenario: { name: string; priors: { weeks: number; prior: EffectPrior }[] } | null
  population: TestPlan['population']
}

/** A window of days around an order, margin per customer. */
export interface AroundOrder {
  customers: number
  beforeMinor: number | null
  afterMinor: number | null
}

/** What can be said of a programme that has no control group, with a coupon code for its mark. */
export interface UncontrolledProgramme {
  asOf: LocalDate
  code: string | null
  codes: PlanOptions['codes']
  windowDays: number
  aroundDays: number
  members: { customers: number; buyers: number; marginMinor: number | null; earlierMarginMinor: number | null }
  others: { customers: number; buyers: number; marginMinor: number | null; earlierMarginMinor: number | null }
  /** The same customers around their first use, and customers who never used it around an order of theirs. */
  around: { members: AroundOrder; others: AroundOrder }
}
