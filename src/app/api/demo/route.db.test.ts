import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { NO_TRACE } from '@/server/auth/client-trace'
import { buildSetCookie, readSessionToken } from '@/server/auth/session-cookie'
import { createSession, findSession } from '@/server/auth/sessions'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { createAccount } from '@/server/services/account/create-account'
import { createOrganization } from '@/server/services/organization/create-organization'
import { POST } from './route'

setUpTestDatabase()

const press = (headers: Record<string, string> = {}, locale = 'ru') =>
  POST(
    new Request('http://localhost/api/demo', {
      method: 'POST',
      body: new URLSearchParams({ locale }),
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    }),
  )

test('without a demo a page says so, in the visitor’s language', async () => {
  const answer = await press()
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/ru/demo'])
  expect(answer.headers.getSetCookie()).toEqual([])
})

test('another site cannot begin a visit', async () => {
  expect((await press({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
})

test('a visitor gets a session that may only look, in the language of the page; a member keeps their own', async () => {
  const { email, password } = JSON.parse(readFileSync('scripts/demo-login.json', 'utf8'))
  const owner = await createAccount({ name: 'Demo', email, password, locale: 'en' })
  await createOrganization(owner.userId, { name: 'Demo', kind: 'merchant' })

  const answer = await press()
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/o'])
  const [signIn = '', language] = answer.headers.getSetCookie()
  expect(signIn).toMatch(/HttpOnly; SameSite=Lax/)
  expect(language).toMatch(/^povtor-locale=ru;/)
  const cookie = signIn.split(';')[0] ?? ''
  const token = await readSessionToken(new Headers({ cookie }))
  expect(await findSession(token ?? '')).toMatchObject({ isDemo: true })

  const member = await createAccount({ name: 'Ann', email: 'ann@example.com', password, locale: 'en' })
  const own = await createSession({ userId: member.userId, passwordEpoch: 0 }, NO_TRACE)
  const stays = await press({ cookie: (await buildSetCookie(own ?? '')).split(';')[0] ?? '' })
  expect([stays.headers.get('location'), stays.headers.getSetCookie()]).toEqual(['/o', []])
})
