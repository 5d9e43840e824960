import { z } from 'zod'
import { validateScenario } from '@/domain/loyalty/parse-scenario'
import { ASSUMPTION_KEYS, type AssumptionKey, SCENARIO_VERSION } from '@/domain/loyalty/scenario'
import type { ScenarioDefinition } from '@/domain/loyalty-workbench'
import { ProgrammeInput } from './programme-input'

const Minor = z.number().int().min(0).max(1e12)
const Key = z.custom<AssumptionKey>((value) => ASSUMPTION_KEYS.some((key) => key === value), 'unknownAssumption')

/** § An effect may be a harm, and no study knows one beyond a tenfold. */
const Bound = z.number().min(-1).max(10)
const Range = z
  .object({
    low: Bound,
    likely: Bound.nullable(),
    high: Bound,
    source: z.string().max(500),
    quality: z.enum(['A', 'B', 'C', 'own']),
  })
  .refine(
    ({ low, likely, high }) => low <= high && (likely === null || (low <= likely && likely <= high)),
    'notAscending',
  )

const Costs = z.object({
  fixedMinor: Minor,
  monthlyMinor: Minor,
  perMessageMinor: Minor,
  messagesPerCustomerMonth: z.number().min(0).max(100),
})

const Scenario = z.object({
  version: z.literal(SCENARIO_VERSION),
  programmes: z
    .array(ProgrammeInput)
    .max(10)
    .refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length, 'twoOfAKind'),
  costs: Costs,
  population: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('all') }),
    z.object({ kind: z.literal('segment'), segmentId: z.uuid() }),
  ]),
  horizonMonths: z.number().int().min(1).max(60),
  assumptions: z.partialRecord(Key, Range),
  links: z
    .array(z.array(Key).min(2).max(30))
    .max(15)
    .refine((links) => new Set(links.flat()).size === links.flat().length, 'linkedTwice'),
})

/** § A shop of the calculator's: more would not fit into one run. */
const Calculator = z.object({
  averageOrderMinor: Minor.min(1),
  ordersPerMonth: z.number().positive().max(31),
  marginShare: z.number().positive().max(1),
  lifetimeMonths: z.number().min(1).max(240),
})

/** A scenario's definition as it comes from outside, or from its row. */
export const ScenarioDefinitionInput: z.ZodType<ScenarioDefinition> = z.object({
  scenario: Scenario.refine((scenario) => validateScenario(scenario).length === 0, 'outOfRange'),
  calculator: Calculator.nullable(),
})
