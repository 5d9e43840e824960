import { randomUUID } from 'node:crypto'
import NextAuth from 'next-auth'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { TEST_PASSWORD } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { createAccount as writeAccount } from '@/server/services/account/create-account'
import { buildNextAuthOptions } from './next-auth-options'
import { readSessionToken } from './session-cookie'
import { findSession } from './sessions'

setUpTestDatabase()

interface Answer {
  status: number
  body: unknown
}
interface Part {
  path: string[]
  body?: Record<string, unknown>
}

const CLIENT = { address: '203.0.113.20', userAgent: 'A browser' }

/** A browser's cookie jar, over next-auth's handler for plain requests. */
function createBrowser() {
  const cookies: Record<string, string> = {}

  async function request({ path, body }: Part): Promise<Answer> {
    const answer: Answer = { status: 200, body: undefined }
    const keep = (sent: unknown) => {
      answer.body = sent
    }
    const response = {
      status(code: number) {
        answer.status = code
        return response
      },
      getHeader: () => [],
      setHeader(name: string, value: string[]) {
        if (name === 'Set-Cookie') for (const line of value) keepCookie(cookies, line)
        return response
      },
      json: keep,
      send: keep,
      end: () => {},
    }
    const handle: (req: unknown, res: unknown) => Promise<void> = NextAuth(buildNextAuthOptions(CLIENT, null))
    const headers = {}
    await handle({ method: body ? 'POST' : 'GET', query: { nextauth: path }, headers, cookies, body }, response)
    return answer
  }

  async function post(path: string[], fields: Record<string, string>): Promise<Answer & { url: string }> {
    const { csrfToken } = Csrf.parse((await request({ path: ['csrf'] })).body)
    const answer = await request({ path, body: { ...fields, csrfToken, json: 'true' } })
    return { ...answer, ...Redirect.parse(answer.body) }
  }
  return { cookies, request, post }
}

const Csrf = z.object({ csrfToken: z.string() })
const Redirect = z.object({ url: z.string() })
const SIGN_IN = ['callback', 'credentials']

function keepCookie(cookies: Record<string, string>, line: string): void {
  const [pair = ''] = line.split(';')
  const at = pair.indexOf('=')
  cookies[pair.slice(0, at)] = decodeURIComponent(pair.slice(at + 1))
}

async function readToken(cookies: Record<string, string>): Promise<string | null> {
  const cookie = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
  return readSessionToken(new Headers({ cookie }))
}

async function createAccount(): Promise<string> {
  const email = `${randomUUID()}@example.com`
  await writeAccount({ name: 'Ann', email, password: TEST_PASSWORD, locale: 'en' })
  return email
}

describe("next-auth's cookie", () => {
  test('carries a session that the database knows, until sign-out revokes it', async () => {
    const browser = createBrowser()
    await browser.post(SIGN_IN, { email: await createAccount(), password: TEST_PASSWORD })
    const token = await readToken(browser.cookies)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(await findSession(token ?? '')).not.toBeNull()

    await browser.post(['signout'], {})
    expect(await readToken(browser.cookies)).toBeNull()
    expect(await findSession(token ?? '')).toBeNull()
  })

  test('says nothing of the person to scripts', async () => {
    const browser = createBrowser()
    await browser.post(SIGN_IN, { email: await createAccount(), password: TEST_PASSWORD })
    const { body } = await browser.request({ path: ['session'] })
    expect(Object.keys(body ?? {})).toEqual(['expires'])
  })

  test('is not given for a wrong password, nor without the form token', async () => {
    const email = await createAccount()
    const browser = createBrowser()
    const refused = await browser.post(SIGN_IN, { email, password: 'wrong password' })
    expect(refused.status).toBe(401)
    expect(refused.url).toContain('error=CredentialsSignin')
    await browser.request({ path: SIGN_IN, body: { email, password: TEST_PASSWORD } })
    expect(await readToken(browser.cookies)).toBeNull()
  })

  test('is refused with a code, not a text, when there were too many attempts', async () => {
    const email = await createAccount()
    const browser = createBrowser()
    for (let time = 0; time < 10; time++) await browser.post(SIGN_IN, { email, password: 'wrong password' })
    const refused = await browser.post(SIGN_IN, { email, password: TEST_PASSWORD })
    expect(refused.url).toMatch(/error=tooManyRequests$/)
  })
})
