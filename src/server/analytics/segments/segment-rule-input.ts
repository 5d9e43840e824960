import { z } from 'zod'
import { LIFECYCLE_STAGES } from '@/domain/segments/lifecycle-stage'
import { RFM_GROUPS } from '@/domain/segments/rfm'
import {
  DATE_FIELDS,
  FLAG_FIELDS,
  listConditions,
  NUMBER_FIELDS,
  OFFSET_UNITS,
  SEGMENT_RULE_LIMITS,
  SEGMENT_RULE_VERSION,
  type SegmentGroup,
  type SegmentPart,
  type SegmentRule,
  TEXT_FIELDS,
} from '@/domain/segments/segment-rule'

const { conditions, depth, values, valueLength } = SEGMENT_RULE_LIMITS
const Day = z.iso.date()
/** § Days back or ahead that a relative date may say: a century. */
const Days = z.number().int().min(1).max(36_525)
/** § Far beyond any grid's columns. */
const Offset = z.number().int().min(0).max(10_000)
const OpenNumber = z.number().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER).nullable()

const isGiven = ({ from, to }: { from: unknown; to: unknown }) => from !== null || to !== null
const isInOrder = <T extends number | string>({ from, to }: { from: T | null; to: T | null }) =>
  from === null || to === null || from <= to
const Texts = z.array(z.string().max(valueLength)).min(1).max(values)
const choice = <Field extends string, Value extends string>(field: Field, names: readonly Value[]) =>
  z.object({
    field: z.literal(field),
    operator: z.enum(['oneOf', 'noneOf']),
    values: z.array(z.enum(names)).min(1).max(names.length),
  })

const Condition = z.union([
  z
    .object({ field: z.enum(NUMBER_FIELDS), operator: z.literal('between'), from: OpenNumber, to: OpenNumber })
    .refine(isGiven, 'noBound')
    .refine(isInOrder, 'boundsReversed'),
  z
    .object({
      field: z.enum(DATE_FIELDS),
      operator: z.enum(['between', 'notBetween']),
      from: Day.nullable(),
      to: Day.nullable(),
    })
    .refine(isGiven, 'noBound')
    .refine(isInOrder, 'boundsReversed'),
  z.object({ field: z.enum(DATE_FIELDS), operator: z.enum(['inLastDays', 'notInLastDays']), days: Days }),
  z.object({ field: z.enum(TEXT_FIELDS), operator: z.enum(['oneOf', 'noneOf']), values: Texts }),
  choice('stage', LIFECYCLE_STAGES),
  choice('rfmGroup', RFM_GROUPS),
  choice('valueTier', ['1', '2', '3', '4', '5']),
  z.object({ field: z.enum(FLAG_FIELDS), operator: z.literal('is'), value: z.boolean() }),
  z
    .object({
      field: z.literal('cohort'),
      operator: z.literal('between'),
      bucket: z.enum(['week', 'month', 'quarter', 'year']),
      from: Day,
      to: Day,
    })
    .refine(isInOrder, 'boundsReversed'),
  z
    .object({
      field: z.literal('orderedAtOffset'),
      operator: z.enum(['between', 'notBetween']),
      unit: z.enum(OFFSET_UNITS),
      from: Offset,
      to: Offset,
    })
    .refine(isInOrder, 'boundsReversed'),
])

/** Groups nested as deep as a rule may be; a schema that calls itself would read an input of any depth first. */
function groupOf(levels: number): z.ZodType<SegmentGroup> {
  const Part: z.ZodType<SegmentPart> = levels > 1 ? z.union([Condition, groupOf(levels - 1)]) : Condition
  return z.object({ join: z.enum(['and', 'or']), parts: z.array(Part).min(1).max(conditions) })
}

/** A rule as a person or a stored row gives it: known fields, bounds in order, no larger than a rule may be. */
export const SegmentRuleInput: z.ZodType<SegmentRule> = z
  .object({ version: z.literal(SEGMENT_RULE_VERSION), root: groupOf(depth) })
  .refine((rule) => listConditions(rule).length <= conditions, 'tooManyConditions')
