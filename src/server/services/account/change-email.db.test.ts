import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { callAs, createPerson, getUserId, TEST_PASSWORD } from '@/server/api/testing/create-tenant'
import { NO_TRACE } from '@/server/auth/client-trace'
import { openLink } from '@/server/auth/open-link'
import { signIn } from '@/server/auth/sign-in'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { runAuthLetterJob } from '@/server/jobs/auth-letter-job'

const database = setUpTestDatabase()

let ann: Awaited<ReturnType<typeof createPerson>>
beforeEach(async () => {
  ann = await createPerson()
})

const emailOf = async (person: typeof ann) =>
  (await database.asOwner<{ email: string }>('SELECT email FROM "user" WHERE id = $1', [getUserId(person)]))[0]?.email
const inventEmail = () => `${randomUUID()}@new.example`
const ask = (person: typeof ann, email: string, proof = TEST_PASSWORD) =>
  callAs(person).account.requestEmailChange({ email, proof })

/** The secret in the newest letter to an address, as the worker writes it; null where no letter came. */
async function readToken(email: string): Promise<string | null> {
  const waiting = await database.asOwner<{ id: string }>(
    'SELECT id FROM auth_request WHERE email = $1 AND token_hash IS NULL AND used_at IS NULL',
    [email],
  )
  for (const { id } of waiting) await runAuthLetterJob({ requestId: id })
  const [letter] = await database.asOwner<{ text: string }>(
    'SELECT text FROM account_mail WHERE recipient = $1 ORDER BY created_at DESC',
    [email],
  )
  return letter ? (/\/o\/account#email=(\S+)/.exec(letter.text)?.[1] ?? null) : null
}

async function changeTo(email: string) {
  await ask(ann, email)
  return callAs(ann).account.confirmEmail({ token: (await readToken(email.toLowerCase())) ?? '' })
}

describe('another address of mail', () => {
  test('is the account’s as soon as its letter is opened by whoever is signed in, and the former one is told', async () => {
    const [former = '', email] = [await emailOf(ann), inventEmail()]
    expect(await changeTo(email.toUpperCase())).toEqual({ email })
    expect(await emailOf(ann)).toBe(email)
    await expect(signIn({ email, password: TEST_PASSWORD, code: '', client: NO_TRACE })).resolves.toMatchObject({
      userId: getUserId(ann),
    })
    const [notice] = await database.asOwner<{ text: string }>('SELECT text FROM account_mail WHERE recipient = $1', [
      former,
    ])
    expect(notice?.text).toContain(former)
    expect(notice?.text).not.toContain(email)
  })

  test('asks for the password, and for an address that is another', async () => {
    await expect(ask(ann, inventEmail(), 'not the password')).rejects.toMatchObject({
      cause: { details: { reason: 'proofWrong' } },
    })
    await expect(ask(ann, (await emailOf(ann)) ?? '')).rejects.toMatchObject({
      cause: { details: { reason: 'sameEmail' } },
    })
  })

  test('opens once, for the account that asked, and never lets anybody in', async () => {
    const [email, eve] = [inventEmail(), await createPerson()]
    await ask(ann, email)
    const token = (await readToken(email)) ?? ''
    await expect(callAs(eve).account.confirmEmail({ token })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const opening = { token, name: 'Eve', password: 'seven quiet samovars', code: '', client: NO_TRACE }
    await expect(openLink(opening)).rejects.toMatchObject({ code: 'notFound' })
    await callAs(ann).account.confirmEmail({ token })
    await expect(callAs(ann).account.confirmEmail({ token })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('that somebody has answers the same, and gets no letter', async () => {
    const taken = (await emailOf(await createPerson())) ?? ''
    await expect(ask(ann, taken)).resolves.toBeUndefined()
    expect(await readToken(taken)).toBeNull()
  })

  test('that somebody took meanwhile stays theirs', async () => {
    const [email, former] = [inventEmail(), await emailOf(ann)]
    await ask(ann, email)
    const token = (await readToken(email)) ?? ''
    await database.asOwner('UPDATE "user" SET email = $1 WHERE id = $2', [email, getUserId(await createPerson())])
    await expect(callAs(ann).account.confirmEmail({ token })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await emailOf(ann)).toBe(former)
  })
})
