import superjson from 'superjson'
import { createRandom } from '@/domain/simulate/random'
import type { ApiContext } from '@/server/api/context'
import {
  createMember,
  createTenant,
  getSessionToken,
  getUserId,
  type Tenant,
  type TenantIds,
} from '@/server/api/testing/create-tenant'
import { EXAMPLE_INPUTS } from '@/server/api/testing/example-inputs'
import { fillMarkedStore, findTraces, type MarkedPerson } from '@/server/api/testing/marked-store'
import { type ListedProcedure, listProcedures } from '@/server/api/testing/walk-router'
import { buildSessionCookie } from '@/server/auth/session-cookie'
import { revokeSession } from '@/server/auth/sessions'
import { withTenant } from '@/server/db/with-tenant'
import { createShareLink } from '@/server/services/loyalty/create-share-link'
import { openShareLink } from '@/server/services/loyalty/open-share-link'
import { revokeShareLink } from '@/server/services/loyalty/revoke-share-link'
import { GET as getProcedure, POST as postProcedure } from '../trpc/[trpc]/route'
import { type Door, knockAt, listDoors } from './doors'

type Side = 'A' | 'B'
const SIDES = ['A', 'B'] as const

/** Who replays a request, and of which tenant's customers they may be told. */
interface Replayer {
  name: string
  cookie: string
  /** The tenant they are or were of. */
  home: Side | null
  mayMeet: readonly Side[]
}

/** Two tenants, everybody who might replay what the other's people asked, and links that open or opened their pages. */
export interface ReplayStage {
  tenants: Record<Side, Tenant>
  people: Record<Side, MarkedPerson[]>
  replayers: Replayer[]
  links: { token: string; isOpen: boolean }[]
  procedures: ListedProcedure[]
  doors: Door[]
}

/** Fills two tenants, and signs in all who replay: members of each, one who was removed, one whose session was ended, nobody. */
export async function buildReplayStage(): Promise<ReplayStage> {
  const tenants = { A: await createTenant('Aurora'), B: await createTenant('Borealis') }
  const people = { A: await fillMarkedStore(tenants.A, 'A'), B: await fillMarkedStore(tenants.B, 'B') }
  const replayers: Replayer[] = [{ name: 'nobody', cookie: '', home: null, mayMeet: [] }]
  const links: ReplayStage['links'] = []
  for (const side of SIDES) {
    const tenant = tenants[side]
    const add = async (name: string, person: ApiContext, mayMeet: readonly Side[]) =>
      replayers.push({ name: `${name} of ${side}`, cookie: await buildCookie(person), home: side, mayMeet })
    await add('owner', tenant.owner, [side])
    await add('viewer', await createMember(tenant, 'viewer'), [side])
    await add('masked analyst', await createMember(tenant, 'analyst', { seesPersonalData: false }), [])
    await add('member of no store', await createMember(tenant, 'analyst', { stores: [] }), [])
    const removed = await createMember(tenant, 'admin')
    await removeMember(tenant, removed)
    await add('removed admin', removed, [])
    const signedOut = await createMember(tenant, 'admin')
    await revokeSession(getSessionToken(signedOut))
    await add('signed-out admin', signedOut, [])
    links.push(...(await buildLinks(tenant)))
  }
  const procedures = listProcedures().filter(({ permission }) => permission !== undefined)
  return { tenants, people, replayers, links, procedures, doors: await listDoors() }
}

async function buildCookie(person: ApiContext): Promise<string> {
  const { name, value } = await buildSessionCookie(getSessionToken(person))
  return `${name}=${value}`
}

async function removeMember({ principal }: Tenant, person: ApiContext): Promise<void> {
  const { organizationId } = principal
  await withTenant(principal, (db) =>
    db.membership.deleteMany({ where: { organizationId, userId: getUserId(person) } }),
  )
}

async function buildLinks({ principal, storeId, ids }: Tenant): Promise<ReplayStage['links']> {
  const target = { scenarios: [{ id: ids.scenarioId, version: 1 }] }
  const now = new Date()
  const open = await createShareLink(principal, storeId, { target, expiresInDays: 30 }, now)
  const revoked = await createShareLink(principal, storeId, { target, expiresInDays: 30 }, now)
  await revokeShareLink(principal, storeId, revoked.id, now)
  const expired = await createShareLink(principal, storeId, { target, expiresInDays: -1 }, now)
  return [
    { token: open.token, isOpen: true },
    { token: revoked.token, isOpen: false },
    { token: expired.token, isOpen: false },
  ]
}

/** What one request led to: who sent what, and what it told of whom. */
export interface ReplayOutcome {
  request: string
  status: number
  leaks: string[]
}

/**
 * Sends one legitimate request of one of the tenants again, drawn by a seed: with anybody's session, and with ids of the other
 * tenant at random places. A request that changes something keeps a foreign id, so that the stage stays as it is.
 */
export async function replayOne(stage: ReplayStage, seed: number): Promise<ReplayOutcome> {
  const random = createRandom(seed)
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  if (random() < LINKS_SHARE) return await openLink(stage, pick(stage.links))
  const replayer = pick(stage.replayers)
  const isRoute = random() < ROUTES_SHARE
  const procedure = pick(stage.procedures)
  const door = pick(stage.doors)
  const isChange = isRoute ? !door.name.startsWith('GET') : procedure.type === 'mutation'
  const ids = mixIds(stage, replayer.home, pick, isChange)
  const { status, text } = isRoute
    ? await sendRoute(door, ids, replayer.cookie)
    : await sendProcedure(procedure, ids, replayer.cookie)
  const leaks = SIDES.filter((side) => !replayer.mayMeet.includes(side)).flatMap((side) =>
    findTraces(text, stage.people[side]),
  )
  return { request: `${replayer.name}: ${isRoute ? door.name : procedure.path} ${JSON.stringify(ids)}`, status, leaks }
}

/** § Of the requests drawn: shared pages, and plain routes among the others. */
const LINKS_SHARE = 0.05
const ROUTES_SHARE = 0.25

type Pick = <T>(items: readonly T[]) => T

/**
 * What a replayed request names: a tenant as it is, or one with ids of the other at random places. A change names an
 * organisation that is not the sender's, so that nothing on the stage is changed for good.
 */
function mixIds({ tenants }: ReplayStage, home: Side | null, pick: Pick, isChange: boolean): TenantIds {
  const of = home !== null && pick([true, false]) ? home : pick(SIDES)
  const mixed: TenantIds = { ...tenants[of].ids }
  if (pick([true, false])) {
    const names = Object.keys(mixed) as (keyof TenantIds)[]
    for (const name of names) mixed[name] = tenants[pick(SIDES)].ids[name]
  }
  return isChange && home !== null ? { ...mixed, org: tenants[home === 'A' ? 'B' : 'A'].ids.org } : mixed
}

async function sendRoute(door: Door, ids: TenantIds, cookie: string) {
  const { status, body, headers } = await knockAt(door, ids, { cookie })
  return { status, text: `${headers}\n${body.toString()}` }
}

async function sendProcedure({ path, type }: ListedProcedure, ids: TenantIds, cookie: string) {
  const input = superjson.stringify(EXAMPLE_INPUTS[path]?.(ids))
  const address = `http://localhost/api/trpc/${path}`
  const headers = { cookie, 'content-type': 'application/json' }
  const response =
    type === 'query'
      ? await getProcedure(new Request(`${address}?input=${encodeURIComponent(input)}`, { headers }))
      : await postProcedure(new Request(address, { method: 'POST', body: input, headers }))
  return { status: response.status, text: `${JSON.stringify([...response.headers])}\n${await response.text()}` }
}

/** A shared page tells of no customer, and one that was closed tells of nothing. */
async function openLink(
  { people }: ReplayStage,
  { token, isOpen }: ReplayStage['links'][number],
): Promise<ReplayOutcome> {
  const page = await openShareLink(token)
  const traces = SIDES.flatMap((side) => findTraces(JSON.stringify(page) ?? '', people[side]))
  const isWrong = (page !== null) !== isOpen
  return {
    request: `link, ${isOpen ? 'open' : 'closed'}`,
    status: page ? 200 : 404,
    leaks: isWrong ? ['page'] : traces,
  }
}
