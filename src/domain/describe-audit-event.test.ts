import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import en from '../../messages/en/audit.json'
import ru from '../../messages/ru/audit.json'
import { AUDIT_ACTION_NAMES, AUDIT_ACTIONS, type AuditAction, type AuditDetail } from './audit-actions'
import type { AuditEventView } from './audit-event'
import { type AuditWords, describeAuditEvent } from './describe-audit-event'

const MESSAGES = { en, ru }

function wordsOf(locale: keyof typeof MESSAGES): AuditWords {
  const translate = createTranslator({
    locale,
    messages: MESSAGES[locale],
    onError(error) {
      throw error
    },
  })
  return (key, values) => translate(key as 'title', values)
}

const EVENT: Omit<AuditEventView, 'action'> = {
  id: 'e',
  at: new Date(0),
  actor: { kind: 'user', id: 'a', name: 'Anna' },
  store: null,
  subject: 'Boris',
  details: {},
  address: null,
}

/** Every value that a detail may hold, in turn. */
function listValues(detail: AuditDetail): unknown[] {
  if (detail === 'id') return ['0195a0b0-0000-7000-8000-000000000001']
  if (detail === 'ids') return [[], ['0195a0b0-0000-7000-8000-000000000001']]
  if (detail === 'count') return [0, 1, 2, 5]
  if (detail === 'flag') return [true, false]
  return 'oneOf' in detail ? [...detail.oneOf] : [[...detail.someOf]]
}

function listDetails(action: AuditAction): Record<string, unknown>[] {
  const declared = Object.entries<AuditDetail>(AUDIT_ACTIONS[action].details)
  const most = Math.max(1, ...declared.map(([, detail]) => listValues(detail).length))
  return Array.from({ length: most }, (_, index) =>
    Object.fromEntries(
      declared.map(([field, detail]) => [field, listValues(detail)[index % listValues(detail).length]]),
    ),
  )
}

describe.each(['en', 'ru'] as const)('an event in words, %s', (locale) => {
  test.each(AUDIT_ACTION_NAMES)('%s has a sentence for all that its details may hold', (action) => {
    for (const details of listDetails(action)) {
      for (const subject of ['Boris', null]) {
        const sentence = describeAuditEvent(wordsOf(locale), { ...EVENT, action, subject, details })
        expect(sentence).not.toMatch(/[{}]|undefined|null|event\.|words\./)
        expect(sentence.length).toBeGreaterThan(8)
      }
    }
  })
})

test('names who did what to whom', () => {
  const event = { ...EVENT, action: 'member.roleChanged', details: { from: 'analyst', to: 'viewer' } } as const
  expect(describeAuditEvent(wordsOf('en'), event)).toBe('Anna changed Boris’s role from analyst to viewer')
  expect(describeAuditEvent(wordsOf('ru'), event)).toBe('Anna меняет роль: Boris, аналитик → наблюдатель')
})

test('whom nobody knows any more is a former member', () => {
  const actor = { kind: 'user', id: 'a', name: null } as const
  const event = { ...EVENT, actor, action: 'import.started', subject: null, details: { kind: 'orders' } } as const
  expect(describeAuditEvent(wordsOf('en'), event)).toBe('A former member started the import of a deleted file (orders)')
})

test.each(['en', 'ru'] as const)('every event has a name of its own for the filter: %s', (locale) => {
  const names = AUDIT_ACTION_NAMES.map((action) => wordsOf(locale)(`eventName.${action}`))
  expect(new Set(names).size).toBe(AUDIT_ACTION_NAMES.length)
})
