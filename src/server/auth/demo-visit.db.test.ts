import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { ANONYMOUS, callAs, createTenant, type Tenant } from '@/server/api/testing/create-tenant'
import { EXAMPLE_INPUTS } from '@/server/api/testing/example-inputs'
import { callProcedure, listProcedures } from '@/server/api/testing/walk-router'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { NO_TRACE } from './client-trace'
import { startDemoVisit } from './demo-visit'
import { buildSetCookie } from './session-cookie'
import { findSession } from './sessions'

const database = setUpTestDatabase()

let demo: Tenant

beforeAll(async () => {
  demo = await createTenant('Demo')
}, 60_000)

/** Makes the tenant's owner the demo's. */
async function openDemo(): Promise<void> {
  const { email } = JSON.parse(readFileSync('scripts/demo-login.json', 'utf8'))
  await database.asOwner('UPDATE "user" SET email = $1 WHERE id = $2', [email, demo.principal.userId])
}

async function visit() {
  const token = await startDemoVisit(NO_TRACE)
  return { ...ANONYMOUS, session: token === null ? null : await findSession(token) }
}

test('a visit of the demo sees its stores, changes nothing, and sees nothing of other visitors', async () => {
  expect((await visit()).session).toBeNull()
  await openDemo()
  const other = await createTenant('Somebody')
  const visitor = await visit()
  expect(visitor.session).toMatchObject({ isDemo: true })
  expect((await visit()).session?.userId).toBe(visitor.session?.userId)
  const { organizations } = await callAs(visitor).account.me()
  expect(organizations.map(({ slug, role }) => ({ slug, role }))).toEqual([{ slug: demo.ids.org, role: 'viewer' }])
  await expect(callAs(visitor).store.get({ org: other.ids.org, store: other.ids.store })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(callAs(visitor).account.security()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await callAs(visitor).account.setLocale({ locale: 'ru' })
  expect((await visit()).session?.locale).toBe('en')
})

/** The first two are everybody's, signed in or not: a visitor may sign up. */
const HARMLESS = ['account.requestLetter', 'account.readLink', 'account.setLocale', 'loyalty.preview']
const guarded = listProcedures().filter(
  ({ type, permission, path }) =>
    type === 'mutation' && (permission !== undefined || path.startsWith('account.')) && !HARMLESS.includes(path),
)

test('no mutation of a visitor of the demo is done', async () => {
  await openDemo()
  const visitor = await visit()
  expect(guarded.length).toBeGreaterThan(30)
  for (const procedure of guarded) {
    const input = EXAMPLE_INPUTS[procedure.path]?.(demo.ids) ?? {}
    expect(await callProcedure(procedure, visitor, input), procedure.path).toBe('FORBIDDEN')
  }
})

test("the cookie of a visit is next-auth's own: out of reach of scripts and of other sites", async () => {
  expect(await buildSetCookie('token')).toMatch(
    /^next-auth\.session-token=\S+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
  )
})
