import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { AuditAction } from '@/domain/audit-actions'
import { callAs, createMember, createTenant, getUserId, type Tenant } from '@/server/api/testing/create-tenant'
import { EXAMPLE_INPUTS } from '@/server/api/testing/example-inputs'
import { callProcedure, listProcedures } from '@/server/api/testing/walk-router'
import { withTenantConnection } from '@/server/db/pool'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { withTenant } from '@/server/db/with-tenant'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { recordAudit } from './record-audit'

const database = setUpTestDatabase()
setUpDataFolder()

/** Mutations that the log does not tell of, and why. A new mutation is here, or below, or writes an event. */
const UNTOLD: Record<string, string> = {
  'alerts.dismiss': 'puts a notice aside; it can be taken out again, and no figure changes',
  'alerts.sendDigest': 'a letter to oneself',
  'alerts.subscribe': 'one’s own letters',
  'calculator.sendTrial': 'a trial delivery, which the list of deliveries keeps',
  'forecast.compute': 'computes again what is there; forecast_fit keeps every fit',
  'leads.addNote': 'a note has its author and its time beside it',
  'loyalty.cancel': 'calls a computation off',
  'loyalty.preview': 'changes nothing',
  'loyalty.retry': 'computes again',
  'loyalty.save': 'the working copy is kept with every pause of the hand; a version with a note is told of',
  'notes.create': 'a note has its author and its time beside it, and changes no figure',
  'notes.delete': 'likewise',
  'notes.update': 'likewise',
  'personalData.retry': 'goes on with an erasure that was told of when it was asked for',
  'personalData.search': 'changes nothing; what is found is told of when it is taken or erased',
  'views.create': 'a bookmark of a report',
  'views.delete': 'likewise',
}

/** Mutations whose example finds nothing to change: what is to be done first, and then with which input. */
const FIRST: Record<string, (tenant: Tenant) => Promise<Record<string, unknown> | undefined>> = {
  'calculator.rotateSecret': (tenant) => callFirst(tenant, 'calculator.save'),
  'calculator.saveLogo': (tenant) => callFirst(tenant, 'calculator.save'),
  'identity.linkKeyAgain': (tenant) => callFirst(tenant, 'identity.ignoreKey'),
  'identity.takeBack': (tenant) => callFirst(tenant, 'identity.decide'),
  'imports.cancel': async (tenant) => ofImport(tenant, await queueImport(tenant)),
  'imports.redo': async (tenant) => {
    const input = ofImport(tenant, (await importOrder(tenant)).id)
    await callAs(tenant.owner).imports.undo(input)
    return input
  },
  'imports.start': async (tenant) => ({
    ...ofImport(tenant, await TestStore.of(tenant).upload(ORDER)),
    mapping: { orderId: 'order_id' },
  }),
  'imports.undo': async (tenant) => ofImport(tenant, (await importOrder(tenant)).id),
  'leaving.deleteOrganization': async ({ ids }) => ({ org: ids.org, confirmation: 'Told' }),
  'leaving.deleteStore': async ({ ids }) => ({ org: ids.org, store: ids.store, confirmation: 'Told store' }),
  'leaving.undoStore': async (tenant) => {
    const { org, store } = tenant.ids
    await callAs(tenant.owner).leaving.deleteStore({ org, store, confirmation: 'Told store' })
    return undefined
  },
  'members.leave': async (tenant) => {
    await createMember(tenant, 'owner')
    return undefined
  },
  'members.transferOwnership': async (tenant) => ({
    org: tenant.ids.org,
    userId: getUserId(await createMember(tenant, 'admin')),
    typedName: 'Told',
  }),
  'orders.exclude': async (tenant) => {
    await importOrder(tenant)
    return undefined
  },
  'orders.include': async (tenant) => {
    await importOrder(tenant)
    return await callFirst(tenant, 'orders.exclude')
  },
  'rates.delete': (tenant) => callFirst(tenant, 'rates.save'),
}

/** What takes a whole story to bring about: the event, and the test in which the story is told. */
const ELSEWHERE: Record<string, { action: AuditAction; shown: string }> = {
  'identity.acceptSure': { action: 'identity.decided', shown: 'src/server/services/identity/identity.db.test.ts' },
  'personalData.erase': { action: 'person.erasureAsked', shown: 'src/server/personal-data/erasure.db.test.ts' },
  'programmeTests.create': {
    action: 'test.created',
    shown: 'src/server/services/programme-tests/programme-tests.db.test.ts',
  },
  'programmeTests.split': {
    action: 'test.split',
    shown: 'src/server/services/programme-tests/programme-tests.db.test.ts',
  },
  'programmeTests.update': {
    action: 'test.updated',
    shown: 'src/server/services/programme-tests/programme-tests.db.test.ts',
  },
}

const ORDER = 'order_id,created_at,email,total\nA-1,2025-01-05,a@b.c,5\n'
const importOrder = (tenant: Tenant) => TestStore.of(tenant).import(ORDER)
const ofImport = ({ ids: { org, store } }: Tenant, importId: string) => ({ org, store, importId })

async function queueImport(tenant: Tenant): Promise<string> {
  const importId = await TestStore.of(tenant).upload(ORDER)
  await TestStore.of(tenant).start(importId)
  return importId
}

async function callFirst(tenant: Tenant, path: string): Promise<undefined> {
  const procedure = mutations.find((one) => one.path === path)
  if (procedure) expect(await callProcedure(procedure, tenant.owner, EXAMPLE_INPUTS[path]?.(tenant.ids))).toBe('OK')
}

const mutations = listProcedures().filter(({ type, permission }) => type === 'mutation' && permission !== undefined)
const told = mutations.filter(({ path }) => !(path in UNTOLD) && !(path in ELSEWHERE))

describe('the log', () => {
  test.each(told)(
    'tells of $path',
    async (procedure) => {
      const tenant = await createTenant('Told')
      const input = (await FIRST[procedure.path]?.(tenant)) ?? EXAMPLE_INPUTS[procedure.path]?.(tenant.ids)
      const before = await countEvents(tenant)
      expect(await callProcedure(procedure, tenant.owner, input)).toBe('OK')
      expect(await countEvents(tenant)).toBeGreaterThan(before)
    },
    30_000,
  )

  test.each(Object.values(ELSEWHERE))('tells of $action, as $shown shows', async ({ action, shown }) => {
    expect(await readFile(shown, 'utf8')).toContain(`'${action}'`)
  })

  test('has no exception for what is no mutation any more', () => {
    const paths = mutations.map(({ path }) => path)
    const named = [...Object.keys(UNTOLD), ...Object.keys(ELSEWHERE), ...Object.keys(FIRST)]
    expect(named.filter((path) => !paths.includes(path))).toEqual([])
  })

  test.each(['UPDATE audit_event SET action = $$x$$', 'DELETE FROM audit_event', 'TRUNCATE audit_event'])(
    'only grows: the application may not %s',
    async (statement) => {
      const tenant = await createTenant('Told')
      await expect(withTenantConnection(tenant.principal, (client) => client.query(statement))).rejects.toThrow(
        'permission denied',
      )
    },
  )

  test('takes no name and no address of mail into its details', async () => {
    const { principal } = await createTenant('Told')
    const write = (details: object) =>
      withTenant(principal, (db) => recordAudit(principal, db, { action: 'import.started', details } as never))
    await expect(write({ kind: 'anna@example.com' })).rejects.toThrow('not as declared')
    await expect(write({ kind: 'orders', name: 'Anna' })).rejects.toThrow('not as declared')
    await expect(write({})).rejects.toThrow('not as declared')
    await expect(
      withTenant(principal, (db) => recordAudit(principal, db, { action: 'segment.created', subjectId: 'Anna' })),
    ).rejects.toThrow('not an id')
    await write({ kind: 'orders' })
  })
})

async function countEvents({ principal }: Tenant): Promise<number> {
  const [row] = await database.asOwner<{ count: number }>(
    'SELECT count(*)::int AS count FROM audit_event WHERE organization_id = $1',
    [principal.organizationId],
  )
  return row?.count ?? 0
}
