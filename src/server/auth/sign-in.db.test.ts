import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { callAs, createPerson, getUserId, TEST_PASSWORD } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { createAccount as writeAccount } from '@/server/services/account/create-account'
import { createContext } from '../api/context'
import { type ClientTrace, NO_TRACE } from './client-trace'
import { buildSessionCookie } from './session-cookie'
import { findSession, revokeSession } from './sessions'
import { signIn as signInWithCode } from './sign-in'

const database = setUpTestDatabase()

const signIn = ({ address, ...typed }: { email: string; password: string; address: string | null }) => {
  const client: ClientTrace = { ...NO_TRACE, address }
  return signInWithCode({ ...typed, code: '', client })
}

async function createAccount(): Promise<{ email: string; userId: string }> {
  const email = `${randomUUID()}@example.com`
  const { userId } = await writeAccount({ name: 'Ann', email, password: TEST_PASSWORD, locale: 'ru' })
  return { email, userId }
}

async function startSession(): Promise<{ token: string; userId: string }> {
  const { email } = await createAccount()
  return signIn({ email, password: TEST_PASSWORD, address: null })
}

describe('signing in', () => {
  test('takes the e-mail in any spelling of capitals', async () => {
    const { email, userId } = await createAccount()
    const entered = await signIn({ email: `  ${email.toUpperCase()} `, password: TEST_PASSWORD, address: null })
    expect(entered.userId).toBe(userId)
  })

  test('does not tell an unknown e-mail from a wrong password', async () => {
    const { email } = await createAccount()
    const wrong = await signIn({ email, password: 'not this one at all', address: null }).catch((error) => error)
    const unknown = await signIn({ email: 'nobody@example.com', password: TEST_PASSWORD, address: null }).catch(
      (e) => e,
    )
    expect(wrong).toEqual(unknown)
    expect(wrong.code).toBe('unauthorized')
  })

  test('is refused after ten failures of an account, with the right password too', async () => {
    const { email } = await createAccount()
    const attempts = await Promise.allSettled(
      Array.from({ length: 14 }, () => signIn({ email, password: 'wrong password', address: null })),
    )
    const codes = attempts.map((attempt) => (attempt.status === 'rejected' ? attempt.reason.code : 'in'))
    expect(codes.filter((code) => code === 'unauthorized')).toHaveLength(10)
    expect(codes.filter((code) => code === 'tooManyRequests')).toHaveLength(4)
    await expect(signIn({ email, password: TEST_PASSWORD, address: null })).rejects.toMatchObject({
      code: 'tooManyRequests',
    })
    await database.asOwner("UPDATE auth_attempt SET created_at = created_at - interval '16 minutes'")
    await expect(signIn({ email, password: TEST_PASSWORD, address: null })).resolves.toBeDefined()
  })

  test('is refused to an address after fifty failures over many accounts', async () => {
    const address = '203.0.113.9'
    await database.asOwner(
      `INSERT INTO auth_attempt (kind, subject)
       SELECT 'sign-in:address', encode(sha256($1::bytea), 'hex') FROM generate_series(1, 50)`,
      [address],
    )
    const { email } = await createAccount()
    await expect(signIn({ email, password: TEST_PASSWORD, address })).rejects.toMatchObject({ code: 'tooManyRequests' })
    await expect(signIn({ email, password: TEST_PASSWORD, address: '203.0.113.10' })).resolves.toBeDefined()
  })

  test('that succeeds is not counted', async () => {
    const { email } = await createAccount()
    for (let time = 0; time < 11; time++) await signIn({ email, password: TEST_PASSWORD, address: null })
  })

  test('keeps no e-mail, no address and no session id in plain sight', async () => {
    const { token } = await startSession()
    await signIn({ email: 'plain@example.com', password: 'x', address: '203.0.113.11' }).catch(() => {})
    const written = JSON.stringify([
      await database.asOwner('SELECT * FROM auth_attempt'),
      await database.asOwner('SELECT * FROM session'),
    ])
    for (const secret of [token, 'plain@example.com', '203.0.113.11']) expect(written).not.toContain(secret)
  })
})

describe('a session', () => {
  test('is read from the cookie of a request', async () => {
    const { token, userId } = await startSession()
    const { name, value } = await buildSessionCookie(token)
    const headers = new Headers({ cookie: `other=1; ${name}=${value}` })
    expect((await createContext(headers)).session?.userId).toBe(userId)
    const forged = new Headers({ cookie: `${name}=${value.slice(0, -2)}xx` })
    expect((await createContext(forged)).session).toBeNull()
  })

  test('that was revoked is refused at the next request', async () => {
    const { token } = await startSession()
    expect(await findSession(token)).not.toBeNull()
    await revokeSession(token)
    expect(await findSession(token)).toBeNull()
  })

  test('that has expired is refused, and cannot be brought back by use', async () => {
    const { token, userId } = await startSession()
    await database.asOwner("UPDATE session SET expires_at = now() - interval '1 second' WHERE user_id = $1", [userId])
    expect(await findSession(token)).toBeNull()
    expect(await findSession(token)).toBeNull()
  })

  test('older than the password is refused', async () => {
    const { token, userId } = await startSession()
    await database.asOwner('UPDATE "user" SET password_epoch = password_epoch + 1 WHERE id = $1', [userId])
    expect(await findSession(token)).toBeNull()
  })

  test('of a deleted account is refused', async () => {
    const { token, userId } = await startSession()
    await database.asOwner('DELETE FROM "user" WHERE id = $1', [userId])
    expect(await findSession(token)).toBeNull()
  })

  test('moves its end with use, thirty days ahead', async () => {
    const { token, userId } = await startSession()
    await database.asOwner("UPDATE session SET expires_at = now() + interval '5 days' WHERE user_id = $1", [userId])
    await findSession(token)
    const [row] = await database.asOwner<{ days: number }>(
      'SELECT round(extract(epoch FROM expires_at - now()) / 86400)::int AS days FROM session WHERE user_id = $1',
      [userId],
    )
    expect(row?.days).toBe(30)
  })

  test('ends with every other one of its person, and of nobody else, when they sign out everywhere', async () => {
    const ann = await createPerson()
    const other = await startSession()
    expect(await callAs(ann).account.signOutEverywhere()).toEqual({ sessions: 1 })
    const [left] = await database.asOwner<{ count: number }>(
      'SELECT count(*)::int AS count FROM session WHERE user_id = $1 AND revoked_at IS NULL',
      [getUserId(ann)],
    )
    expect(left?.count).toBe(0)
    expect(await findSession(other.token)).not.toBeNull()
  })
})
