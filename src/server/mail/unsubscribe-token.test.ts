import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { buildUnsubscribeToken, readUnsubscribeToken } from './unsubscribe-token'

const WISH = {
  organizationId: '0195a0b0-0000-7000-8000-000000000001',
  storeId: '0195a0b0-0000-7000-8000-000000000002',
  userId: '0195a0b0-0000-7000-8000-000000000003',
  kind: 'weekly',
} as const

beforeEach(() => void vi.stubEnv('NEXTAUTH_SECRET', 'a secret of at least thirty-two characters'))
afterEach(() => void vi.unstubAllEnvs())

test('a token gives back the wish it was made for', () => {
  expect(readUnsubscribeToken(buildUnsubscribeToken(WISH))).toEqual(WISH)
})

test('a token with one letter changed, cut, or of another key is no token', () => {
  const token = buildUnsubscribeToken(WISH)
  const [payload = '', signature = ''] = token.split('.')
  const other = Buffer.from(JSON.stringify({ ...WISH, kind: 'alerts' })).toString('base64url')
  for (const text of ['', '.', payload, `${payload}.`, `${other}.${signature}`, `${token}.x`, token.slice(0, -1)])
    expect(readUnsubscribeToken(text), text).toBeNull()
  vi.stubEnv('NEXTAUTH_SECRET', 'another secret of at least thirty-two')
  expect(readUnsubscribeToken(token)).toBeNull()
})
