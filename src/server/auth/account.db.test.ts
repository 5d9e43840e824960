import { describe, expect, test } from 'vitest'
import { callAs, createPerson, getUserId, TEST_PASSWORD } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { NO_TRACE } from './client-trace'
import { createSession, findSession } from './sessions'
import { signIn } from './sign-in'

const database = setUpTestDatabase()
type Person = Awaited<ReturnType<typeof createPerson>>

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36'

async function signInAgain(person: Person): Promise<string> {
  const client = { address: '203.0.113.77', userAgent: CHROME }
  const token = await createSession({ userId: getUserId(person), passwordEpoch: 0 }, client)
  if (token === null) throw new Error('no session')
  return token
}

describe('a password', () => {
  test('is changed by the present one; every session ends but the one that did it', async () => {
    const ann = await createPerson()
    const here = await signInAgain(ann)
    const elsewhere = await signInAgain(ann)
    const session = await findSession(here)
    const change = { current: TEST_PASSWORD, password: 'seven quiet samovars' }
    await callAs({ ...ann, session }).account.changePassword(change)
    expect(await findSession(here)).not.toBeNull()
    expect(await findSession(elsewhere)).toBeNull()
    const email = session?.email ?? ''
    await expect(signIn({ email, password: TEST_PASSWORD, code: '', client: NO_TRACE })).rejects.toBeDefined()
    await expect(signIn({ email, password: change.password, code: '', client: NO_TRACE })).resolves.toBeDefined()
  })

  test('stays without the present one, or for one that everybody tries', async () => {
    const ann = await createPerson()
    const change = (current: string, password: string) => callAs(ann).account.changePassword({ current, password })
    await expect(change('not this one', 'seven quiet samovars')).rejects.toMatchObject({
      cause: { details: { field: 'current', reason: 'passwordWrong' } },
    })
    await expect(change(TEST_PASSWORD, 'qwerty123456')).rejects.toMatchObject({
      cause: { details: { field: 'password', reason: 'tooCommon' } },
    })
  })

  test('cannot be guessed from a stolen session: ten tries, then none', async () => {
    const ann = await createPerson()
    const guess = () =>
      callAs(ann)
        .account.changePassword({ current: 'a guess', password: 'seven quiet samovars' })
        .catch((e) => e.code)
    const answers: unknown[] = []
    for (let time = 0; time < 11; time++) answers.push(await guess())
    expect(answers.filter((code) => code === 'BAD_REQUEST')).toHaveLength(10)
    expect(answers.at(-1)).toBe('TOO_MANY_REQUESTS')
  })
})

describe('the list of sessions', () => {
  test('tells program and network, marks this one, and forgets the machine', async () => {
    const ann = await createPerson()
    await signInAgain(ann)
    const { sessions, ...account } = await callAs(ann).account.security()
    expect(account).toMatchObject({ isVerified: true, hasPassword: true, secondFactor: null, services: [] })
    expect(sessions).toHaveLength(2)
    expect(sessions.filter(({ isThisOne }) => isThisOne)).toHaveLength(1)
    expect(sessions.find(({ isThisOne }) => !isThisOne)).toMatchObject({ userAgent: CHROME, address: '203.0.113.0' })
  })

  test('ends one at its next request, and nobody else can', async () => {
    const [ann, eve] = [await createPerson(), await createPerson()]
    const token = await signInAgain(ann)
    const id = (await findSession(token))?.sessionId ?? ''
    await expect(callAs(eve).account.revokeSession({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await findSession(token)).not.toBeNull()
    await callAs(ann).account.revokeSession({ id })
    expect(await findSession(token)).toBeNull()
    expect((await callAs(ann).account.security()).sessions.map((session) => session.id)).not.toContain(id)
  })

  test('notes use at most once an hour', async () => {
    const ann = await createPerson()
    const token = await signInAgain(ann)
    const readSeen = async () => {
      const [row] = await database.asOwner<{ seen_at: Date }>(
        'SELECT seen_at FROM session WHERE user_agent = $1 AND user_id = $2',
        [CHROME, getUserId(ann)],
      )
      return row?.seen_at.getTime() ?? 0
    }
    const first = await readSeen()
    await findSession(token)
    expect(await readSeen()).toBe(first)
    await database.asOwner("UPDATE session SET seen_at = seen_at - interval '61 minutes'")
    await findSession(token)
    expect(await readSeen()).toBeGreaterThanOrEqual(first)
  })
})

test('an account made before letters were sent signs in by its password, and is told that its e-mail is not confirmed', async () => {
  const ann = await createPerson()
  await database.asOwner('UPDATE "user" SET email_verified_at = NULL WHERE id = $1', [getUserId(ann)])
  const email = ann.session?.email ?? ''
  const { token } = await signIn({ email, password: TEST_PASSWORD, code: '', client: NO_TRACE })
  expect(await findSession(token)).toMatchObject({ isVerified: false })
})
