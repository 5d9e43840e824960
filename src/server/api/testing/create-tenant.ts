import { randomUUID } from 'node:crypto'
import type { Grant, Role } from '@/domain/permissions'
import { buildSegmentRule } from '@/domain/segments/segment-rule'
import type { ApiContext } from '@/server/api/context'
import { createCaller } from '@/server/api/root'
import { NO_TRACE } from '@/server/auth/client-trace'
import { hashPassword } from '@/server/auth/password-hash'
import { createSession, findSession } from '@/server/auth/sessions'
import { createUser } from '@/server/db/auth-functions'
import { buildOwnerPrincipal, type UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { createOrganization } from '@/server/services/organization/create-organization'
import { createSegment } from '@/server/services/segments/save-segment'
import { createStore } from '@/server/services/store/create-store'
import { createErasure } from './create-erasure'
import { createLead } from './create-lead'
import { createLoyaltyRows } from './create-loyalty-rows'
import { createMemberRows } from './create-member-rows'
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
  erasureId: string
  memberId: string
  invitationId: string
  leadId: string
}

export interface Tenant {
  ids: TenantIds
  principal: UserPrincipal
  storeId: string
  owner: ApiContext
}

export const ANONYMOUS: ApiContext = { requestId: 'test', session: null, address: null }
export const TEST_PASSWORD = 'correct horse battery'

let testPasswordHash: Promise<string> | undefined

/** A signed-in person with an account of their own, whose e-mail is verified and whose password is TEST_PASSWORD. */
export async function createPerson(): Promise<ApiContext> {
  const id = randomUUID()
  testPasswordHash ??= hashPassword(TEST_PASSWORD)
  const passwordHash = await testPasswordHash
  await createUser({ id, name: 'Test Person', email: `${id}@example.com`, passwordHash, locale: 'en' })
  const token = await createSession({ userId: id, passwordEpoch: 0 }, NO_TRACE)
  if (token === null) throw new Error('the account was made a moment ago')
  const context: ApiContext = { requestId: 'test', session: await findSession(token), address: null }
  tokens.set(context, token)
  return context
}

const tokens = new WeakMap<ApiContext, string>()

/** The id of the session that a person was made with: what a request of theirs carries. */
export function getSessionToken(context: ApiContext): string {
  return tokens.get(context) ?? ''
}

/** The procedures, called as a person (or as nobody). */
export function callAs(context: ApiContext) {
  return createCaller(context)
}

/** An organisation with its owner, one store, one import that has not begun, a saved segment, a programme test, a loyalty scenario, an old alert and an invitation that waits. */
export async function createTenant(name: string): Promise<Tenant> {
  const owner = await createPerson()
  const userId = getUserId(owner)
  const organization = await createOrganization(userId, { name, kind: 'merchant' })
  const principal = buildOwnerPrincipal(userId, organization.id)
  const { storeId, ids: ofStore } = await createStoreRows(principal, `${name} store`)
  const people = await createMemberRows(principal, getUserId(await createPerson()))
  const leadId = await createLead(principal)
  const ids = { org: organization.slug, ...ofStore, ...people, leadId }
  return { ids, principal, storeId, owner }
}

/** A second store of a tenant's organisation, with as much in it. */
export async function createSecondStore(tenant: Tenant, name: string): Promise<Tenant> {
  const { storeId, ids } = await createStoreRows(tenant.principal, name)
  return { ...tenant, storeId, ids: { ...tenant.ids, ...ids } }
}

async function createStoreRows(principal: UserPrincipal, name: string) {
  const settings = { currency: 'RUB', timeZone: 'Europe/Moscow', country: 'RU', marginBasisPoints: 4_000 }
  const { id: storeId, slug: store } = await createStore(principal, { name, ...settings })
  const importId = await createUpload(principal, storeId)
  const rule = buildSegmentRule({ field: 'orders', operator: 'between', from: 1, to: 1 })
  const { id: segmentId } = await createSegment(principal, storeId, { name: 'Came once', rule })
  const testId = await createProgrammeTest(principal, storeId)
  const loyalty = await createLoyaltyRows(principal, storeId)
  const alertId = await createAlert(principal, storeId)
  const erasureId = await createErasure(principal, storeId)
  return { storeId, ids: { store, importId, segmentId, testId, ...loyalty, alertId, erasureId } }
}

/** What the organisation keeps from a member; `stores` limits them to these. */
export interface KeptFromMember extends Partial<Pick<Grant, 'seesPersonalData' | 'seesCosts'>> {
  stores?: string[]
}

/** Another member of a tenant's organisation, from whom nothing is kept that is not said. */
export async function createMember(
  tenant: Pick<Tenant, 'principal'>,
  role: Role,
  { stores, ...kept }: KeptFromMember = {},
): Promise<ApiContext> {
  const person = await createPerson()
  const { organizationId } = tenant.principal
  const userId = getUserId(person)
  await withTenant(tenant.principal, async (db) => {
    await db.membership.create({ data: { organizationId, userId, role, isLimited: stores !== undefined, ...kept } })
    await db.membershipStore.createMany({
      data: (stores ?? []).map((storeId) => ({ organizationId, userId, storeId })),
    })
  })
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
