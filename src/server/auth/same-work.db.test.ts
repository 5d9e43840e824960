import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { createPerson } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { requestLetter } from '@/server/services/account/request-letter'
import { NO_TRACE } from './client-trace'
import { signIn } from './sign-in'

/** What was called: each statement of the database by its wrapper's name, each hash. */
const calls: string[] = vi.hoisted(() => [])

function watch(module: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(module).map(([name, value]) => [
      name,
      typeof value !== 'function'
        ? value
        : (...given: unknown[]) => {
            calls.push(name)
            return value(...given)
          },
    ]),
  )
}

vi.mock('@node-rs/argon2', async (load) => watch(await load()))
vi.mock('@/server/db/auth-functions', async (load) => watch(await load()))
vi.mock('@/server/db/account-functions', async (load) => watch(await load()))
vi.mock('@/server/jobs/queue', async (load) => watch(await load()))

setUpTestDatabase()

async function listCalls(work: () => Promise<unknown>): Promise<string[]> {
  calls.length = 0
  await work().catch(() => {})
  return [...calls]
}

test('a wrong password costs the same statements and the same hash for an unknown address', async () => {
  const known = (await createPerson()).session?.email ?? ''
  const attempt = (email: string) => () => signIn({ email, password: 'not this one', code: '', client: NO_TRACE })
  // The hash that stands in for an unknown account's is made once a process.
  await listCalls(attempt(`${randomUUID()}@example.com`))
  const ofKnown = await listCalls(attempt(known))
  expect(ofKnown).toEqual(['openAttempt', 'findUserForSignIn', 'verify', 'recordAccountEventRows'])
  expect(await listCalls(attempt(`${randomUUID()}@example.com`))).toEqual(ofKnown)
})

test.each(['sign-in', 'reset'] as const)('asking for a letter of %s does too', async (kind) => {
  const known = (await createPerson()).session?.email ?? ''
  const ask = (email: string) => () => requestLetter({ kind, email, locale: 'en', next: '' }, null)
  const ofKnown = await listCalls(ask(known))
  expect(ofKnown).toEqual(['openAttempt', 'createAuthRequest', 'enqueueAuthLetter'])
  expect(await listCalls(ask(`${randomUUID()}@example.com`))).toEqual(ofKnown)
})
