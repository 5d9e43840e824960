import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createTenant, type Tenant } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { withTenant } from '@/server/db/with-tenant'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { runAlertsJob } from '@/server/jobs/alerts-job'
import { subscribe, unsubscribe } from '@/server/services/alerts/subscribe'
import { sendLetter } from './send-letter'
import { outboxDirectory } from './transport'

const database = setUpTestDatabase()
setUpDataFolder()

let tenant: Tenant
/** Monday, 8 in the morning, in the store's zone. */
const MONDAY = new Date('2026-11-23T05:00:00Z')

beforeAll(async () => {
  tenant = await createTenant('Letters')
  const rows = ['order_id,created_at,email,total']
  // Ten orders a week for eighty weeks, and one in the last whole one.
  for (let week = 0; week < 80; week++)
    for (let order = 0; order < (week === 79 ? 1 : 10); order++) {
      const day = new Date(Date.UTC(2025, 4, 12 + 7 * week + (order % 7)))
      rows.push(
        `${week}-${order},${day.toISOString().slice(0, 10)},p${week % 9}.${order}@b.c,${100 + ((week + order) % 3)}`,
      )
    }
  rows.push('last,2026-11-22,z@b.c,100')
  await TestStore.of(tenant).import(`${rows.join('\n')}\n`)
}, 60_000)

const letters = () =>
  withTenant(tenant.principal, (db) =>
    db.outboxMail.findMany({ where: { storeId: tenant.storeId }, orderBy: { key: 'asc' } }),
  )
const look = () => runAlertsJob({ organizationId: tenant.principal.organizationId, storeId: tenant.storeId }, MONDAY)

describe('letters about a store', () => {
  test('nobody who has not asked is written to, though an alert is kept', async () => {
    await look()
    expect(await letters()).toEqual([])
    const events = await withTenant(tenant.principal, (db) =>
      db.alertEvent.findMany({ where: { storeId: tenant.storeId } }),
    )
    expect(events.map(({ metric }) => metric)).toContain('orders')
  })

  test('who asked for the weekly digest gets it once, however often the store is looked at', async () => {
    await subscribe(tenant.principal, tenant.storeId, { kind: 'weekly', isOn: true })
    // Two workers at once, and one later.
    await Promise.all([look(), look()])
    await look()
    const jobs = await database.asOwner("SELECT id FROM pgboss.job WHERE name = 'mail'")
    expect(jobs).toHaveLength(1)
    const [letter, ...others] = await letters()
    expect(others).toEqual([])
    expect(letter?.subject.replaceAll('\u00a0', ' ')).toContain('the week of 16 Nov 2026 – 22 Nov 2026')
    expect(letter?.text).toContain('Orders: 2 (−80')
  })

  test('a letter is sent once, with a way off the list that mail programs know', async () => {
    const [letter] = await letters()
    await sendLetter(tenant.principal, letter?.id ?? '')
    await sendLetter(tenant.principal, letter?.id ?? '')
    const [file, ...others] = await readdir(outboxDirectory())
    expect(others).toEqual([])
    const source = await readFile(join(outboxDirectory(), file ?? ''), 'utf8')
    expect(source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
    expect(source).toMatch(/^Content-Type: multipart\/alternative/m)
    expect((await letters())[0]?.sentAt).not.toBeNull()
  })

  test('one whose worker died before it was noted down is sent again in its own place', async () => {
    const [letter] = await letters()
    await database.asOwner('UPDATE outbox_mail SET sent_at = NULL WHERE id = $1', [letter?.id])
    await sendLetter(tenant.principal, letter?.id ?? '')
    expect(await readdir(outboxDirectory())).toHaveLength(1)
    expect((await letters())[0]?.sentAt).not.toBeNull()
  })

  test('is for the eyes of the account alone that the product runs under', async () => {
    const [file] = await readdir(outboxDirectory())
    const modeOf = async (path: string) => (await stat(path)).mode & 0o777
    expect(await modeOf(outboxDirectory())).toBe(0o700)
    expect(await modeOf(join(outboxDirectory(), file ?? ''))).toBe(0o600)
  })

  test('who has left the organisation, or the list, is written to no more', async () => {
    const { userId, organizationId } = tenant.principal
    const clear = () =>
      withTenant(tenant.principal, (db) => db.outboxMail.deleteMany({ where: { storeId: tenant.storeId } }))
    await clear()
    await database.asOwner('DELETE FROM membership WHERE user_id = $1', [userId])
    await look()
    expect(await letters()).toEqual([])
    await database.asOwner("INSERT INTO membership (organization_id, user_id, role) VALUES ($1, $2, 'owner')", [
      organizationId,
      userId,
    ])
    await look()
    expect(await letters()).toHaveLength(1)
    await clear()
    await unsubscribe({ organizationId, storeId: tenant.storeId, userId, kind: 'weekly' })
    await look()
    expect(await letters()).toEqual([])
  })
})
