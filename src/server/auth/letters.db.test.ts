import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { ANONYMOUS, callAs, createPerson, TEST_PASSWORD } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder } from '@/server/ingest/testing/test-store'
import { runAuthLetterJob } from '@/server/jobs/auth-letter-job'
import { runMailJob } from '@/server/jobs/mail-job'
import { pruneRows } from '@/server/leaving/prune-rows'
import { NO_TRACE } from './client-trace'
import { openLink, readLink } from './open-link'
import { findSession } from './sessions'
import { signIn } from './sign-in'

const database = setUpTestDatabase()
setUpDataFolder()

type Kind = 'sign-up' | 'sign-in' | 'reset'

function request(kind: Kind, email: string, next = '') {
  const input = { email, locale: 'ru' as const, next }
  return callAs(ANONYMOUS).account.requestLetter(
    kind === 'sign-up' ? { kind, name: 'Анна', ...input } : { kind, ...input },
  )
}

/** What the worker has written to an address; the newest first. */
async function writeLetters(email: string) {
  const waiting = await database.asOwner<{ id: string }>(
    'SELECT id FROM auth_request WHERE email = $1 AND token_hash IS NULL AND used_at IS NULL ORDER BY created_at',
    [email],
  )
  for (const { id } of waiting) await runAuthLetterJob({ requestId: id })
  return database.asOwner<{ id: string; subject: string; text: string }>(
    'SELECT id, subject, text FROM account_mail WHERE recipient = $1 ORDER BY created_at DESC',
    [email],
  )
}

async function findToken(email: string): Promise<string> {
  const [letter] = await writeLetters(email)
  const token = letter && /open-link\S*#(\S+)/.exec(letter.text)?.[1]
  if (!token) throw new Error(`no link to ${email}`)
  return token
}

const open = (token: string, password = '', code = '') =>
  openLink({ token, name: '', password, code, client: NO_TRACE })

const newEmail = () => `${randomUUID()}@example.com`
const emailOf = (person: Awaited<ReturnType<typeof createPerson>>) => person.session?.email ?? ''

describe('signing up', () => {
  test('makes an account when the link is opened, with the password chosen there, and signs in', async () => {
    const email = newEmail()
    await request('sign-up', email.toUpperCase())
    expect(await database.asOwner('SELECT FROM "user" WHERE email = $1', [email])).toEqual([])
    const token = await findToken(email)
    expect(await readLink(token, null)).toEqual({ kind: 'sign-up', email, name: 'Анна', needsCode: false })

    const entered = await open(token, 'seven quiet samovars')
    expect(await findSession(entered.token)).toMatchObject({ email, name: 'Анна', locale: 'ru', isVerified: true })
    const again = await signIn({ email, password: 'seven quiet samovars', code: '', client: NO_TRACE })
    expect(again.userId).toBe(entered.userId)
  })

  test('with a poor password leaves the link for a better one', async () => {
    const email = newEmail()
    await request('sign-up', email)
    const token = await findToken(email)
    await expect(open(token, 'password123456')).rejects.toMatchObject({ details: { reason: 'tooCommon' } })
    await expect(open(token, 'seven quiet samovars')).resolves.toBeDefined()
  })

  test('of an address that has an account tells its mailbox so, and opens nothing', async () => {
    const ann = await createPerson()
    await request('sign-up', emailOf(ann))
    const [letter] = await writeLetters(emailOf(ann))
    expect(letter?.subject).toContain('already')
    expect(letter?.text).not.toContain('open-link')
  })

  test('twice over makes one account: the second link is spent by the first', async () => {
    const email = newEmail()
    await request('sign-up', email)
    const first = await findToken(email)
    await request('sign-up', email)
    const second = await findToken(email)
    await open(second, 'seven quiet samovars')
    await expect(open(first, 'eight loud samovars')).rejects.toMatchObject({ code: 'notFound' })
    await expect(signIn({ email, password: 'eight loud samovars', code: '', client: NO_TRACE })).rejects.toBeDefined()
  })
})

describe('a link', () => {
  test('of each kind works once', async () => {
    const ann = await createPerson()
    for (const [kind, password] of [
      ['sign-in', ''],
      ['reset', 'seven quiet samovars'],
    ] as const) {
      await request(kind, emailOf(ann))
      const token = await findToken(emailOf(ann))
      expect(await findSession((await open(token, password)).token)).toMatchObject({ email: emailOf(ann) })
      await expect(open(token, password)).rejects.toMatchObject({ code: 'notFound' })
      await expect(readLink(token, null)).rejects.toMatchObject({ code: 'notFound' })
    }
  })

  test('pressed twice at the same moment lets in once', async () => {
    const ann = await createPerson()
    await request('sign-in', emailOf(ann))
    const token = await findToken(emailOf(ann))
    const presses = await Promise.allSettled(Array.from({ length: 6 }, () => open(token)))
    expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test.each([
    ['sign-up', 24 * 60],
    ['reset', 60],
    ['sign-in', 15],
  ] as const)('of %s lives %i minutes', async (kind, minutes) => {
    const email = kind === 'sign-up' ? newEmail() : emailOf(await createPerson())
    await request(kind, email)
    const token = await findToken(email)
    const pass = (span: string) =>
      database.asOwner(`UPDATE auth_request SET expires_at = expires_at - $2::interval WHERE email = $1`, [email, span])
    await pass(`${minutes - 1} minutes`)
    expect(await readLink(token, null)).toMatchObject({ kind })
    await pass('61 seconds')
    await expect(open(token, 'seven quiet samovars')).rejects.toMatchObject({ code: 'notFound' })
  })

  test('carries its secret where no server sees it, and where the person was going', async () => {
    const email = newEmail()
    await request('sign-up', email, '/o/new?name=Tea%20%26%20Co')
    const [letter] = await writeLetters(email)
    const url = new URL(/https?:\S+/.exec(letter?.text ?? '')?.[0] ?? '')
    expect(url.pathname).toBe('/ru/open-link')
    expect(url.searchParams.get('next')).toBe('/o/new?name=Tea%20%26%20Co')
    expect(url.hash).toMatch(/^#[\w-]{43}$/)
  })
})

describe('a reset', () => {
  test('ends every session and lets the old password in no more', async () => {
    const ann = await createPerson()
    const email = emailOf(ann)
    const before = await signIn({ email, password: TEST_PASSWORD, code: '', client: NO_TRACE })
    await request('sign-in', email)
    const older = await findToken(email)
    await request('reset', email)
    const after = await open(await findToken(email), 'seven quiet samovars')
    expect(await findSession(before.token)).toBeNull()
    expect(await findSession(after.token)).not.toBeNull()
    await expect(signIn({ email, password: TEST_PASSWORD, code: '', client: NO_TRACE })).rejects.toBeDefined()
    // Letters asked for before are worth nothing now.
    await expect(open(older)).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('nobody learns', () => {
  test.each(['sign-up', 'sign-in', 'reset'] as const)(
    'from the answer or the work of %s whether an address has an account',
    async (kind) => {
      const known = emailOf(await createPerson())
      const unknown = newEmail()
      const look = async (email: string) => {
        const answer = await request(kind, email)
        const rows = await database.asOwner(
          `SELECT kind, length(payload::text) AS size, token_hash, used_at, expires_at - created_at > interval '1 minute' AS lives
           FROM auth_request WHERE email = $1`,
          [email],
        )
        const jobs = await database.asOwner(
          `SELECT name, state, retry_limit FROM pgboss.job WHERE data->>'requestId' IN (SELECT id::text FROM auth_request WHERE email = $1)`,
          [email],
        )
        return { answer, rows, jobs }
      }
      expect(await look(unknown)).toEqual(await look(known))
    },
  )

  test('and no letter goes to an address without an account but the one that makes it', async () => {
    const email = newEmail()
    await request('sign-in', email)
    await request('reset', email)
    expect(await writeLetters(email)).toEqual([])
  })

  test('an address is written to five times an hour at most, whoever asks', async () => {
    const email = newEmail()
    for (let time = 0; time < 5; time++) await request('sign-in', email)
    await expect(request('reset', email)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    // A label behind the name leads to the same mailbox.
    await expect(request('reset', email.replace('@', '+again@'))).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  })
})

describe('what is kept', () => {
  test('is no secret: hashes of links, and a letter that is empty once it is sent', async () => {
    const email = newEmail()
    await request('sign-up', email)
    const token = await findToken(email)
    const [mail] = await database.asOwner<{ id: string }>('SELECT id FROM account_mail WHERE recipient = $1', [email])
    await runMailJob({ organizationId: null, mailId: mail?.id ?? '' })
    const kept = await database.asOwner(
      `SELECT to_jsonb(m)::text FROM account_mail m UNION ALL SELECT to_jsonb(r)::text FROM auth_request r
       UNION ALL SELECT data::text FROM pgboss.job`,
    )
    expect(JSON.stringify(kept)).not.toContain(token)
    const jobs = await database.asOwner<{ data: string }>(
      "SELECT data::text FROM pgboss.job WHERE name = 'auth-letter'",
    )
    expect(jobs.length).toBeGreaterThan(0)
    expect(JSON.stringify(jobs)).not.toContain('@')
  })

  test('goes away when it serves nobody', async () => {
    await database.asOwner("UPDATE auth_request SET expires_at = now() - interval '25 hours'")
    await database.asOwner("UPDATE account_mail SET sent_at = now() - interval '25 hours'")
    await pruneRows()
    expect(await database.asOwner('SELECT FROM auth_request')).toEqual([])
    expect(await database.asOwner('SELECT FROM account_mail')).toEqual([])
  })
})
