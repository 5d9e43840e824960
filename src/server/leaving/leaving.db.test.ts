import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { GRACE_DAYS } from '@/domain/leaving'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import { callAs, createMember, createTenant, type Tenant } from '@/server/api/testing/create-tenant'
import { runExport } from '@/server/data-export/run-export'
import { findShareLinkRow, listStores } from '@/server/db/auth-functions'
import { purgeStoreRow, purgeStoreRows } from '@/server/db/leaving-functions'
import { getPool } from '@/server/db/pool'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { withTenant } from '@/server/db/with-tenant'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { runPurgeJob } from '@/server/jobs/purge-job'
import { sendLetter } from '@/server/mail/send-letter'
import { purgeStoreFiles } from './purge-files'
import { findInFiles, findInTables } from './testing/search-everything'

const database = setUpTestDatabase()
const folder = setUpDataFolder()

let tenant: Tenant
let other: Tenant

/** A tenant with orders, a snapshot, a letter on disk and an archive of everything. */
async function createFullTenant(name: string): Promise<Tenant> {
  const made = await createTenant(name)
  const store = TestStore.of(made)
  await store.import(
    `order_id,created_at,email,total\n1,2025-01-05,${name.toLowerCase()}@b.c,5\n2,2025-02-05,x@b.c,7\n`,
  )
  await reportOnStore(made.principal, await store.context(), null, async () => null)
  const { id: exportId } = await callAs(made.owner).leaving.askExport({ org: made.ids.org })
  await runExport(store.job, { organizationId: made.principal.organizationId, exportId })
  const letters = await withTenant(made.principal, (db) => db.outboxMail.findMany({ select: { id: true } }))
  for (const { id } of letters) await sendLetter(made.principal, id)
  return made
}

beforeAll(async () => {
  tenant = await createFullTenant('Zaryadka')
  other = await createFullTenant('Bystander')
}, 120_000)

const nameOfStore = 'Zaryadka store'
const api = () => callAs(tenant.owner)
const subjectsOfLetters = async () =>
  (await withTenant(tenant.principal, (db) => db.outboxMail.findMany({ orderBy: { createdAt: 'asc' } })))
    .map(({ subject }) => subject.replaceAll('\u00a0', ' '))
    .filter((subject) => subject.includes('deleted'))

describe('a store that is about to be deleted', () => {
  test('is not deleted by a slip of the hand', async () => {
    const { org, store } = tenant.ids
    await expect(api().leaving.deleteStore({ org, store, confirmation: 'Zaryadka' })).rejects.toThrow()
    await expect(api().store.get({ org, store })).resolves.toMatchObject({ name: nameOfStore })
  })

  test('is gone at once for its members, for links, for the clock and for jobs', async () => {
    const { org, store } = tenant.ids
    const admin = await createMember(tenant, 'admin')
    await database.asOwner("UPDATE share_link SET token_hash = 'shared' WHERE store_id = $1", [tenant.storeId])
    expect(await findShareLinkRow('shared')).not.toBeNull()
    await callAs(admin).leaving.deleteStore({ org, store, confirmation: ` ${nameOfStore} ` })
    await expect(api().store.get({ org, store })).rejects.toThrow('notFound')
    expect((await api().organization.get({ org })).stores).toEqual([])
    expect((await api().account.me()).organizations.map(({ stores }) => stores)).toEqual([[]])
    expect(await findShareLinkRow('shared')).toBeNull()
    expect((await listStores()).map(({ storeId }) => storeId)).not.toContain(tenant.storeId)
    await expect(TestStore.of(tenant).context()).rejects.toThrow('notFound')
  })

  test('takes no new facts: nothing is written to what nobody sees', async () => {
    const write = withTenant(tenant.principal, (db) =>
      db.reportNote.create({
        data: { organizationId: tenant.principal.organizationId, storeId: tenant.storeId, place: 'x', text: 'x' },
      }),
    )
    await expect(write).rejects.toThrow(/row-level security/)
  })

  test('is told of to the owners, and comes back as it was', async () => {
    const { org, store } = tenant.ids
    expect(await subjectsOfLetters()).toEqual([expect.stringMatching(/^Zaryadka store will be deleted on/)])
    expect(await api().leaving.stores({ org })).toMatchObject([{ slug: store, name: nameOfStore }])
    await api().leaving.undoStore({ org, store })
    await expect(api().store.get({ org, store })).resolves.toMatchObject({ name: nameOfStore })
    expect(await findShareLinkRow('shared')).not.toBeNull()
    await expect(api().leaving.undoStore({ org, store })).rejects.toThrow()
  })

  test('cannot be removed by the application before its time', async () => {
    const ids = { organizationId: tenant.principal.organizationId, storeId: tenant.storeId }
    await expect(purgeStoreRows(ids)).rejects.toThrow('not due')
    await expect(withTenant(tenant.principal, (db) => purgeStoreRow(db, ids))).rejects.toThrow('not due')
    await expect(getPool().query('SELECT povtor_auth.purge_organization($1)', [ids.organizationId])).rejects.toThrow(
      'not due',
    )
    // Nor another tenant's store through one's own organisation.
    await expect(purgeStoreRows({ ...ids, storeId: other.storeId })).rejects.toThrow('not due')
  })
})

describe('an organisation that is about to be deleted', () => {
  const org = () => tenant.ids.org
  const letTimePass = (days: number) =>
    database.asOwner(`UPDATE organization SET delete_after = delete_after - make_interval(days => $2) WHERE id = $1`, [
      tenant.principal.organizationId,
      days,
    ])

  test('is gone for everybody but the page that tells its owners and administrators', async () => {
    const [admin, viewer] = [await createMember(tenant, 'admin'), await createMember(tenant, 'viewer')]
    await expect(callAs(admin).leaving.deleteOrganization({ org: org(), confirmation: 'Zaryadka' })).rejects.toThrow(
      'forbidden',
    )
    await api().leaving.deleteOrganization({ org: org(), confirmation: 'Zaryadka' })
    for (const person of [tenant.owner, admin, viewer]) {
      await expect(callAs(person).organization.get({ org: org() })).rejects.toThrow('notFound')
      await expect(callAs(person).store.get({ org: org(), store: tenant.ids.store })).rejects.toThrow('notFound')
      expect((await callAs(person).account.me()).organizations).toEqual([])
    }
    expect(await findShareLinkRow('shared')).toBeNull()
    expect(await api().leaving.organizations()).toMatchObject([{ slug: org(), canUndo: true }])
    expect(await callAs(admin).leaving.organizations()).toMatchObject([{ slug: org(), canUndo: false }])
    expect(await callAs(viewer).leaving.organizations()).toEqual([])
    await expect(callAs(admin).leaving.undoOrganization({ org: org() })).rejects.toThrow('forbidden')
    await expect(callAs(other.owner).leaving.undoOrganization({ org: org() })).rejects.toThrow('notFound')
  })

  test('is given back by its owner', async () => {
    await api().leaving.undoOrganization({ org: org() })
    await expect(api().organization.get({ org: org() })).resolves.toMatchObject({ name: 'Zaryadka' })
    await api().leaving.deleteOrganization({ org: org(), confirmation: 'Zaryadka' })
  })

  test('is told of once more a day before, however often the clock looks', async () => {
    await letTimePass(GRACE_DAYS - 1)
    await runPurgeJob({})
    await runPurgeJob({})
    const soon = (await subjectsOfLetters()).filter((subject) => subject.includes('tomorrow'))
    expect(soon).toEqual(['Zaryadka will be deleted tomorrow'])
  })

  test('is gone after its time: no row, no file and no job names it, though the worker died on the way', async () => {
    const { organizationId } = tenant.principal
    const marks = [organizationId, tenant.storeId, 'zaryadka', 'Zaryadka']
    const tablesOfOther = await findInTables(database, [other.principal.organizationId, other.storeId])
    const filesOfOther = await findInFiles(folder(), [other.principal.organizationId, other.storeId, 'bystander'])
    expect((await findInTables(database, marks)).length).toBeGreaterThan(20)
    expect((await findInFiles(folder(), marks)).length).toBeGreaterThan(3)
    const rowsOfOther = await countRowsOfOther()
    await letTimePass(1)
    // A worker that died halfway: the files are gone, and some of the rows.
    const ids = { organizationId, storeId: tenant.storeId }
    await purgeStoreFiles({ kind: 'job', organizationId, name: 'purge' }, ids)
    await getPool().query('SELECT povtor_auth.purge_store_rows($1, $2, 1)', [organizationId, tenant.storeId])

    await runPurgeJob({})
    expect(await findInTables(database, marks)).toEqual([])
    expect(await findInFiles(folder(), marks)).toEqual([])
    expect(await findInTables(database, [other.principal.organizationId, other.storeId])).toEqual(tablesOfOther)
    expect(await findInFiles(folder(), [other.principal.organizationId, other.storeId, 'bystander'])).toEqual(
      filesOfOther,
    )
    expect(await countRowsOfOther()).toEqual(rowsOfOther)
    await runPurgeJob({})
  })

  async function countRowsOfOther(): Promise<Record<string, number>> {
    const { organizationId } = other.principal
    const tables = await database.asOwner<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'organization_id' ORDER BY 1`,
    )
    const counts: Record<string, number> = {}
    for (const { name } of tables) {
      const text = `SELECT count(*)::int AS count FROM "${name}" WHERE organization_id = $1`
      const [row] = await database.asOwner<{ count: number }>(text, [organizationId])
      counts[name] = row?.count ?? 0
    }
    return counts
  }
})

describe('a store that was deleted for good', () => {
  test('leaves ids in the log of its organisation, and nothing else', async () => {
    const { ids, principal, storeId } = other
    await callAs(other.owner).leaving.deleteStore({ org: ids.org, store: ids.store, confirmation: 'Bystander store' })
    await database.asOwner('UPDATE store SET delete_after = now() WHERE id = $1', [storeId])
    await runPurgeJob({})
    expect(await findInTables(database, [storeId, 'Bystander store', 'bystander@'])).toEqual(['public.audit_event'])
    // The archive of everything holds the store as it was; it goes by its own time, or by a person's hand.
    const files = await findInFiles(folder(), [storeId, 'Bystander store', 'bystander@'])
    expect(files.filter((path) => !path.endsWith('.zip'))).toEqual([])
    const { events } = await callAs(other.owner).audit.list({ org: ids.org })
    expect(events[0]).toMatchObject({ action: 'store.purged', actor: { kind: 'job' }, store: { name: null } })
    expect(principal.organizationId).toBeTruthy()
  })
})

describe('an account', () => {
  test('stays while an organisation has no other owner, and needs its e-mail typed', async () => {
    const email = other.owner.session?.email ?? ''
    await expect(callAs(other.owner).leaving.deleteAccount({ confirmation: 'another@b.c' })).rejects.toThrow('conflict')
    await expect(callAs(other.owner).leaving.deleteAccount({ confirmation: email })).rejects.toThrow('conflict')
    await expect(callAs(other.owner).account.me()).resolves.toBeTruthy()
  })

  test('is not deleted while the other owner leaves: one of them stays', async () => {
    const second = await createMember(other, 'owner')
    const { email = '' } = second.session ?? {}
    const { organizationId } = other.principal
    // Both have looked who else is an owner, and wait for this place: the account first, then its owner's colleague.
    await database.asOwner('BEGIN')
    await database.asOwner('SELECT FROM membership WHERE organization_id = $1 AND user_id = $2 FOR UPDATE', [
      organizationId,
      other.principal.userId,
    ])
    const deleting = Promise.allSettled([callAs(second).leaving.deleteAccount({ confirmation: email })])
    await waitForWaiting(1)
    const leaving = Promise.allSettled([callAs(other.owner).members.leave({ org: other.ids.org })])
    await waitForWaiting(2)
    await database.asOwner('COMMIT')
    const ends = [...(await deleting), ...(await leaving)]
    expect(ends).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: 'CONFLICT' } }])
    const owners = await database.asOwner(`SELECT FROM membership WHERE organization_id = $1 AND role = 'owner'`, [
      organizationId,
    ])
    expect(owners).toHaveLength(1)
  })

  test('is gone with its sessions and memberships; the log speaks of a former member', async () => {
    const analyst = await createMember(other, 'analyst')
    const { email = '', userId = '' } = analyst.session ?? {}
    const { organizationId } = other.principal
    await database.asOwner(
      `INSERT INTO invitation (organization_id, id, email, role, token_hash, expires_at)
       VALUES ($1, gen_random_uuid(), $2, 'analyst', 'hash of a deleted', now())`,
      [organizationId, email],
    )
    await callAs(analyst).leaving.deleteAccount({ confirmation: email })
    expect(await findInTables(database, [email])).toEqual([])
    expect(await findInTables(database, [userId])).toEqual(['public.audit_event'])
    const { events } = await callAs(other.owner).audit.list({ org: other.ids.org, person: userId })
    expect(events).toMatchObject([{ action: 'account.deleted', actor: { kind: 'user', name: null }, subject: null }])
  })
})

/** Until so many statements wait for somebody else's row; not for ever, since who came first may have no need to. */
async function waitForWaiting(count: number): Promise<void> {
  for (let look = 0; look < 40; look++) {
    const waiting = await database.asOwner(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    if (waiting.length >= count) return
    await setTimeout(50)
  }
}
