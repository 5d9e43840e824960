import { AUDIT_ACTIONS, type AuditAction, type AuditDetail } from './audit-actions'

/** Who did something, as the log's reader is told. */
export type AuditActor =
  | { kind: 'user'; id: string; name: string | null }
  | { kind: 'job' | 'share' | 'visitor' | 'nobody' }

/** An event of the audit log. Names are looked up when it is read: the log itself holds ids. */
export interface AuditEventView {
  id: string
  at: Date
  actor: AuditActor
  action: AuditAction
  store: { slug: string | null; name: string | null } | null
  /** What it was done to, by its present name; null where it is gone, or has none. */
  subject: string | null
  details: Record<string, unknown>
  /** The network that it came from, where it was noted. */
  address: string | null
}

/** Values for the sentence of an event: an ICU message cannot choose by what is not there. */
export type AuditSentenceValues = Record<string, string | number>

/**
 * The details of an event as its sentence takes them: yes and no as words to choose by, a list as its length, one of words
 * also said, by `sayWord`, under its name with `Words`.
 * E.g. { fields: ['name'], isOn: true } gives { fields: 1, fieldsWords: 'name', isOn: 'yes' }.
 */
export function prepareAuditDetails(
  action: AuditAction,
  details: Readonly<Record<string, unknown>>,
  sayWord: (field: string, word: string) => string,
): AuditSentenceValues {
  const declared: { readonly [field: string]: AuditDetail } = AUDIT_ACTIONS[action].details
  const values: AuditSentenceValues = {}
  for (const [field, value] of Object.entries(details)) {
    const detail = declared[field]
    if (typeof value === 'number') values[field] = value
    else if (typeof value === 'boolean') values[field] = value ? 'yes' : 'no'
    else if (typeof value === 'string' && detail !== 'id') values[field] = sayWord(field, value)
    else if (Array.isArray(value)) {
      values[field] = value.length
      if (detail !== 'ids') values[`${field}Words`] = value.map((word) => sayWord(field, String(word))).join(', ')
    }
  }
  return values
}
