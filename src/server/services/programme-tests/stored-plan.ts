import { z } from 'zod'
import type { TestPlan } from '@/domain/programme-test/test-plan'
import { RewardInput } from './test-input'

const Prior = z.object({ mean: z.number(), sd: z.number() })

const StoredPlan = z.object({
  population: z.union([
    z.object({ kind: z.literal('all') }),
    z.object({ kind: z.literal('segment'), id: z.string(), name: z.string() }),
  ]),
  weeks: z.number(),
  treatedShare: z.number(),
  power: z.number(),
  smallestEffectMinor: z.number(),
  codes: z.array(z.string()),
  reward: RewardInput,
  messageCostMinor: z.number(),
  fixedCostMinor: z.number(),
  basis: z.object({
    asOf: z.string(),
    customers: z.number(),
    meanMinor: z.number(),
    sdMinor: z.number(),
    correlation: z.number(),
  }),
  prior: Prior.nullable(),
  scenarioName: z.string().nullable(),
})

/** A plan from its stored JSON. Throws where it is none. */
export function readPlan(stored: unknown): TestPlan {
  return StoredPlan.parse(stored)
}

const StoredVerdict = z.object({
  name: z.enum(['works', 'doesNot', 'notEnough', 'mismatch']),
  by: z.enum(['interim', 'final']).nullable(),
  day: z.string().nullable(),
  isBelowWorthwhile: z.boolean(),
})

/** The verdict of a stored look. Throws where it holds none. */
export function readVerdict(stored: unknown) {
  return z.object({ verdict: StoredVerdict }).parse(stored).verdict
}
