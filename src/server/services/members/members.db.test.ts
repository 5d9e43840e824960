import { beforeEach, describe, expect, test } from 'vitest'
import { grantAll, type Role } from '@/domain/permissions'
import type { ApiContext } from '@/server/api/context'
import {
  callAs,
  createMember,
  createPerson,
  createTenant,
  getUserId,
  type Tenant,
} from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { getOrganizationAccess } from '@/server/services/organization/get-organization-access'

const database = setUpTestDatabase()
const STORE = { currency: 'RUB', timeZone: 'Europe/Moscow', country: 'RU', marginBasisPoints: 4_000 }
let tenant: Tenant
let org: string

beforeEach(async () => {
  tenant = await createTenant('North')
  org = tenant.ids.org
}, 60_000)

const asOwner = () => callAs(tenant.owner).members
const access = (role: Role, limits = {}) => ({ ...grantAll(role), stores: [], ...limits })

async function listOwners(): Promise<string[]> {
  const rows = await database.asOwner<{ user_id: string }>(
    `SELECT user_id FROM membership WHERE organization_id = $1 AND role = 'owner'`,
    [tenant.principal.organizationId],
  )
  return rows.map(({ user_id }) => user_id)
}

async function listActions(): Promise<string[]> {
  const rows = await database.asOwner<{ action: string }>(
    `SELECT action FROM audit_event WHERE organization_id = $1 AND action LIKE ANY (ARRAY['member.%', 'ownership.%'])
     ORDER BY at, id`,
    [tenant.principal.organizationId],
  )
  return rows.map(({ action }) => action)
}

describe('the list of members', () => {
  test('names everybody of the organisation, owners first, and nobody of another', async () => {
    await createMember(tenant, 'analyst')
    await createTenant('South')
    const { members } = await asOwner().list({ org })
    expect(members.map(({ role }) => role)).toEqual(['owner', 'analyst', 'viewer'])
    expect(members[0]).toMatchObject({ isYou: true, name: 'Test Person', hasSecondFactor: false, stores: [] })
  })
})

describe('a change of role or limits', () => {
  test('is felt at the next request', async () => {
    const member = await createMember(tenant, 'viewer')
    await expect(callAs(member).members.list({ org })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await asOwner().update({ org, userId: getUserId(member), ...access('admin') })
    expect((await callAs(member).members.list({ org })).members.length).toBe(3)
    await asOwner().update({ org, userId: getUserId(member), ...access('viewer') })
    await expect(callAs(member).members.list({ org })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await listActions()).toEqual(['member.roleChanged', 'member.roleChanged'])
  })

  test('to one store hides the others, the list of them, and every later one', async () => {
    const client = await createMember(tenant, 'analyst')
    const { slug: second } = await callAs(tenant.owner).store.create({ org, name: 'Second', ...STORE })
    const limits = { isLimited: true, stores: [tenant.ids.store], seesPersonalData: false, seesCosts: false }
    await asOwner().update({ org, userId: getUserId(client), ...access('analyst', limits) })
    await callAs(tenant.owner).store.create({ org, name: 'Third', ...STORE })
    const { organizations } = await callAs(client).account.me()
    expect(organizations[0]?.stores.map(({ slug }) => slug)).toEqual([tenant.ids.store])
    expect((await callAs(client).store.get({ org, store: tenant.ids.store })).slug).toBe(tenant.ids.store)
    await expect(callAs(client).store.get({ org, store: second })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(callAs(client).store.create({ org, name: 'Own', ...STORE })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await listActions()).toEqual(['member.accessChanged'])
  })

  test('keeps nothing from an admin, whatever was asked, and refuses a limit to no store', async () => {
    const [userId, stores] = [tenant.ids.memberId, [tenant.ids.store]]
    await asOwner().update({ org, userId, ...access('admin', { isLimited: true, stores, seesCosts: false }) })
    const { members } = await asOwner().list({ org })
    expect(members.find((member) => member.userId === userId)).toMatchObject({ ...grantAll('admin'), stores: [] })
    const none = asOwner().update({ org, userId, ...access('viewer', { isLimited: true }) })
    await expect(none).rejects.toMatchObject({ code: 'BAD_REQUEST', cause: { details: { reason: 'noStores' } } })
  })

  test('ends letters about stores that are no longer open', async () => {
    const client = await createMember(tenant, 'viewer')
    const { slug: second } = await callAs(tenant.owner).store.create({ org, name: 'Second', ...STORE })
    for (const store of [tenant.ids.store, second])
      await callAs(client).alerts.subscribe({ org, store, kind: 'weekly', isOn: true })
    const limits = { isLimited: true, stores: [second] }
    await asOwner().update({ org, userId: getUserId(client), ...access('viewer', limits) })
    const rows = await database.asOwner(
      'SELECT slug FROM mail_subscription m JOIN store s ON s.id = m.store_id WHERE user_id = $1',
      [getUserId(client)],
    )
    expect(rows).toEqual([{ slug: second }])
  })
})

describe('removal', () => {
  test('is felt at the next request, and ends the invitations that the person sent', async () => {
    const admin = await createMember(tenant, 'admin')
    await callAs(admin).members.invite({ org, emails: ['friend@example.com'], ...access('admin') })
    await asOwner().remove({ org, userId: getUserId(admin) })
    for (const request of [
      () => callAs(admin).organization.get({ org }),
      () => callAs(admin).store.get({ org, store: tenant.ids.store }),
      () => callAs(admin).members.list({ org }),
    ])
      await expect(request()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await callAs(admin).account.me()).organizations).toEqual([])
    const { invitations } = await asOwner().list({ org })
    expect(invitations.map(({ email }) => email)).not.toContain('friend@example.com')
    expect(await listActions()).toEqual(['member.removed'])
  })

  test('of an owner is not an admin’s, nor is making one', async () => {
    const admin = await createMember(tenant, 'admin')
    const owner = tenant.principal.userId
    for (const request of [
      () => callAs(admin).members.remove({ org, userId: owner }),
      () => callAs(admin).members.update({ org, userId: owner, ...access('viewer') }),
      () => callAs(admin).members.update({ org, userId: tenant.ids.memberId, ...access('owner') }),
      () => callAs(admin).members.update({ org, userId: getUserId(admin), ...access('owner') }),
      () => callAs(admin).members.invite({ org, emails: ['a@example.com'], ...access('owner') }),
      () => callAs(admin).members.transferOwnership({ org, userId: getUserId(admin), typedName: 'North' }),
    ])
      await expect(request()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await listOwners()).toEqual([owner])
  })
})

describe('ownership', () => {
  test('goes over with the organisation’s name typed; the old owner stays as an admin', async () => {
    const heir = await createMember(tenant, 'analyst')
    const [userId, typedName] = [getUserId(heir), 'North']
    const slip = asOwner().transferOwnership({ org, userId, typedName: 'north' })
    await expect(slip).rejects.toMatchObject({ code: 'CONFLICT', cause: { details: { reason: 'notTheName' } } })
    await asOwner().transferOwnership({ org, userId, typedName })
    expect(await listOwners()).toEqual([userId])
    const { principal } = await getOrganizationAccess(sessionOf(tenant.owner), org, 'organization:read')
    expect(principal.role).toBe('admin')
    expect(await listActions()).toEqual(['ownership.transferred'])
  })

  test('is never nobody’s: the last owner can neither leave nor be left out', async () => {
    await expect(asOwner().leave({ org })).rejects.toMatchObject({ code: 'CONFLICT' })
    const second = await createMember(tenant, 'owner')
    await asOwner().leave({ org })
    await expect(callAs(second).members.leave({ org })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await listOwners()).toEqual([getUserId(second)])
  })

  test.each([
    ['leave at the same moment', (one: ApiContext) => callAs(one).members.leave({ org })],
    [
      'remove each other at the same moment',
      (one: ApiContext, other: ApiContext) => callAs(one).members.remove({ org, userId: getUserId(other) }),
    ],
    [
      'demote each other at the same moment',
      (one: ApiContext, other: ApiContext) =>
        callAs(one).members.update({ org, userId: getUserId(other), ...access('viewer') }),
    ],
  ])('stays with one of two who %s', async (_name, act) => {
    for (let round = 0; round < 3; round++) {
      const second = await createMember(tenant, 'owner')
      const ends = await Promise.allSettled([act(tenant.owner, second), act(second, tenant.owner)])
      expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      expect(await listOwners()).toHaveLength(1)
      await database.asOwner('DELETE FROM membership WHERE organization_id = $1 AND user_id = ANY ($2)', [
        tenant.principal.organizationId,
        [tenant.principal.userId, getUserId(second)],
      ])
      await database.asOwner(`INSERT INTO membership (organization_id, user_id, role) VALUES ($1, $2, 'owner')`, [
        tenant.principal.organizationId,
        tenant.principal.userId,
      ])
    }
  })
})

test('a stranger’s place cannot be changed, nor a member’s by a stranger', async () => {
  const stranger = await createPerson()
  const userId = getUserId(stranger)
  await expect(asOwner().remove({ org, userId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(callAs(stranger).members.remove({ org, userId: tenant.ids.memberId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

function sessionOf({ session }: ApiContext) {
  if (!session) throw new Error('nobody is signed in')
  return session
}
