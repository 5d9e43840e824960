import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { createTenant, type Tenant } from '@/server/api/testing/create-tenant'
import { getPool, withTenantConnection } from './pool'
import { setUpTestDatabase } from './testing/set-up-test-database'

const database = setUpTestDatabase()
let ours: Tenant
let theirs: Tenant
/** Tables with rows of an organisation, and `organization` itself, with the column that tells whose. */
let tables: { table: string; column: string }[]

beforeAll(async () => {
  ours = await createTenant('Ours')
  theirs = await createTenant('Theirs')
  for (const tenant of [ours, theirs]) await writeFacts(tenant)
  const found = await database.asOwner<{ table: string }>(
    `SELECT table_name AS table FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'organization_id' ORDER BY 1`,
  )
  tables = [
    ...found.map(({ table }) => ({ table, column: 'organization_id' })),
    { table: 'organization', column: 'id' },
  ]
}, 60_000)

async function writeFacts({ principal, storeId }: Tenant): Promise<void> {
  const ids = [principal.organizationId, storeId]
  await withTenantConnection(principal, async (client) => {
    await client.query(INSERT_ORDER, ids)
    await client.query(INSERT_LINE, ids)
    await client.query(
      `INSERT INTO refund_fact (organization_id, store_id, source_number, external_id, import_seq, line_number, position,
         amount_minor) VALUES ($1, $2, 1, 'A-1', 1, 1, 1, 100)`,
      ids,
    )
    await client.query(
      `INSERT INTO import_reject (organization_id, store_id, import_seq, id, row, reason) VALUES ($1, $2, 1, 1, 2, 'noDate')`,
      ids,
    )
    for (const insert of FURTHER_INSERTS) await client.query(insert, ids)
    for (const insert of ORGANIZATION_INSERTS) await client.query(insert, [principal.organizationId])
  })
}

const SCENARIO = '019a0000-0000-7000-8000-000000000001'
const TEST = '019a0000-0000-7000-8000-000000000002'

const FURTHER_ROWS = [
  ['product_cost_fact', 'import_seq, line_number, product, unit_cost_minor', `1, 1, 'SKU', 100`],
  ['spend_fact', 'import_seq, line_number, first_day, last_day, amount_minor', `1, 1, '2026-01-01', '2026-01-31', 100`],
  ['customer_fact', 'source_number, import_seq, line_number, customer_id', `1, 1, 1, '7'`],
  ['order_exclusion', 'source_number, external_id, reason', `1, 'A-1', 'a test order'`],
  ['identity_decision', 'first_key, second_key, is_same', `'1:1', '1:2', true`],
  ['ignored_key', 'key', `'shop@example.com'`],
  ['currency_rate', 'currency, month, rate', `'USD', '2026-01-01', 80`],
  ['saved_layout', 'source_number, kind, header_hash, choices', `1, 'orders', 'hash', '{}'`],
  ['forecast_fit', 'id, data_version, definition, status, result', `gen_random_uuid(), 1, 'a', 'notReady', '{}'`],
  ['saved_segment', 'id, name, rule', `gen_random_uuid(), 'Loyal', '{}'`],
  ['saved_view', 'id, page, name, query', `gen_random_uuid(), 'cohorts', 'Ads', 'bucket=week'`],
  ['report_note', 'id, place, text', `gen_random_uuid(), 'cohorts:month:2026-01:1', 'a sale'`],
  ['alert_setting', 'metric, is_on, band', `'revenue', true, 3`],
  ['alert_event', 'id, metric, period, detail', `gen_random_uuid(), 'revenue', '2026-01-05', '{}'`],
  ['mail_subscription', 'user_id, kind', `(SELECT user_id FROM membership LIMIT 1), 'weekly'`],
  ['outbox_mail', 'id, key, recipient, subject, text, html', `gen_random_uuid(), 'k', 'a@example.com', 's', 't', 'h'`],
  ['loyalty_scenario', 'id, name', `'${SCENARIO}', 'Points'`],
  ['loyalty_version', 'scenario_id, number, definition', `'${SCENARIO}', 1, '{}'`],
  [
    'loyalty_run',
    'id, scenario_id, version_number, input_hash, status',
    `gen_random_uuid(), '${SCENARIO}', 1, 'a', 'queued'`,
  ],
  ['programme_test', 'id, name, plan, seed, starts_on, ends_on', `'${TEST}', 'T', '{}', 1, '2026-01-01', '2026-03-01'`],
  [
    'programme_test_member',
    'test_id, customer_key, is_treated, stratum, pre_margin_e4',
    `'${TEST}', 'c1:7', true, 1, 0`,
  ],
  ['programme_test_look', 'test_id, as_of, data_version, result', `'${TEST}', '2026-02-01', 1, '{}'`],
  [
    'share_link',
    'id, token_hash, kind, target, expires_at',
    `gen_random_uuid(), gen_random_uuid()::text, 'loyalty', '{}', now() + interval '1 day'`,
  ],
  ['suppression', 'key_hash, pseudonym', `'hash', 'erased-1'`],
  ['erasure', 'id, pseudonym', `gen_random_uuid(), 'erased-1'`],
  ['store_summary', 'data_version, computed_at, figures', `1, now(), '{}'`],
  ['membership_store', 'user_id', `(SELECT user_id FROM membership LIMIT 1)`],
] as const

const LEAD = '019a0000-0000-7000-8000-000000000003'

/** Rows of an organisation itself, of no store. */
const ORGANIZATION_ROWS = [
  [
    'invitation',
    'id, email, role, token_hash, expires_at',
    `gen_random_uuid(), 'a@example.com', 'viewer', gen_random_uuid()::text, now()`,
  ],
  ['audit_event', 'id, actor_kind, action', `gen_random_uuid(), 'user', 'member.invited'`],
  ['data_export', 'id, kind', `gen_random_uuid(), 'organization'`],
  ['calculator_page', 'slug', `gen_random_uuid()::text`],
  ['calculator_count', 'day, place, step', `'2026-01-01', 'page', 'viewed'`],
  [
    'lead',
    'id, name, email, locale, place, inputs, consent_version, consent_text',
    `'${LEAD}', 'n', 'a@example.com', 'ru', 'page', '{}', '1', 't'`,
  ],
  ['lead_note', 'id, lead_id, text', `gen_random_uuid(), '${LEAD}', 'called'`],
  ['webhook_delivery', 'id, lead_id, event', `gen_random_uuid(), '${LEAD}', 'lead.created'`],
] as const

const ORGANIZATION_TABLES: string[] = [
  'organization',
  'membership',
  'membership_store',
  ...ORGANIZATION_ROWS.map(([table]) => table),
]

const ORGANIZATION_INSERTS = ORGANIZATION_ROWS.map(
  ([table, columns, values]) => `INSERT INTO ${table} (organization_id, ${columns}) VALUES ($1, ${values})`,
)

const FURTHER_INSERTS = FURTHER_ROWS.map(
  ([table, columns, values]) =>
    `INSERT INTO ${table} (organization_id, store_id, ${columns}) VALUES ($1, $2, ${values})`,
)

const INSERT_ORDER = `INSERT INTO order_fact (organization_id, store_id, source_number, external_id, import_seq, position,
  ordered_at, gross_minor) VALUES ($1, $2, 1, 'A-1', 1, 1, now(), 100)`
const INSERT_LINE = `INSERT INTO line_fact (organization_id, store_id, source_number, external_id, import_seq, line_number,
  quantity, gross_minor) VALUES ($1, $2, 1, 'A-1', 1, 1, 1, 100)`

/** An expression without what stands in `( SELECT …)`. */
function dropSubqueries(expression: string): string {
  const at = expression.indexOf('( SELECT ')
  if (at < 0) return expression
  let depth = 0
  for (let end = at; end < expression.length; end += 1) {
    if (expression[end] === '(') depth += 1
    if (expression[end] === ')') depth -= 1
    if (depth === 0) return expression.slice(0, at) + dropSubqueries(expression.slice(end + 1))
  }
  throw new Error(`unbalanced: ${expression}`)
}

async function countRows(client: pg.ClientBase | pg.Pool, table: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM public."${table}"`)
  return rows[0]?.count ?? -1
}

describe('what the database alone holds back', () => {
  test('there is something to see: each table has rows of both organisations', async () => {
    expect(tables.length).toBeGreaterThanOrEqual(9)
    for (const { table, column } of tables) {
      const owners = await database.asOwner(`SELECT DISTINCT ${column} FROM public."${table}"`)
      expect(owners.length, table).toBeGreaterThanOrEqual(2)
    }
  })

  test('without an organisation no table shows a row', async () => {
    for (const { table } of tables) expect(await countRows(getPool(), table), table).toBe(0)
  })

  test('an emptied setting is no organisation, and no error', async () => {
    const client = await getPool().connect()
    await client.query(
      "SELECT set_config('povtor.org', '', false), set_config('povtor.user', '', false), set_config('povtor.stores', '', false)",
    )
    for (const { table } of tables) expect(await countRows(client, table), table).toBe(0)
    client.release(true)
  })

  test("an organisation sees its own rows and none of another's", async () => {
    await withTenantConnection(ours.principal, async (client) => {
      for (const { table, column } of tables) {
        const { rows } = await client.query<{ id: string }>(`SELECT DISTINCT ${column} AS id FROM public."${table}"`)
        expect(rows, table).toEqual([{ id: ours.principal.organizationId }])
      }
    })
  })

  test('a row cannot be written for another organisation', async () => {
    const theirIds = [theirs.principal.organizationId, theirs.storeId]
    for (const insert of [INSERT_ORDER, INSERT_LINE, ...FURTHER_INSERTS]) {
      await expect(
        withTenantConnection(ours.principal, (client) => client.query(insert.replace("'A-1'", "'B-1'"), theirIds)),
        insert,
      ).rejects.toThrow(/row-level security/)
    }
    for (const insert of ORGANIZATION_INSERTS) {
      await expect(
        withTenantConnection(ours.principal, (client) => client.query(insert, [theirs.principal.organizationId])),
        insert,
      ).rejects.toThrow(/row-level security/)
    }
  })

  test("a row cannot be hung on another organisation's store, even where no foreign key would notice", async () => {
    const mixedIds = [ours.principal.organizationId, theirs.storeId]
    const line = INSERT_LINE.replace('1, 1, 1, 100', '2, 1, 1, 100')
    // A member's stores are held to the organisation by a foreign key.
    const further = FURTHER_INSERTS.filter((insert) => !insert.includes('membership_store'))
    for (const insert of [line, ...further])
      await expect(
        withTenantConnection(ours.principal, (client) => client.query(insert, mixedIds)),
        insert,
      ).rejects.toThrow(/row-level security/)
  })

  test("another organisation's rows are neither deleted nor changed by a statement that names them", async () => {
    for (const statement of [
      'DELETE FROM import WHERE store_id = $1',
      'DELETE FROM order_exclusion WHERE store_id = $1',
      'DELETE FROM forecast_fit WHERE store_id = $1',
      'UPDATE identity_decision SET is_same = false WHERE store_id = $1',
      'UPDATE currency_rate SET rate = 1 WHERE store_id = $1',
      "UPDATE saved_layout SET choices = '{}' WHERE store_id = $1",
      "UPDATE saved_segment SET name = 'x' WHERE store_id = $1",
      'DELETE FROM loyalty_scenario WHERE store_id = $1',
      'UPDATE share_link SET revoked_at = now() WHERE store_id = $1',
      'DELETE FROM programme_test_member WHERE store_id = $1',
    ]) {
      const { rowCount } = await withTenantConnection(ours.principal, (client) =>
        client.query(statement, [theirs.storeId]),
      )
      expect(rowCount, statement).toBe(0)
    }
  })

  test("a colleague's name is told, and nobody else's", async () => {
    const nameOf = async (userId: string) => {
      const { rows } = await withTenantConnection(ours.principal, (client) =>
        client.query<{ name: string | null }>('SELECT public.member_name($1) AS name', [userId]),
      )
      return rows[0]?.name
    }
    expect(await nameOf(ours.principal.userId)).toBe('Test Person')
    expect(await nameOf(theirs.principal.userId)).toBeNull()
  })

  test('a member who is limited to stores reaches rows of those alone, and no scope at all is none', async () => {
    const limited = { ...ours.principal, role: 'viewer', isLimited: true, stores: [] } as const
    const ofStores = tables.filter(({ table }) => !ORGANIZATION_TABLES.includes(table))
    await withTenantConnection(limited, async (client) => {
      for (const { table } of ofStores) expect(await countRows(client, table), table).toBe(0)
    })
    await withTenantConnection({ ...limited, stores: [ours.storeId] }, async (client) => {
      for (const { table } of ofStores) expect(await countRows(client, table), table).toBeGreaterThan(0)
    })
    await withTenantConnection({ ...limited, stores: [theirs.storeId] }, async (client) => {
      for (const { table } of ofStores) expect(await countRows(client, table), table).toBe(0)
    })
  })

  test('a row cannot be moved to another organisation', async () => {
    await expect(
      withTenantConnection(ours.principal, (client) =>
        client.query('UPDATE store SET organization_id = $1', [theirs.principal.organizationId]),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  test('facts and hashes are out of reach of the verbs the application does not need', async () => {
    for (const statement of [
      'UPDATE order_fact SET gross_minor = 0',
      'UPDATE product_cost_fact SET unit_cost_minor = 0',
      'UPDATE spend_fact SET amount_minor = 0',
      'UPDATE refund_fact SET amount_minor = 0',
      'UPDATE customer_fact SET score = 0',
      "UPDATE order_exclusion SET external_id = ''",
      "UPDATE ignored_key SET key = ''",
      "UPDATE forecast_fit SET result = '{}'",
      'DELETE FROM organization',
      'TRUNCATE order_fact',
      'SELECT password_hash FROM "user"',
      'SELECT token_hash FROM session',
      'SELECT * FROM auth_attempt',
      'SELECT * FROM _prisma_migrations',
      'CREATE TABLE mine (id int)',
    ]) {
      await expect(
        withTenantConnection(ours.principal, (client) => client.query(statement)),
        statement,
      ).rejects.toThrow(/permission denied/)
    }
  })
})

describe('the shape of the wall', () => {
  test('every table has row-level security on and forced', async () => {
    const open = await database.asOwner(
      `SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
         AND c.relname <> '_prisma_migrations' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
    )
    expect(open).toEqual([])
  })

  test('policies read their setting once per statement, not once per row', async () => {
    const policies = await database.asOwner<{ name: string; expression: string }>(
      `SELECT tablename || '.' || policyname AS name, expression
       FROM pg_policies, unnest(ARRAY[qual, with_check]) AS expression WHERE expression IS NOT NULL`,
    )
    expect(policies.length).toBeGreaterThan(50)
    const perRow = policies.filter(({ expression }) => dropSubqueries(expression).includes('current_setting('))
    expect(perRow).toEqual([])
  })

  test('the application owns nothing and has no power over the rules', async () => {
    const roles = await database.asOwner(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
         (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS relations,
         (SELECT count(*)::int FROM pg_proc WHERE proowner = r.oid) AS functions
       FROM pg_roles r WHERE rolname = 'povtor_app'`,
    )
    expect(roles).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, relations: 0, functions: 0 },
    ])
  })

  test('functions that see past the wall have a fixed search path and are not for everybody', async () => {
    const functions = await database.asOwner<{ name: string; config: string[] | null; for_all: boolean }>(
      `SELECT proname AS name, proconfig AS config,
         EXISTS (SELECT FROM aclexplode(coalesce(proacl, acldefault('f', proowner))) WHERE grantee = 0) AS for_all
       FROM pg_proc WHERE prosecdef AND pronamespace IN ('public'::regnamespace, 'povtor_auth'::regnamespace) ORDER BY 1`,
    )
    expect(functions.map(({ name }) => name)).toEqual([
      'assert_purge_is_due',
      'audit_person_name',
      'change_email',
      'create_auth_request',
      'create_session',
      'delete_account',
      'ensure_demo_visitor',
      'enter_by_service',
      'extend_session',
      'find_calculator_page',
      'find_calculator_page_by_host',
      'find_invitation',
      'find_lead_confirmation',
      'find_share_link',
      'find_user_for_sign_in',
      'list_expired_exports',
      'list_leaving',
      'list_stores',
      'list_stores_to_purge',
      'member_mail_address',
      'member_name',
      'note_account_mail',
      'open_attempt',
      'open_link',
      'organization_members',
      'organization_stays',
      'prune_rows',
      'purge_organization',
      'purge_store',
      'purge_store_rows',
      'read_account_mail',
      'read_auth_request',
      'read_link',
      'read_session',
      'record_account_event',
      'revoke_session',
      'set_password',
      'sign_up',
      'withdraw_attempts',
      'write_auth_letter',
    ])
    for (const { name, config, for_all } of functions) {
      expect(config, name).toEqual(['search_path=pg_catalog, pg_temp'])
      expect(for_all, name).toBe(false)
    }
  })

  test('the owner sees every row through its maintenance policy', async () => {
    const owner = new pg.Client({ connectionString: database.ownerUrl() })
    await owner.connect()
    expect(await countRows(owner, 'organization')).toBe(2)
    await owner.end()
  })
})
