import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type ApiContext, findRequestSession } from '@/server/api/context'
import { callAs, createMember, createTenant, type Tenant } from '@/server/api/testing/create-tenant'
import { EXAMPLE_INPUTS } from '@/server/api/testing/example-inputs'
import { fillMarkedStore, findTraces, type MarkedPerson, writeAnswer } from '@/server/api/testing/marked-store'
import { answerProcedure, listProcedures } from '@/server/api/testing/walk-router'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder } from '@/server/ingest/testing/test-store'
import { type Door, knockAt, listDoors } from './testing/doors'

vi.mock('@/server/api/context', () => ({ findRequestSession: vi.fn() }))
vi.mock('next-intl/server', () => ({ getLocale: async () => 'en', getTranslations: async () => (key: string) => key }))

const database = setUpTestDatabase()
setUpDataFolder()

const guarded = listProcedures().filter(({ permission }) => permission !== undefined)
const queries = guarded.filter(({ type }) => type === 'query')
const mutations = guarded.filter(({ type }) => type === 'mutation')
const downloads = (await listDoors()).filter(({ name }) => name.startsWith('GET'))
/** Lists of people that a route writes only when its address asks for them. */
const QUERIES = ['', '&of=customers', '&of=leftOut', '&format=xlsx']
const VARIANTS = downloads.flatMap((door) => QUERIES.map((query) => ({ name: door.name, query, door })))

let tenant: Tenant
let people: MarkedPerson[]
let analyst: ApiContext
let viewer: ApiContext

beforeAll(async () => {
  tenant = await createTenant('Masked')
  people = await fillMarkedStore(tenant, 'M')
  for (const { id } of people.filter((person) => person.id !== '')) {
    await database.asOwner(
      `INSERT INTO programme_test_member (organization_id, store_id, test_id, customer_key, is_treated, stratum, pre_margin_e4)
       SELECT organization_id, store_id, id, $2, true, 0, 0 FROM programme_test WHERE id = $1`,
      [tenant.ids.testId, `i1:${id}`],
    )
  }
  analyst = await createMember(tenant, 'analyst', { seesPersonalData: false })
  viewer = await createMember(tenant, 'viewer', { seesPersonalData: false })
}, 120_000)

async function askProcedure(procedure: (typeof guarded)[number], person: ApiContext): Promise<string> {
  const input = EXAMPLE_INPUTS[procedure.path]?.(tenant.ids)
  return writeAnswer((await answerProcedure(procedure, person, input)).answer)
}

async function download(door: Door, person: ApiContext, query: string): Promise<string> {
  vi.mocked(findRequestSession).mockResolvedValue(person.session)
  const { body, headers } = await knockAt(door, tenant.ids, {}, query)
  return `${headers}\n${body.toString()}`
}

const asAnalyst = () => callAs(analyst)
const slugs = () => ({ org: tenant.ids.org, store: tenant.ids.store })
const listed = async (person: ApiContext, search?: string) => {
  const list = await callAs(person).customers.list({ ...slugs(), sort: 'firstOrder', ...(search && { search }) })
  if (list.state !== 'ready') throw new Error(list.state)
  return list.data.rows
}

describe('a member who may not see who customers are', () => {
  test.each(queries)('as an analyst is told of no person by $path', async (procedure) => {
    expect(findTraces(await askProcedure(procedure, analyst), people)).toEqual([])
  })

  test.each(queries)('as a viewer is told of no person by $path', async (procedure) => {
    expect(findTraces(await askProcedure(procedure, viewer), people)).toEqual([])
  })

  test.each(VARIANTS)('downloads no person: $name $query', async ({ door, query }) => {
    expect(findTraces(await download(door, analyst, query), people)).toEqual([])
  })

  // Without this the tests above could pass over a store that names nobody.
  test('misses what the owner is told of', async () => {
    const telling: string[] = []
    for (const procedure of queries) {
      if (findTraces(await askProcedure(procedure, tenant.owner), people).length > 0) telling.push(procedure.path)
    }
    expect(telling).toEqual(
      expect.arrayContaining([
        ...['customers.list', 'customers.get', 'orders.list', 'orders.find', 'orders.exclusions'],
        ...['identity.proposed', 'identity.decisions', 'identity.ignored', 'notes.list', 'report.cohortCellCustomers'],
      ]),
    )
    const files: string[] = []
    for (const { name, door, query } of VARIANTS) {
      if (findTraces(await download(door, tenant.owner, query), people).length > 0) files.push(`${name}${query}`)
    }
    expect(files).toEqual(
      expect.arrayContaining([
        ...['GET export/customers', 'GET export/orders', 'GET export/programme-test', 'GET export/figure'],
        'GET export/figure&of=customers',
      ]),
    )
  })
})

describe('a search', () => {
  // The id of one customer is a part of another one's order number.
  const NUMBER_TOO = '42'

  const words = () =>
    people.flatMap(({ id, name, email, phone }) => [id, name, name.split(' ')[1], email, phone, phone.slice(-10), '@'])

  test('by name, e-mail, phone or id finds nobody for a masked member, and the owner finds them', async () => {
    const found = async (person: ApiContext, search: string) => {
      const orders = await callAs(person).orders.list({ ...slugs(), filter: { search } })
      return (await listed(person, search)).length + (orders.state === 'ready' ? orders.data.rows.length : 0)
    }
    for (const word of words().filter((one) => one !== undefined && one !== '' && one !== NUMBER_TOO)) {
      expect([word, await found(analyst, word ?? '')]).toEqual([word, 0])
    }
    expect(await found(tenant.owner, people[0]?.email ?? '')).toBeGreaterThan(0)
  })

  test('by the number of an order finds its customer', async () => {
    expect(await listed(analyst, 'A-1')).toHaveLength(1)
  })

  test('by a code finds the one customer it stands for', async () => {
    const rows = await listed(analyst)
    for (const { key, name } of rows) {
      const code = name?.split(' · ').at(-1) ?? ''
      expect(code).toMatch(/^[0-9A-F]{6}$/)
      expect((await listed(analyst, code)).map((row) => row.key)).toEqual([key])
    }
  })
})

describe('a pseudonym', () => {
  test('is one person on every page, and another one in every store', async () => {
    const rows = await listed(analyst)
    const cell = await asAnalyst().report.cohortCellCustomers({
      ...slugs(),
      filter: {},
      rowsBy: 'cohort',
      row: '2025-03',
      offset: 0,
    })
    if (cell.state !== 'ready') throw new Error(cell.state)
    const inCell = cell.data.rows.filter(({ isGuest }) => !isGuest).map(({ key, name }) => ({ key, name }))
    expect(inCell.length).toBeGreaterThan(0)
    expect(rows.map(({ key, name }) => ({ key, name }))).toEqual(expect.arrayContaining(inCell))
    const standing = await asAnalyst().orders.standing({ ...slugs(), sourceNumber: 1, externalId: 'A-1' })
    if (standing.state !== 'ready') throw new Error(standing.state)
    expect(rows.map(({ key }) => key)).toContain(standing.data?.customer?.key)
    const other = await createTenant('Elsewhere')
    await fillMarkedStore(other, 'M')
    const there = await callAs(await createMember(other, 'analyst', { seesPersonalData: false })).customers.list({
      org: other.ids.org,
      store: other.ids.store,
    })
    if (there.state !== 'ready') throw new Error(there.state)
    expect(there.data.rows.map(({ key }) => key).filter((key) => rows.some((row) => row.key === key))).toEqual([])
  })

  test('opens the customer’s card, with the orders, and the list of the orders; the true key opens neither', async () => {
    const [row] = await listed(analyst)
    const card = await asAnalyst().customers.get({ ...slugs(), key: row?.key ?? '' })
    if (card.state !== 'ready') throw new Error(card.state)
    expect(card.data.customer).toEqual(row)
    expect(findTraces(writeAnswer(card), people)).toEqual([])
    const ordersOf = async (customer: string) => {
      const list = await asAnalyst().orders.list({ ...slugs(), filter: { customer } })
      return list.state === 'ready' ? list.data.rows.length : -1
    }
    expect(await ordersOf(row?.key ?? '')).toBe(card.data.orders.length)
    for (const { id } of people.filter((person) => person.id !== '')) {
      await expect(asAnalyst().customers.get({ ...slugs(), key: `i1:${id}` })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
      expect(await ordersOf(`i1:${id}`)).toBe(0)
    }
  })

  test('shows initials and the ends of e-mail and phone, so that a person can be told from the next one', async () => {
    const [row] = await listed(analyst, 'A-1')
    expect(row).toMatchObject({
      name: expect.stringMatching(/^U\. Q\. · [0-9A-F]{6}$/),
      email: 'u•••@m•••.example',
      phone: '••• 06',
      sourceId: null,
    })
  })

  test('leaves the figures what they are', async () => {
    const figures = async (person: ApiContext) =>
      (await listed(person)).map(({ key: _k, name: _n, email: _e, phone: _p, sourceId: _s, ...rest }) => rest)
    expect(await figures(analyst)).toEqual(await figures(tenant.owner))
    const overview = (person: ApiContext) => callAs(person).report.overview({ ...slugs(), filter: {} })
    expect(await overview(analyst)).toEqual(await overview(tenant.owner))
    const measured = (person: ApiContext) =>
      callAs(person).programmeTests.get({ ...slugs(), testId: tenant.ids.testId })
    expect(await measured(analyst)).toEqual(await measured(tenant.owner))
  })
})

// The last one: what is changed here is deleted, left and renamed for good.
describe('the answer to a change', () => {
  test('tells a masked member of no person, nor does a letter that it writes', async () => {
    for (const procedure of mutations) {
      const member = await createMember(tenant, 'analyst', { seesPersonalData: false })
      expect([procedure.path, findTraces(await askProcedure(procedure, member), people)]).toEqual([procedure.path, []])
    }
    const letters = await database.asOwner('SELECT * FROM outbox_mail')
    expect(findTraces(writeAnswer(letters), people)).toEqual([])
  })
})
