import { describe, expect, test } from 'vitest'
import { callAs, createPerson, createTenant, getUserId, TEST_PASSWORD } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { confirmSecondFactor } from '@/server/services/account/second-factor'
import { NO_TRACE } from './client-trace'
import { buildTotp, takeCode } from './second-factor'
import { signIn } from './sign-in'

const database = setUpTestDatabase()
type Person = Awaited<ReturnType<typeof createPerson>>

const NOW = new Date('2026-11-22T12:00:00Z')
const STEP_MS = 30_000
const later = (steps: number) => new Date(NOW.getTime() + steps * STEP_MS)

/** Turns the second factor on at NOW; returns its app and the recovery codes. */
async function turnOn(person: Person) {
  const { secret, squares } = await callAs(person).account.beginSecondFactor({ proof: TEST_PASSWORD })
  expect(squares.length).toBeGreaterThan(20)
  const app = buildTotp(secret, '')
  const show = (now: Date) => app.generate({ timestamp: now.getTime() })
  if (!person.session) throw new Error('nobody is signed in')
  const { recoveryCodes } = await confirmSecondFactor(person.session, { code: show(NOW) }, null, NOW)
  return { secret, show, recoveryCodes }
}

const enter = (person: Person, code: string) =>
  signIn({ email: person.session?.email ?? '', password: TEST_PASSWORD, code, client: NO_TRACE })

describe('the second factor', () => {
  test('counts only after a code of its secret has come back', async () => {
    const ann = await createPerson()
    await callAs(ann).account.beginSecondFactor({ proof: TEST_PASSWORD })
    await expect(enter(ann, '')).resolves.toBeDefined()
    await expect(callAs(ann).account.confirmSecondFactor({ code: '000000' })).rejects.toMatchObject({
      cause: { details: { field: 'code', reason: 'codeWrong' } },
    })
    await expect(enter(ann, '')).resolves.toBeDefined()
  })

  test('is turned on by whoever knows the password: a session left open locks nobody out', async () => {
    const ann = await createPerson()
    for (const proof of [null, 'another password'])
      await expect(callAs(ann).account.beginSecondFactor({ proof })).rejects.toMatchObject({
        cause: { details: { field: 'proof', reason: 'proofWrong' } },
      })
    await database.asOwner('UPDATE "user" SET password_hash = NULL WHERE id = $1', [getUserId(ann)])
    await expect(callAs(ann).account.beginSecondFactor({ proof: null })).resolves.toBeDefined()
  })

  test('is asked for after the right password only', async () => {
    const ann = await createPerson()
    await turnOn(ann)
    await expect(enter(ann, '')).rejects.toMatchObject({ details: { reason: 'codeNeeded' } })
    const wrong = signIn({ email: ann.session?.email ?? '', password: 'wrong password', code: '', client: NO_TRACE })
    await expect(wrong).rejects.toMatchObject({ code: 'unauthorized', details: undefined })
  })

  test('takes each code once, and those of the steps before and after the present one', async () => {
    const ann = await createPerson()
    const { show } = await turnOn(ann)
    const id = getUserId(ann)
    // The code that turned it on was used.
    expect(await takeCode(id, show(NOW), NOW)).toBeNull()
    expect(await takeCode(id, show(later(1)), NOW)).toBe('totp')
    expect(await takeCode(id, show(later(1)), later(1))).toBeNull()
    expect(await takeCode(id, show(later(4)), later(2))).toBeNull()
    expect(await takeCode(id, show(later(4)), later(5))).toBe('totp')
    expect(await takeCode(id, show(later(3)), later(4))).toBeNull()
  })

  test('takes one code once, however many try it at the same moment', async () => {
    const ann = await createPerson()
    const { show, recoveryCodes } = await turnOn(ann)
    for (const code of [show(later(1)), recoveryCodes[0] ?? '']) {
      const tries = await Promise.all(Array.from({ length: 6 }, () => takeCode(getUserId(ann), code, later(1))))
      expect(tries.filter((kind) => kind !== null)).toHaveLength(1)
    }
  })

  test('is opened by each recovery code once, in any spelling, and by no older set', async () => {
    const ann = await createPerson()
    const { recoveryCodes } = await turnOn(ann)
    expect(new Set(recoveryCodes).size).toBe(10)
    const [first = '', second = ''] = recoveryCodes
    expect(first).toMatch(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/)
    await enter(ann, first.toLowerCase().replaceAll('-', ' '))
    await expect(enter(ann, first)).rejects.toMatchObject({ details: { reason: 'codeWrong' } })
    const renewed = await callAs(ann).account.renewRecoveryCodes({ proof: TEST_PASSWORD })
    await expect(enter(ann, second)).rejects.toBeDefined()
    await expect(enter(ann, renewed.recoveryCodes[0] ?? '')).resolves.toBeDefined()
  })

  test('does not fall to guessing: ten wrong codes close the account for a while, the password right or not', async () => {
    const ann = await createPerson()
    const { recoveryCodes } = await turnOn(ann)
    for (let time = 0; time < 10; time++) await enter(ann, '123456').catch(() => {})
    await expect(enter(ann, recoveryCodes[0] ?? '')).rejects.toMatchObject({ code: 'tooManyRequests' })
    await database.asOwner("UPDATE auth_attempt SET created_at = created_at - interval '16 minutes'")
    await expect(enter(ann, recoveryCodes[0] ?? '')).resolves.toBeDefined()
  })

  test('is turned off by the password or a code, and by nothing else', async () => {
    const ann = await createPerson()
    const { recoveryCodes } = await turnOn(ann)
    await expect(callAs(ann).account.removeSecondFactor({ proof: 'not the password' })).rejects.toMatchObject({
      cause: { details: { field: 'proof', reason: 'proofWrong' } },
    })
    await callAs(ann).account.removeSecondFactor({ proof: recoveryCodes[3] ?? '' })
    await expect(enter(ann, '')).resolves.toBeDefined()
    expect(await database.asOwner('SELECT FROM recovery_code WHERE user_id = $1', [getUserId(ann)])).toEqual([])
  })

  test('is kept as nothing that opens it: an encrypted secret, hashes of codes', async () => {
    const ann = await createPerson()
    const { secret, recoveryCodes } = await turnOn(ann)
    const kept = JSON.stringify([
      await database.asOwner('SELECT * FROM user_totp'),
      await database.asOwner('SELECT * FROM recovery_code'),
    ])
    for (const plain of [secret, ...recoveryCodes]) expect(kept).not.toContain(plain)
  })
})

describe('what happens to an account', () => {
  test('is told to each organisation of its person, and to no other', async () => {
    const ours = await createTenant('Ours')
    const theirs = await createTenant('Theirs')
    const email = ours.owner.session?.email ?? ''
    const client = { address: '203.0.113.77', userAgent: null }
    await signIn({ email, password: 'wrong password', code: '', client }).catch(() => {})
    await signIn({ email, password: TEST_PASSWORD, code: '', client })
    await turnOn(ours.owner)
    await callAs(ours.owner).account.removeSecondFactor({ proof: TEST_PASSWORD })
    await callAs(ours.owner).account.changePassword({ current: TEST_PASSWORD, password: 'seven quiet samovars' })
    const read = ({ principal }: typeof ours) =>
      database.asOwner(
        `SELECT action, actor_kind, details, address FROM audit_event
         WHERE organization_id = $1 AND action LIKE 'account.%' ORDER BY at`,
        [principal.organizationId],
      )
    expect(await read(ours)).toEqual([
      { action: 'account.signInFailed', actor_kind: 'nobody', details: { reason: 'password' }, address: '203.0.113.0' },
      { action: 'account.signedIn', actor_kind: 'user', details: { method: 'password' }, address: '203.0.113.0' },
      { action: 'account.secondFactorOn', actor_kind: 'user', details: {}, address: null },
      { action: 'account.secondFactorOff', actor_kind: 'user', details: {}, address: null },
      { action: 'account.passwordChanged', actor_kind: 'user', details: {}, address: null },
    ])
    expect(await read(theirs)).toEqual([])
  })
})
