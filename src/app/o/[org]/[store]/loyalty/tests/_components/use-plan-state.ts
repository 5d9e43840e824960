'use client'
import {
  parseAsArrayOf,
  parseAsInteger,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs'
import { assessPlan } from '@/domain/programme-test/assess-plan'
import { DEFAULT_POWER, type RewardCost, TEST_WEEKS } from '@/domain/programme-test/test-plan'
import type { PlanOptions } from '@/domain/programme-test/test-result'
import { addDays } from '@/domain/time/local-date'

export const REWARD_KINDS = ['inOrders', 'perRedemption', 'perTreatedOrder'] as const

/** § What a programme should bring to be worth its trouble, where nobody has said: a twentieth of the margin. */
const DEFAULT_EFFECT_SHARE = 0.05
const DEFAULT_WEEKS = 13
const DAYS_IN_WEEK = 7

const money = parseAsInteger.withDefault(0)

/** A plan as it stands in the address. Money in minor units, shares in per cent. */
export function usePlanState() {
  return useQueryStates(
    {
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
    },
    { history: 'replace', scroll: false, throttleMs: 200 },
  )
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
