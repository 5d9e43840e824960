import { isSegmentGroup, SEGMENT_RULE_VERSION, type SegmentRule } from '@/domain/segments/segment-rule'
import { findFieldKind } from './field-kinds'

/** The address of the editor with a rule in it; `path` is the page of segments. */
export function buildNewSegmentPath(path: string, rule: SegmentRule, name?: string): string {
  const query = new URLSearchParams({ rule: JSON.stringify(rule), ...(name ? { name } : {}) })
  return `${path}/new?${query}`
}

/** A rule out of an address; null for a text that is none. The server reads it once more, and strictly. */
export function readRuleText(text: string | null): SegmentRule | null {
  if (!text) return null
  try {
    const rule: unknown = JSON.parse(text)
    return isRule(rule) ? rule : null
  } catch {
    return null
  }
}

function isRule(value: unknown): value is SegmentRule {
  return isObject(value) && value.version === SEGMENT_RULE_VERSION && isPart(value.root) && isSegmentGroup(value.root)
}

function isPart(value: unknown): value is SegmentRule['root'] {
  if (!isObject(value)) return false
  if ('join' in value)
    return (value.join === 'and' || value.join === 'or') && Array.isArray(value.parts) && value.parts.every(isPart)
  return isReadableCondition(value)
}

/** What the words and the fields of the editor take for granted. */
function isReadableCondition(value: Record<string, unknown>): boolean {
  const isNumber = (one: unknown) => one === null || typeof one === 'number'
  const isText = (one: unknown) => one === null || typeof one === 'string'
  const { field, operator, from, to, days, values } = value
  switch (typeof field === 'string' ? findFieldKind(field) : null) {
    case 'number':
      return operator === 'between' && isNumber(from) && isNumber(to)
    case 'date':
      if (operator === 'inLastDays' || operator === 'notInLastDays') return typeof days === 'number'
      return (operator === 'between' || operator === 'notBetween') && isText(from) && isText(to)
    case 'text':
    case 'choice':
      return (
        (operator === 'oneOf' || operator === 'noneOf') &&
        Array.isArray(values) &&
        values.every((one) => typeof one === 'string')
      )
    case 'flag':
      return operator === 'is' && typeof value.value === 'boolean'
    case 'cohort':
      return typeof value.bucket === 'string' && typeof from === 'string' && typeof to === 'string'
    case 'offset':
      return typeof value.unit === 'string' && typeof from === 'number' && typeof to === 'number'
    default:
      return false
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
