'use client'
import {
  createSerializer,
  parseAsArrayOf,
  parseAsInteger,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs'
import { assessPlan } from '@/domain/programme-test/assess-plan'
import { DEFAULT_POWER, type RewardCost, TEST_WEEKS } from '@/domain/programme-test/test-plan'
import type { PlanOptions, TestEntry } from '@/domain/programme-test/test-result'
import { addDays } from '@/domain/time/local-date'

export const REWARD_KINDS = ['inOrders', 'perRedemption', 'perTreatedOrder'] as const

/** § What a programme should bring to be worth its trouble, where nobody has said: a twentieth of the margin. */
const DEFAULT_EFFECT_SHARE = 0.05
const DEFAULT_WEEKS = 13
const DAYS_IN_WEEK = 7

const money = parseAsInteger.withDefault(0)

/** Money in minor units, shares in per cent. */
const PLAN_PARSERS = {
  /** The draft that is being changed. */
  test: parseAsString,
  name: parseAsString,
  scenario: parseAsString,
  segment: parseAsString,
  weeks: parseAsNumberLiteral(TEST_WEEKS).withDefault(DEFAULT_WEEKS),
  start: parseAsString,
  share: parseAsInteger.withDefault(50),
  power: parseAsInteger.withDefault(DEFAULT_POWER * 100),
  effect: parseAsInteger,
  codes: parseAsArrayOf(parseAsString).withDefault([]),
  reward: parseAsStringLiteral(REWARD_KINDS).withDefault('inOrders'),
  rewardCost: money,
  message: money,
  fixed: money,
}

/** A plan as it stands in the address. */
export function usePlanState() {
  return useQueryStates(PLAN_PARSERS, { history: 'replace', scroll: false, throttleMs: 200 })
}

export type PlanState = ReturnType<typeof usePlanState>[0]
export type ChangePlan = (change: Partial<PlanState>) => void

/** What the state means for this store: defaults filled in, and what such a test can find. */
export function readPlanState(state: PlanState, options: PlanOptions, today: string) {
  const basis = options.bases.find(({ weeks }) => weeks === state.weeks) ?? null
  const smallestEffectMinor = state.effect ?? Math.max(1, Math.round((basis?.meanMinor ?? 0) * DEFAULT_EFFECT_SHARE))
  const startsOn = state.start ?? addDays(today > options.asOf ? today : options.asOf, 1)
  const choice = {
    weeks: state.weeks,
    treatedShare: Math.min(90, Math.max(10, state.share)) / 100,
    power: Math.min(95, Math.max(50, state.power)) / 100,
    smallestEffectMinor: Math.max(1, smallestEffectMinor),
    customers: options.customers,
  }
  return {
    basis,
    choice,
    startsOn,
    endsOn: addDays(startsOn, state.weeks * DAYS_IN_WEEK - 1),
    assessment: assessPlan(choice, options.bases),
    prior: options.scenario?.priors.find(({ weeks }) => weeks === state.weeks)?.prior ?? null,
    reward: readReward(state),
  }
}

export type ReadPlan = ReturnType<typeof readPlanState>

function readReward({ reward, rewardCost }: PlanState): RewardCost {
  return reward === 'inOrders' ? { kind: reward } : { kind: reward, costMinor: Math.max(0, rewardCost) }
}

const serialisePlan = createSerializer(PLAN_PARSERS)

/** A draft as the address of a plan; `path` is the page of plans. */
export function buildEditPath(path: string, { id, name, plan, startsOn, scenarioId }: TestEntry): string {
  const { population, reward } = plan
  return serialisePlan(path, {
    test: id,
    name,
    scenario: scenarioId,
    segment: population.kind === 'segment' ? population.id : null,
    weeks: TEST_WEEKS.find((weeks) => weeks === plan.weeks) ?? null,
    start: startsOn,
    share: Math.round(plan.treatedShare * 100),
    power: Math.round(plan.power * 100),
    effect: plan.smallestEffectMinor,
    codes: plan.codes,
    reward: reward.kind,
    rewardCost: reward.kind === 'inOrders' ? 0 : reward.costMinor,
    message: plan.messageCostMinor,
    fixed: plan.fixedCostMinor,
  })
}
