import { beforeAll, describe, expect, test } from 'vitest'
import { can, type Grant, grantAll, PERMISSIONS, type Permission, ROLES } from '@/domain/permissions'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder } from '@/server/ingest/testing/test-store'
import { runSummaryJob } from '@/server/jobs/summary-job'
import { getStoreById } from '@/server/services/store/get-store-by-id'
import type { ApiContext } from './context'
import { callAs, createMember, createSecondStore, createTenant, type Tenant } from './testing/create-tenant'
import { EXAMPLE_INPUTS } from './testing/example-inputs'
import { buildMarkedPeople, fillMarkedStore, findTraces, writeAnswer } from './testing/marked-store'
import { answerProcedure, callProcedure, listProcedures } from './testing/walk-router'

setUpTestDatabase()
setUpDataFolder()

const guarded = listProcedures().filter(({ permission }) => permission !== undefined)
const queries = guarded.filter(({ type }) => type === 'query')
/** Procedures of a store: their example input names one. */
const ofStore = guarded.filter(({ path }) => 'store' in (EXAMPLE_INPUTS[path]?.(NO_IDS()) ?? {}))
const ofOrganization = queries.filter((procedure) => !ofStore.includes(procedure))

function NO_IDS(): Tenant['ids'] {
  return new Proxy({} as Tenant['ids'], { get: () => 'x' })
}

let own: Tenant
/** Another store of the same organisation, with as much in it. */
let other: Tenant
let analyst: ApiContext
let viewer: ApiContext

beforeAll(async () => {
  own = await createTenant('Agency')
  other = await createSecondStore(own, 'Secret Client')
  await fillMarkedStore(own, 'A')
  await fillMarkedStore(other, 'B')
  const { organizationId } = own.principal
  for (const { storeId } of [own, other]) await runSummaryJob({ organizationId, storeId }, new Date())
  analyst = await createMember(own, 'analyst', { stores: [own.storeId] })
  viewer = await createMember(own, 'viewer', { stores: [own.storeId] })
}, 120_000)

describe('a member who is limited to one store', () => {
  test.each(ofStore)('finds nothing of another store of the organisation at $path', async (procedure) => {
    const input = EXAMPLE_INPUTS[procedure.path]?.(other.ids)
    for (const person of [analyst, viewer]) {
      const { role } = person === analyst ? grantAll('analyst') : grantAll('viewer')
      const holds = procedure.permission && can({ ...grantAll(role), isLimited: true }, procedure.permission)
      expect(await callProcedure(procedure, person, input)).toBe(holds ? 'NOT_FOUND' : 'FORBIDDEN')
    }
  })

  test.each(ofStore)('finds nothing of it through the own store’s slug at $path', async (procedure) => {
    const example = EXAMPLE_INPUTS[procedure.path]
    const mixture = example?.({ ...other.ids, store: own.ids.store })
    if (JSON.stringify(mixture) === JSON.stringify(example?.(own.ids))) return
    expect(['NOT_FOUND', 'FORBIDDEN']).toContain(await callProcedure(procedure, analyst, mixture))
  })

  test.each(queries)('is told of no customer, name or id of it by $path', async (procedure) => {
    const { answer } = await answerProcedure(procedure, analyst, EXAMPLE_INPUTS[procedure.path]?.(own.ids))
    const said = writeAnswer(answer)
    expect(findTraces(said, buildMarkedPeople('B'))).toEqual([])
    for (const word of [other.ids.store, other.storeId, 'Secret Client', other.ids.segmentId, other.ids.scenarioId]) {
      expect(said).not.toContain(word)
    }
  })

  test('is let in to the own one by the same inputs', async () => {
    const ends = new Map<string, string>()
    for (const procedure of queries.filter(({ permission }) => mayAnalyst(permission))) {
      ends.set(procedure.path, await callProcedure(procedure, analyst, EXAMPLE_INPUTS[procedure.path]?.(own.ids)))
    }
    expect([...ends].filter(([, end]) => ['NOT_FOUND', 'FORBIDDEN'].includes(end))).toEqual([])
    expect(ofOrganization.length).toBeGreaterThan(0)
  })

  test('finds the own store alone in the account, the organisation and the portfolio, and the owner both', async () => {
    const { org } = own.ids
    const listed = async (person: ApiContext) => {
      const account = await callAs(person).account.me()
      const organization = await callAs(person).organization.get({ org })
      const portfolio = await callAs(person).portfolio.get({ org })
      return [account.organizations.flatMap(({ stores }) => stores), organization.stores, portfolio.stores].map(
        (stores) => stores.map(({ slug }) => slug).toSorted(),
      )
    }
    const both = [own.ids.store, other.ids.store].toSorted()
    expect(await listed(analyst)).toEqual([[own.ids.store], [own.ids.store], [own.ids.store]])
    expect(await listed(own.owner)).toEqual([both, both, both])
  })

  test('as a principal alone, without any check before it, is shown no row of it by the database', async () => {
    const limited = { ...own.principal, ...grantAll('analyst'), isLimited: true, stores: [own.storeId] }
    await expect(getStoreById(limited, other.storeId)).rejects.toMatchObject({ code: 'notFound' })
    expect((await getStoreById(limited, own.storeId)).id).toBe(own.storeId)
  })
})

function mayAnalyst(permission: Permission | undefined): boolean {
  return permission !== undefined && can({ ...grantAll('analyst'), isLimited: true }, permission)
}

describe('what a membership may do', () => {
  const FLAGS = ['seesPersonalData', 'seesCosts', 'isLimited'] as const

  test('is this table', () => {
    const permissions = Object.keys(PERMISSIONS) as Permission[]
    const line = (permission: Permission) =>
      `${permission.padEnd(22)}${ROLES.map((role) => (can(grantAll(role), permission) ? role : '—').padEnd(9)).join('')}`
    expect(permissions.map(line).join('\n')).toMatchSnapshot()
  })

  test('is less by this where something is kept from it', () => {
    const permissions = Object.keys(PERMISSIONS) as Permission[]
    const lost = ROLES.slice(2).flatMap((role) =>
      FLAGS.map((flag) => {
        const kept: Grant = { ...grantAll(role), [flag]: flag === 'isLimited' }
        const missing = permissions.filter((one) => can(grantAll(role), one) && !can(kept, one))
        return `${role}, ${flag}: ${missing.join(', ')}`
      }),
    )
    expect(lost.join('\n')).toMatchSnapshot()
  })
})
