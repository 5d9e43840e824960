import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { createTenant, type Tenant } from '@/server/api/testing/create-tenant'
import { pruneRowsOf } from '@/server/db/leaving-functions'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { runPurgeJob } from '@/server/jobs/purge-job'
import { KEPT_DAYS } from './prune-rows'

const database = setUpTestDatabase()
let tenant: Tenant

/** How a row of each table is written whose time began to run `$1` days ago. */
const ENDED: Record<keyof typeof KEPT_DAYS, (tenant: Tenant) => { columns: string; values: string }> = {
  auth_request: () => ({
    columns: 'id, kind, email, payload, expires_at',
    values: `gen_random_uuid(), 'reset', 'a@b.c', '{}', ago`,
  }),
  account_mail: () => ({
    columns: 'id, recipient, subject, text, html, sent_at',
    values: `gen_random_uuid(), 'a@b.c', '', '', '', ago`,
  }),
  session: ({ principal }) => ({
    columns: 'id, user_id, token_hash, password_epoch, expires_at, revoked_at',
    values: `gen_random_uuid(), '${principal.userId}', gen_random_uuid()::text, 0, now() + interval '9 days', ago`,
  }),
  outbox_mail: ({ principal }) => ({
    columns: 'organization_id, id, key, recipient, subject, text, html, sent_at',
    values: `'${principal.organizationId}', gen_random_uuid(), gen_random_uuid()::text, 'a@b.c', '', '', '', ago`,
  }),
  webhook_delivery: ({ principal }) => ({
    columns: 'organization_id, id, event, created_at',
    values: `'${principal.organizationId}', gen_random_uuid(), 'ping', ago`,
  }),
  invitation: ({ principal }) => ({
    columns: 'organization_id, id, email, role, token_hash, expires_at',
    values: `'${principal.organizationId}', gen_random_uuid(), gen_random_uuid()::text, 'viewer', gen_random_uuid()::text, ago`,
  }),
  share_link: ({ principal, storeId }) => ({
    columns: 'organization_id, store_id, id, token_hash, kind, target, expires_at',
    values: `'${principal.organizationId}', '${storeId}', gen_random_uuid(), gen_random_uuid()::text, 'loyalty', '{}', ago`,
  }),
  loyalty_run: ({ principal, storeId, ids }) => ({
    columns: 'organization_id, store_id, id, scenario_id, version_number, input_hash, status, created_at',
    values: `'${principal.organizationId}', '${storeId}', gen_random_uuid(), '${ids.scenarioId}', 1, gen_random_uuid()::text, 'failed', ago`,
  }),
}

async function count(table: string): Promise<number> {
  const [row] = await database.asOwner<{ count: string }>(`SELECT count(*) FROM ${table}`)
  return Number(row?.count)
}

/** An answer about version 1 of the tenant's scenario, computed so many days ago. */
async function keepAnswer(daysAgo: number, result: string): Promise<string> {
  const id = randomUUID()
  await database.asOwner(
    `INSERT INTO loyalty_run (organization_id, store_id, id, scenario_id, version_number, input_hash, status, result, created_at, finished_at)
     SELECT $1, $2, $3::uuid, $4, 1, $3::uuid::text, 'done', $5, at, at FROM (SELECT now() - make_interval(days => $6) AS at) a`,
    [tenant.principal.organizationId, tenant.storeId, id, tenant.ids.scenarioId, result, daysAgo],
  )
  return id
}

beforeAll(async () => {
  tenant = await createTenant('Full of old papers')
}, 60_000)

describe('rows that serve nobody any more', () => {
  test.each(Object.entries(KEPT_DAYS))('%s: gone after %i days, kept until then', async (table, days) => {
    const before = await count(table)
    const { columns, values } = ENDED[table as keyof typeof KEPT_DAYS](tenant)
    for (const hours of [days * 24 + 1, days * 24 - 1]) {
      await database.asOwner(
        `INSERT INTO ${table} (${columns}) SELECT ${values} FROM (SELECT now() - make_interval(hours => $1) AS ago) a`,
        [hours],
      )
    }
    await runPurgeJob({})
    expect(await count(table)).toBe(before + 1)
    await runPurgeJob({})
    expect(await count(table)).toBe(before + 1)
  })

  test('the newest answer of each sort stays, however old: a shared page shows it', async () => {
    await keepAnswer(300, '{"simulation": {}}')
    const shown = await keepAnswer(200, '{"simulation": {}}')
    const best = await keepAnswer(250, '{"setting": {}}')
    await runPurgeJob({})
    const left = await database.asOwner<{ id: string }>("SELECT id FROM loyalty_run WHERE status = 'done'")
    expect(left.map(({ id }) => id).sort()).toEqual([shown, best].sort())
  })

  test('the function takes neither what is younger than a day nor a table without a rule', async () => {
    await expect(pruneRowsOf('session', 0)).rejects.toThrow()
    await expect(pruneRowsOf('audit_event', 90)).rejects.toThrow()
  })
})
