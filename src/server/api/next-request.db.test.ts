import { beforeEach, describe, expect, test } from 'vitest'
import { grantAll, type Role } from '@/domain/permissions'
import { buildSessionCookie } from '@/server/auth/session-cookie'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import type { ApiContext } from './context'
import { createContext } from './context'
import { getRouteAccess } from './route-access'
import { callAs, createMember, createTenant, getSessionToken, getUserId, type Tenant } from './testing/create-tenant'

setUpTestDatabase()

let tenant: Tenant
let member: ApiContext

beforeEach(async () => {
  tenant = await createTenant('North')
  member = await createMember(tenant, 'analyst')
}, 60_000)

const org = () => tenant.ids.org
const store = () => tenant.ids.store
const access = (role: Role, limits = {}) => ({ ...grantAll(role), stores: [], ...limits })
const change = () => callAs(tenant.owner).members

/** The browser of the member, whose cookie stays the same: what a procedure and a plain route answer it now. */
async function ask(): Promise<{ procedure: string; route: string }> {
  const { name, value } = await buildSessionCookie(getSessionToken(member))
  const headers = new Headers({ cookie: `${name}=${value}` })
  const url = `http://localhost/api/export/orders?${new URLSearchParams({ org: org(), store: store() })}`
  const context = await createContext(headers)
  const [procedure, route] = await Promise.all([
    callAs(context)
      .segments.list({ org: org(), store: store() })
      .then(() => 'OK', codeOf),
    getRouteAccess(new Request(url, { headers }), 'report:export').then(() => 'OK', codeOf),
  ])
  return { procedure, route }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}

describe('a member’s next request', () => {
  test('is let in, or what follows would show nothing', async () => {
    expect(await ask()).toEqual({ procedure: 'OK', route: 'OK' })
  })

  test('after removal finds no organisation', async () => {
    await change().remove({ org: org(), userId: getUserId(member) })
    expect(await ask()).toEqual({ procedure: 'NOT_FOUND', route: 'notFound' })
  })

  test('after leaving finds none either', async () => {
    await callAs(member).members.leave({ org: org() })
    expect(await ask()).toEqual({ procedure: 'NOT_FOUND', route: 'notFound' })
  })

  test('under a lesser role is forbidden what that role may not', async () => {
    await change().update({ org: org(), userId: getUserId(member), ...access('viewer') })
    expect(await ask()).toEqual({ procedure: 'OK', route: 'forbidden' })
  })

  test('once limited to another store does not find this one', async () => {
    const settings = { currency: 'RUB', timeZone: 'Europe/Moscow', country: 'RU', marginBasisPoints: 4_000 }
    const other = await callAs(tenant.owner).store.create({ org: org(), name: 'Other', ...settings })
    const limits = { isLimited: true, stores: [other.slug] }
    await change().update({ org: org(), userId: getUserId(member), ...access('analyst', limits) })
    expect(await ask()).toEqual({ procedure: 'NOT_FOUND', route: 'notFound' })
  })

  test('after signing out everywhere is nobody’s', async () => {
    await callAs(member).account.signOutEverywhere()
    expect(await ask()).toEqual({ procedure: 'UNAUTHORIZED', route: 'unauthorized' })
  })
})
