import { randomUUID } from 'node:crypto'
import type { Role } from '@/domain/permissions'
import { buildSegmentRule } from '@/domain/segments/segment-rule'
import type { ApiContext } from '@/server/api/context'
import { createCaller } from '@/server/api/root'
import { findSession } from '@/server/auth/sessions'
import { signIn } from '@/server/auth/sign-in'
import { buildOwnerPrincipal, type UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { signUp } from '@/server/services/account/sign-up'
import { createOrganization } from '@/server/services/organization/create-organization'
import { createSegment } from '@/server/services/segments/save-segment'
import { createStore } from '@/server/services/store/create-store'
import { createLoyaltyRows } from './create-loyalty-rows'
import { createProgrammeTest } from './create-programme-test'

/** The slugs and ids that inputs of procedures are made of. */
export interface TenantIds {
  org: string
  store: string
  importId: string
  segmentId: string
  testId: string
  scenarioId: string
  runId: string
  shareLinkId: string
  alertId: string
}

export interface Tenant {
  ids: TenantIds
  principal: UserPrincipal
  storeId: string
  owner: ApiContext
}

export const ANONYMOUS: ApiContext = { requestId: 'test', session: null, address: null }
export const TEST_PASSWORD = 'correct horse battery'

/** A signed-in person with an account of their own. */
export async function createPerson(): Promise<ApiContext> {
  const email = `${randomUUID()}@example.com`
  await signUp({ name: 'Test Person', email, password: TEST_PASSWORD, locale: 'en' }, null)
  const { token } = await signIn({ email, password: TEST_PASSWORD, address: null })
  return { requestId: 'test', session: await findSession(token), address: null }
}

/** The procedures, called as a person (or as nobody). */
export function callAs(context: ApiContext) {
  return createCaller(context)
}

/** An organisation with its owner, one store, one import that has not begun, a saved segment, a programme test, a loyalty scenario and an old alert. */
export async function createTenant(name: string): Promise<Tenant> {
  const owner = await createPerson()
  const userId = getUserId(owner)
  const organization = await createOrganization(userId, { name, kind: 'merchant' })
  const principal = buildOwnerPrincipal(userId, organization.id)
  const store = await createStore(principal, {
    name: `${name} store`,
    currency: 'RUB',
    timeZone: 'Europe/Moscow',
    country: 'RU',
    marginBasisPoints: 4_000,
  })
  const importId = await createUpload(principal, store.id)
  const rule = buildSegmentRule({ field: 'orders', operator: 'between', from: 1, to: 1 })
  const { id: segmentId } = await createSegment(principal, store.id, { name: 'Came once', rule })
  const testId = await createProgrammeTest(principal, store.id)
  const loyalty = await createLoyaltyRows(principal, store.id)
  const alertId = await createAlert(principal, store.id)
  const ids = { org: organization.slug, store: store.slug, importId, segmentId, testId, ...loyalty, alertId }
  return { ids, principal, storeId: store.id, owner }
}

/** Another member of a tenant's organisation. */
export async function createMember(tenant: Tenant, role: Role): Promise<ApiContext> {
  const person = await createPerson()
  const { organizationId } = tenant.principal
  await withTenant(tenant.principal, (db) =>
    db.membership.create({ data: { organizationId, userId: getUserId(person), role } }),
  )
  return person
}

/** The id of a signed-in person. */
export function getUserId(context: ApiContext): string {
  if (!context.session) throw new Error('nobody is signed in')
  return context.session.userId
}

async function createUpload(principal: UserPrincipal, storeId: string): Promise<string> {
  const { organizationId } = principal
  const { id } = await withTenant(principal, (db) =>
    db.import.create({
      data: {
        organizationId,
        storeId,
        seq: 1,
        sourceNumber: 1,
        fileName: 'orders.csv',
        fileKey: randomUUID(),
        byteSize: 10,
      },
      select: { id: true },
    }),
  )
  return id
}

async function createAlert(principal: UserPrincipal, storeId: string): Promise<string> {
  const { organizationId } = principal
  const lastOrderDay = '2001-02-03'
  const { id } = await withTenant(principal, (db) =>
    db.alertEvent.create({
      data: {
        organizationId,
        storeId,
        metric: 'revenue',
        period: new Date(lastOrderDay),
        detail: { kind: 'stale', lastOrderDay, silentDays: 9, usualDays: 2 },
      },
      select: { id: true },
    }),
  )
  return id
}
