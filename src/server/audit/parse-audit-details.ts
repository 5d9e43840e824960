import { AUDIT_ACTIONS, type AuditAction, type AuditDetail } from '@/domain/audit-actions'

/** The details of an event as the table holds them. */
export type AuditDetailValues = Record<string, string | number | boolean | string[]>

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/**
 * The details, which are exactly what the action declares: ids, counts, yes or no, words of a list. Throws otherwise: the log
 * is never changed, so a name or an address of mail could not be forgotten.
 */
export function parseAuditDetails(action: AuditAction, details: object): AuditDetailValues {
  const declared: { readonly [field: string]: AuditDetail } = AUDIT_ACTIONS[action].details
  const given = new Map<string, unknown>(Object.entries(details))
  const parsed: AuditDetailValues = {}
  for (const field of new Set([...Object.keys(declared), ...given.keys()])) {
    const detail = declared[field]
    const value = detail && parseDetail(detail, given.get(field))
    if (value === undefined) throw new Error(`audit ${action}: ${field} is not as declared`)
    parsed[field] = value
  }
  return parsed
}

/** Whether a value is a UUID as text. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value)
}

function parseDetail(detail: AuditDetail, value: unknown): AuditDetailValues[string] | undefined {
  if (detail === 'id') return isUuid(value) ? value : undefined
  if (detail === 'ids') return parseList(value, isUuid)
  if (detail === 'count') return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined
  if (detail === 'flag') return typeof value === 'boolean' ? value : undefined
  if ('oneOf' in detail) return detail.oneOf.find((word) => word === value)
  return parseList(value, (item) => detail.someOf.some((word) => word === item))
}

function parseList(value: unknown, isItem: (item: unknown) => boolean): string[] | undefined {
  if (!Array.isArray(value) || !value.every(isItem)) return undefined
  return value.map(String)
}
