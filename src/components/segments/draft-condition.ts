import {
  CHOICE_FIELDS,
  DATE_FIELDS,
  FLAG_FIELDS,
  isSegmentGroup,
  listConditions,
  NUMBER_FIELDS,
  SEGMENT_RULE_LIMITS,
  type SegmentCondition,
  type SegmentField,
  type SegmentGroup,
  type SegmentPart,
  type SegmentRule,
  TEXT_FIELDS,
} from '@/domain/segments/segment-rule'
import type { LocalDate } from '@/domain/time/local-date'

/** What a field begins with when a person chooses it: something that can be read at once where that is possible. */
export function buildDraftCondition(field: SegmentField, asOf: LocalDate): SegmentCondition {
  const date = DATE_FIELDS.find((one) => one === field)
  if (date) return { field: date, operator: 'inLastDays', days: 90 }
  const flag = FLAG_FIELDS.find((one) => one === field)
  if (flag) return { field: flag, operator: 'is', value: true }
  const list = [...TEXT_FIELDS, ...CHOICE_FIELDS].find((one) => one === field)
  if (list) return { field: list, operator: 'oneOf', values: [] }
  if (field === 'cohort') return { field, operator: 'between', bucket: 'month', from: asOf, to: asOf }
  if (field === 'orderedAtOffset') return { field, operator: 'between', unit: 'month', from: 1, to: 3 }
  const number = NUMBER_FIELDS.find((one) => one === field)
  return { field: number ?? 'orders', operator: 'between', from: null, to: null }
}

/** Whether every condition of a rule says something: only then can its customers be counted. */
export function isCompleteRule(rule: SegmentRule): boolean {
  const conditions = listConditions(rule)
  const hasParts = (part: SegmentPart): boolean =>
    !isSegmentGroup(part) || (part.parts.length > 0 && part.parts.every(hasParts))
  return conditions.length > 0 && hasParts(rule.root) && conditions.every(isComplete)
}

function isComplete(condition: SegmentCondition): boolean {
  if ('values' in condition) return condition.values.length > 0
  if ('days' in condition) return condition.days >= 1
  if (!('from' in condition)) return true
  const { from, to } = condition
  return (from !== null || to !== null) && (from === null || to === null || from <= to)
}

/** Whether one more condition still fits into the rule. */
export function hasRoom(rule: SegmentRule): boolean {
  return listConditions(rule).length < SEGMENT_RULE_LIMITS.conditions
}

/** The group with its part at a place replaced, or taken out where there is no other. */
export function replacePart(group: SegmentGroup, place: number, part: SegmentPart | null): SegmentGroup {
  return { ...group, parts: group.parts.flatMap((one, at) => (at !== place ? [one] : part === null ? [] : [part])) }
}
