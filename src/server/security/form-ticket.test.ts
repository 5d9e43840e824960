import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkFormTicket, issueFormTicket } from './form-ticket'

beforeEach(() => void vi.stubEnv('NEXTAUTH_SECRET', 'a secret of at least thirty-two characters'))
afterEach(() => void vi.unstubAllEnvs())

const SHOWN = new Date('2026-11-22T10:00:00Z')
const after = (seconds: number) => new Date(SHOWN.getTime() + seconds * 1000)

test.each([
  [1, 'tooFast'],
  [2, 'fine'],
  [3600, 'fine'],
  [86_401, 'stale'],
] as const)('a form that comes back after %d s is %s', (seconds, standing) => {
  expect(checkFormTicket(issueFormTicket('page', SHOWN), 'page', after(seconds))).toBe(standing)
})

test("another page's ticket, a changed one and none are all stale", () => {
  const ticket = issueFormTicket('page', SHOWN)
  expect(checkFormTicket(ticket, 'other', after(60))).toBe('stale')
  for (const changed of ['', '.', `1${ticket}`, ticket.slice(0, -1)])
    expect(checkFormTicket(changed, 'page', after(60)), changed).toBe('stale')
})
