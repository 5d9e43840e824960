import { z } from 'zod'
import { TEST_WEEKS } from '@/domain/programme-test/test-plan'

/** § Nobody's reward, message or programme costs more, in minor units. */
const MAX_MINOR = 1_000_000_000_000
const Minor = z.number().int().min(0).max(MAX_MINOR)
const Weeks = z.union(TEST_WEEKS.map((weeks) => z.literal(weeks)))

export const RewardInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('inOrders') }),
  z.object({ kind: z.literal('perRedemption'), costMinor: Minor }),
  z.object({ kind: z.literal('perTreatedOrder'), costMinor: Minor }),
])

export const TestIdInput = z.object({ testId: z.uuid() })
export type TestIdInput = z.infer<typeof TestIdInput>

/** What a plan is made from: whom it speaks of, and which simulation it is to check. */
export const PlanOptionsInput = z.object({ segmentId: z.uuid().optional(), scenarioId: z.uuid().optional() })
export type PlanOptionsInput = z.infer<typeof PlanOptionsInput>

export const CreateTestInput = PlanOptionsInput.extend({
  name: z.string().trim().min(1).max(120),
  weeks: Weeks,
  startsOn: z.iso.date(),
  treatedShare: z.number().min(0.1).max(0.9),
  power: z.number().min(0.5).max(0.95),
  smallestEffectMinor: Minor.min(1),
  codes: z.array(z.string().trim().min(1).max(60)).max(20),
  reward: RewardInput,
  messageCostMinor: Minor,
  fixedCostMinor: Minor,
}).refine(({ reward, codes }) => reward.kind !== 'perRedemption' || codes.length > 0, { path: ['codes'] })
export type CreateTestInput = z.infer<typeof CreateTestInput>

export const ExistingInput = z.object({ code: z.string().trim().min(1).max(60).optional() })
export type ExistingInput = z.infer<typeof ExistingInput>
