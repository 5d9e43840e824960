import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import NextAuth from 'next-auth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { callAs, createPerson, getUserId, TEST_PASSWORD } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { encryptSecret } from '@/server/security/encryption'
import { NO_TRACE } from './client-trace'
import { buildNextAuthOptions } from './next-auth-options'
import { openLink } from './open-link'
import { buildTotp } from './second-factor'
import type { ServiceAddresses, ServiceId } from './services'
import { readSessionToken } from './session-cookie'
import { findSession } from './sessions'
import { signIn } from './sign-in'

process.env.GOOGLE_CLIENT_ID = 'client-of-povtor'
process.env.GOOGLE_CLIENT_SECRET = 'secret'
process.env.YANDEX_CLIENT_ID = 'client-of-povtor'
process.env.YANDEX_CLIENT_SECRET = 'secret'

const database = setUpTestDatabase()

/** What the service knows of the person who signs in next. */
let profile: Record<string, unknown> = {}
/** Whether it is asked as Google is, which answers with an ID token. */
let isOpenId = false
let tokenRequests: URLSearchParams[] = []
let server: Server
let origin = ''

/** A service of its own on this machine: OpenID Connect as Google speaks it, OAuth 2 as Yandex does. */
beforeAll(async () => {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }
  /** An ID token of the profile: RFC 7519, signed as RFC 7518 says of RS256. */
  const issueToken = () => {
    const seconds = Math.floor(Date.now() / 1000)
    const claims = { iss: origin, aud: 'client-of-povtor', iat: seconds, exp: seconds + 300, ...profile }
    const parts = [{ alg: 'RS256', kid: 'k' }, claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    )
    return [...parts, sign('sha256', Buffer.from(parts.join('.')), keys.privateKey).toString('base64url')].join('.')
  }
  server = createServer((request, response) => {
    const answer = (body: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    const path = new URL(request.url ?? '/', origin).pathname
    if (path === '/.well-known/openid-configuration')
      return answer({
        issuer: origin,
        authorization_endpoint: `${origin}/authorize`,
        token_endpoint: `${origin}/token`,
        jwks_uri: `${origin}/keys`,
      })
    if (path === '/keys') return answer({ keys: [key] })
    if (path === '/info') return answer(profile)
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      tokenRequests.push(new URLSearchParams(body))
      answer({
        access_token: 'a',
        token_type: 'Bearer',
        expires_in: 60,
        ...(isOpenId ? { id_token: issueToken() } : {}),
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  origin = `http://127.0.0.1:${address.port}`
})

afterAll(() => server.close())
beforeEach(() => {
  tokenRequests = []
})

function addressesOf(service: ServiceId): ServiceAddresses {
  if (service === 'google') return { wellKnown: `${origin}/.well-known/openid-configuration` }
  return { authorization: `${origin}/authorize`, token: `${origin}/token`, userinfo: `${origin}/info` }
}

/** A browser's way through next-auth: to the service and back. `spoil` changes the address it comes back to. */
async function walk(service: ServiceId, { callbackUrl = '/o', spoil = (_url: URL) => {} } = {}) {
  isOpenId = service === 'google'
  const cookies: Record<string, string> = {}
  const call = async (path: string[], query: Record<string, string>, body?: Record<string, string>) => {
    const answer = { location: '', body: {} as Record<string, string> }
    const response = {
      status: () => response,
      getHeader: () => [],
      setHeader(name: string, value: string | string[]) {
        if (name === 'Location') answer.location = String(value)
        if (name === 'Set-Cookie')
          for (const line of [value].flat()) {
            const [pair = ''] = line.split(';')
            cookies[pair.slice(0, pair.indexOf('='))] = decodeURIComponent(pair.slice(pair.indexOf('=') + 1))
          }
        return response
      },
      redirect: (_status: number, url: string) => {
        answer.location = url
      },
      json: (sent: Record<string, string>) => {
        answer.body = sent
      },
      send: (sent: Record<string, string>) => {
        answer.body = sent
      },
      end: () => {},
    }
    const returnAddress = cookies['next-auth.callback-url'] ?? null
    const options = buildNextAuthOptions(NO_TRACE, returnAddress, addressesOf(service))
    options.providers = options.providers.filter(({ id }) => id === service)
    const handle: (req: unknown, res: unknown) => Promise<void> = NextAuth(options)
    await handle(
      { method: body ? 'POST' : 'GET', query: { ...query, nextauth: path }, headers: {}, cookies, body },
      response,
    )
    return answer
  }
  const { csrfToken = '' } = (await call(['csrf'], {})).body
  const away = await call(['signin', service], {}, { csrfToken, callbackUrl, json: 'true' })
  const authorize = new URL(away.body.url ?? '')
  const back = new URL(authorize.searchParams.get('redirect_uri') ?? '')
  back.search = new URLSearchParams({ code: 'the code', state: authorize.searchParams.get('state') ?? '' }).toString()
  spoil(back)
  const landed = await call(['callback', service], Object.fromEntries(back.searchParams))
  const cookie = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
  const token = await readSessionToken(new Headers({ cookie }))
  return { authorize, location: landed.location, session: token === null ? null : await findSession(token) }
}

const google = (email: string, more: object = {}) => ({
  sub: randomUUID(),
  email,
  email_verified: true,
  name: 'Ann Smith',
  ...more,
})
const inGmail = () => `${randomUUID()}@gmail.com`

describe('an account of another service', () => {
  test('makes an account here, whose e-mail is confirmed and which has no password; and opens it from then on', async () => {
    profile = google(inGmail())
    const first = await walk('google')
    expect(first.session).toMatchObject({ email: profile.email, name: 'Ann Smith', isVerified: true })
    expect(first.location).toBe('http://localhost:3000/o')
    // Another address over there changes nothing: the account is known by the service's own id.
    profile = { ...profile, email: 'elsewhere@example.com', email_verified: false }
    expect((await walk('google')).session?.userId).toBe(first.session?.userId)
  })

  test('of Yandex does the same', async () => {
    profile = { id: '4711', login: 'anna', default_email: `${randomUUID()}@yandex.ru`, real_name: 'Анна Орлова' }
    const { session, authorize } = await walk('yandex')
    expect(session).toMatchObject({ email: profile.default_email, name: 'Анна Орлова', locale: 'ru' })
    expect(authorize.searchParams.get('code_challenge_method')).toBe('S256')
    expect(tokenRequests[0]?.get('code_verifier')).toMatch(/^[\w-]{43,}$/)
  })

  test('is linked to the account of the same e-mail where both sides have confirmed it', async () => {
    const ann = await createPerson()
    const email = inGmail()
    await database.asOwner('UPDATE "user" SET email = $1 WHERE id = $2', [email, getUserId(ann)])
    profile = google(email.toUpperCase())
    expect((await walk('google')).session?.userId).toBe(getUserId(ann))
    const { services } = await callAs({ ...ann, session: ann.session && { ...ann.session, email } }).account.security()
    expect(services).toMatchObject([{ provider: 'google' }])
  })

  test('is not linked to an account whose e-mail was never confirmed', async () => {
    const ann = await createPerson()
    const email = inGmail()
    await database.asOwner('UPDATE "user" SET email = $1, email_verified_at = NULL WHERE id = $2', [
      email,
      getUserId(ann),
    ])
    profile = google(email)
    const { session, location } = await walk('google')
    expect(session).toBeNull()
    expect(location).toContain('/sign-in?error=unverified')
    expect(await database.asOwner('SELECT FROM oauth_account WHERE user_id = $1', [getUserId(ann)])).toEqual([])
  })

  test.each([
    ['google', () => google(inGmail(), { email_verified: false })],
    ['google', () => google(`${randomUUID()}@example.com`)],
    ['yandex', () => ({ id: randomUUID(), login: 'a', default_email: `${randomUUID()}@example.com` })],
    ['yandex', () => ({ id: randomUUID(), login: 'a' })],
  ] as const)('neither makes nor opens one where %s does not vouch for the mailbox', async (service, build) => {
    profile = build()
    const { session, location } = await walk(service)
    expect(session).toBeNull()
    expect(location).toContain('/sign-in?error=unverified')
  })

  test('of a Google Workspace domain is vouched for by Google', async () => {
    profile = google(`${randomUUID()}@company.example`, { hd: 'company.example' })
    expect((await walk('google')).session).not.toBeNull()
  })

  test('asks for the second factor too', async () => {
    const ann = await createPerson()
    const email = inGmail()
    const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
    await database.asOwner('UPDATE "user" SET email = $1 WHERE id = $2', [email, getUserId(ann)])
    await database.asOwner('INSERT INTO user_totp (user_id, secret, confirmed_at) VALUES ($1, $2, now())', [
      getUserId(ann),
      encryptSecret(secret),
    ])
    profile = google(email)
    const { session, location } = await walk('google', { callbackUrl: '/o/tea/house/cohorts?by=month' })
    expect(session).toBeNull()
    // The page that asks for the code still knows where the person was going.
    expect(new URL(location, origin).searchParams.get('next')).toBe('/o/tea/house/cohorts?by=month')
    const link = { token: new URL(location, origin).hash.slice(1), name: '', password: '', client: NO_TRACE }
    await expect(openLink({ ...link, code: '' })).rejects.toMatchObject({ details: { reason: 'codeNeeded' } })
    const entered = await openLink({ ...link, code: buildTotp(secret, '').generate() })
    expect(entered.userId).toBe(getUserId(ann))
  })
})

describe('the way back from a service', () => {
  test('is refused with a state that is not this browser’s, or with a refusal', async () => {
    profile = google(inGmail())
    const forged = await walk('google', { spoil: (url) => url.searchParams.set('state', 'made up') })
    const denied = await walk('google', { spoil: (url) => url.searchParams.set('error', 'access_denied') })
    for (const { session, location } of [forged, denied]) {
      expect(session).toBeNull()
      expect(location).toMatch(/\/api\/auth\/error\?error=(OAuthCallback|Callback)$/)
    }
    expect(await database.asOwner('SELECT FROM "user" WHERE email = $1', [profile.email])).toEqual([])
  })

  test.each(['https://evil.example/o', '//evil.example/o', 'javascript:alert(1)'])(
    'never leads to another site: %s',
    async (callbackUrl) => {
      profile = google(inGmail())
      const { location } = await walk('google', { callbackUrl })
      expect(new URL(location).origin).toBe('http://localhost:3000')
    },
  )
})

test('an account without a password is not opened by one', async () => {
  profile = google(inGmail())
  const { session } = await walk('google')
  const attempt = signIn({ email: session?.email ?? '', password: TEST_PASSWORD, code: '', client: NO_TRACE })
  await expect(attempt).rejects.toMatchObject({ code: 'unauthorized' })
})
