import { type AuditActor, type AuditEventView, prepareAuditDetails } from './audit-event'

/** The words of the log in a person's language (messages/*\/audit.json). */
export type AuditWords = (key: string, values?: Record<string, string | number>) => string

/** Words that stand for a list of values: `from` and `to` are roles. */
const WORD_LISTS: Readonly<Record<string, string>> = { from: 'role', to: 'role' }
/** What an event speaks of, by the first part of its name; what is not here has no name. */
const SUBJECTS: Readonly<Record<string, string>> = {
  account: 'person',
  member: 'person',
  ownership: 'person',
  invitation: 'invitation',
  import: 'import',
  segment: 'segment',
  scenario: 'scenario',
  test: 'test',
  lead: 'lead',
}

/** An event as a sentence: "Anna changed Boris’s role from analyst to viewer". */
export function describeAuditEvent(words: AuditWords, { actor, action, subject, details }: AuditEventView): string {
  const [area = ''] = action.split('.')
  const kind = SUBJECTS[area]
  return words(`event.${action}`, {
    ...prepareAuditDetails(action, details, (field, word) => words(`words.${WORD_LISTS[field] ?? field}.${word}`)),
    actor: nameAuditActor(words, actor),
    subject: nameSubject(words, kind, subject),
  })
}

/** Who did it: a name, "A former member", or what was at work. */
export function nameAuditActor(words: AuditWords, actor: AuditActor): string {
  if (actor.kind === 'user') return actor.name ?? words('actor.former')
  return words(`actor.${actor.kind}`)
}

function nameSubject(words: AuditWords, kind: string | undefined, subject: string | null): string {
  if (subject === null) return words(`gone.${kind ?? 'other'}`)
  return kind === 'person' || kind === 'invitation' || kind === 'lead' ? subject : words('quoted', { text: subject })
}
