import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, test } from 'vitest'
import yauzl from 'yauzl'
import { scaleMinor } from '@/domain/format/money'
import { grantAll } from '@/domain/permissions'
import { callAs, createMember, createTenant, type Tenant } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { runPurgeJob } from '@/server/jobs/purge-job'
import { openExport } from '@/server/services/data-export/find-exports'
import { HIDDEN_COLUMNS, LEFT_OUT, ORGANIZATION_TABLES, STORE_TABLES } from './exported-tables'
import { runExport } from './run-export'

const database = setUpTestDatabase()
setUpDataFolder()

const FILE = [
  'order_id,created_at,email,customer_name,total,currency',
  '1,2025-01-05 10:00:00,anna@b.c,"=cmd|evil",5.07,RUB',
  '2,2025-02-05 11:30:00,x@b.c,"Анна, ""Чай""",1234567.89,RUB',
  '3,never,x@b.c,x,7,RUB',
].join('\n')

let tenant: Tenant
let files: Map<string, string>

async function askAndRun(): Promise<string> {
  const { id } = await callAs(tenant.owner).leaving.askExport({ org: tenant.ids.org })
  const { organizationId } = tenant.principal
  await runExport({ kind: 'job', organizationId, name: 'data-export' }, { organizationId, exportId: id })
  return id
}

beforeAll(async () => {
  tenant = await createTenant('Exporter')
  const stranger = await createTenant('Stranger')
  for (const one of [tenant, stranger]) await TestStore.of(one).import(FILE)
  await callAs(tenant.owner).members.invite({
    org: tenant.ids.org,
    emails: ['invited@shop.example'],
    ...grantAll('viewer'),
    stores: [],
  })
  await askAndRun()
  files = await unzip((await openExport(tenant.principal, new Date())).path)
}, 120_000)

async function unzip(path: string): Promise<Map<string, string>> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true })
  const read = new Map<string, string>()
  for await (const entry of zip.eachEntry())
    read.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'))
  return read
}

/** Rows of a CSV file by its head line; an empty cell is null, two quotes are an empty text. */
function parseCsv(text: string): Record<string, string | null>[] {
  const rows: (string | null)[][] = []
  let cells: (string | null)[] = []
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\n]*))(,|\n)/g)) {
    cells.push(quoted === undefined ? bare || null : quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push(cells)
    if (end === '\n') cells = []
  }
  const [head = [], ...body] = rows
  return body.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? null])))
}

/** What a row's cell should read, by rules of its own: from the row as PostgreSQL makes JSON of it. */
function expectCell(name: string, value: unknown): [column: string, text: string | null] {
  const column = name.replace(/_(minor|e4)$/, '')
  if (value === null || value === undefined) return [column, null]
  if (name.endsWith('_minor')) return [column, scaleMinor(BigInt(String(value)), 2)]
  if (name.endsWith('_e4')) return [column, scaleMinor(BigInt(String(value)), 6)]
  if (name === 'at' || name.endsWith('_at')) return [column, new Date(String(value)).toISOString()]
  if (typeof value === 'boolean') return [column, value ? 't' : 'f']
  if (typeof value === 'object') return [column, JSON.stringify(value)]
  const text = String(value)
  return [column, /^[=+\-@]/.test(text) && typeof value === 'string' ? `'${text}` : text]
}

/** The same cell of a file, so written that the two compare: instants to the millisecond, documents without their spaces. */
function readCell(name: string, text: string | null): string | null {
  if (text === null) return null
  if (name === 'at' || name.endsWith('_at')) return new Date(text).toISOString()
  if (name.endsWith('_local')) return text.replace(' ', 'T')
  return /^[[{]/.test(text) ? JSON.stringify(JSON.parse(text)) : text
}

const serialise = (cells: Iterable<readonly [string, string | null]>) =>
  [...cells]
    .filter(([, text]) => text !== null)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, text]) => `${name}=${text}`)
    .join('; ')

const hidden = (table: string, name: string) =>
  HIDDEN_COLUMNS.includes(name) || HIDDEN_COLUMNS.includes(`${table}.${name}`)

describe('the archive of everything', () => {
  test('has a file, or a reason for none, for every table of an organisation', async () => {
    const tables = await database.asOwner<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'organization_id' ORDER BY 1`,
    )
    const known = [...STORE_TABLES, ...ORGANIZATION_TABLES, ...Object.keys(LEFT_OUT)]
    expect(known.toSorted()).toEqual(tables.map(({ name }) => name))
  })

  test.each([...STORE_TABLES, ...ORGANIZATION_TABLES])('holds %s as the database does, row by row', async (table) => {
    const isOfStore = STORE_TABLES.some((name) => name === table)
    const path = isOfStore ? `stores/${tenant.ids.store}/tables/${table}.csv` : `tables/${table}.csv`
    const text = files.get(path) ?? ''
    expect(text.startsWith('\uFEFF')).toBe(true)
    const made = ['name', 'email', 'actor_name'].filter((name) => ['membership', 'audit_event'].includes(table) && name)
    const written = parseCsv(text.slice(1)).map((row) =>
      serialise(
        Object.entries(row)
          .filter(([name]) => !made.includes(name))
          .map(([name, cell]) => [name, readCell(name, cell)]),
      ),
    )
    // What came after the archive was opened: its own end, its letter, its download.
    const rows = await database.asOwner<{ row: Record<string, unknown> }>(
      `SELECT row_to_json(t) AS row FROM "${table}" t WHERE organization_id = $1
       ${table === 'audit_event' ? "AND action <> 'export.organizationDownloaded'" : ''}
       ${table === 'outbox_mail' ? "AND key NOT LIKE 'export:%'" : ''}`,
      [tenant.principal.organizationId],
    )
    const expected = rows.map(({ row }) =>
      serialise(
        Object.entries(row)
          .filter(([name]) => !hidden(table, name) && !(isOfStore && name === 'store_id'))
          .map(([name, value]) => expectCell(name, value)),
      ),
    )
    expect(written.toSorted()).toEqual(expected.toSorted())
  })

  test('holds the uploaded file as it was, and amounts as decimals without a loss', () => {
    const [path] = [...files.keys()].filter((name) => name.includes('/files/'))
    expect(files.get(path ?? '')).toBe(FILE)
    const orders = parseCsv(files.get(`stores/${tenant.ids.store}/tables/order_fact.csv`) ?? '')
    expect(orders.map(({ gross }) => gross).toSorted()).toEqual(['1234567.89', '5.07'])
  })

  test('lets no spreadsheet run what a customer is called', () => {
    const orders = parseCsv(files.get(`stores/${tenant.ids.store}/tables/order_fact.csv`) ?? '')
    expect(orders.map(({ customer_name }) => customer_name).toSorted()).toEqual(["'=cmd|evil", 'Анна, "Чай"'])
  })

  test('has documents that are whole JSON, with the people by name', () => {
    for (const [path, text] of files) if (path.endsWith('.json')) expect(() => JSON.parse(text), path).not.toThrow()
    const members = JSON.parse(files.get('members.json') ?? '')
    expect(members.membership).toHaveLength(2)
    expect(members.membership[0]).toMatchObject({ name: 'Test Person' })
  })

  test('holds no secret, and nothing of another tenant', () => {
    const whole = [...files.values()].join('\n')
    expect(whole).not.toMatch(/token_hash|verify_hash|webhook_secret|Stranger/)
    // A letter that waits, or that no mail server took: its link would let the owner in as whoever it was written to.
    expect(whole).toContain('invitation:')
    expect(whole).not.toMatch(/invitation\?token=|unsubscribe\?token=/)
  })

  test('explains its files in both languages, with the number of their rows', () => {
    const readme = files.get('README.txt') ?? ''
    expect(readme).toContain('order_fact.csv (2 rows)')
    expect(readme).toContain('order_fact.csv (2 строки)')
    expect(readme).not.toContain('readme.')
  })
})

describe('an export', () => {
  test('is the owner’s alone, told of in a letter and in the log', async () => {
    const admin = await createMember(tenant, 'admin')
    await expect(callAs(admin).leaving.askExport({ org: tenant.ids.org })).rejects.toThrow('forbidden')
    const letters = await database.asOwner("SELECT subject FROM outbox_mail WHERE key LIKE 'export:%'")
    expect(letters).toEqual([{ subject: 'Exporter: your data are ready' }])
    const { events } = await callAs(tenant.owner).audit.list({ org: tenant.ids.org, category: 'exports' })
    expect(events.map(({ action }) => action)).toEqual(['export.organizationDownloaded', 'export.organizationAsked'])
  })

  test('whose worker died begins anew, and none is asked for twice', async () => {
    const { org } = tenant.ids
    const { id } = await callAs(tenant.owner).leaving.askExport({ org })
    await expect(callAs(tenant.owner).leaving.askExport({ org })).rejects.toThrow('conflict')
    await database.asOwner("UPDATE data_export SET status = 'running' WHERE id = $1", [id])
    const { organizationId } = tenant.principal
    await runExport({ kind: 'job', organizationId, name: 'data-export' }, { organizationId, exportId: id })
    expect((await callAs(tenant.owner).leaving.exports({ org }))[0]).toMatchObject({ id, status: 'done' })
  })

  test('is deleted when its time is over', async () => {
    await openExport(tenant.principal, new Date())
    await database.asOwner('UPDATE data_export SET expires_at = now()')
    await runPurgeJob({})
    await expect(openExport(tenant.principal, new Date())).rejects.toThrow('notFound')
    expect(await database.asOwner('SELECT id FROM data_export')).toEqual([])
  })
})
