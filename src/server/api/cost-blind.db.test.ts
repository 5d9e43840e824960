import { beforeAll, describe, expect, test } from 'vitest'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder } from '@/server/ingest/testing/test-store'
import type { ApiContext } from './context'
import { COST_WORLDS, enterCostWorld, fillCostlyStore, withoutTimes } from './testing/cost-worlds'
import { callAs, createMember, createTenant, type Tenant } from './testing/create-tenant'
import { EXAMPLE_INPUTS } from './testing/example-inputs'
import { writeAnswer } from './testing/marked-store'
import { answerProcedure, type ListedProcedure, listProcedures } from './testing/walk-router'

const database = setUpTestDatabase()
setUpDataFolder()

const queries = listProcedures().filter(({ type, permission }) => type === 'query' && permission !== undefined)
let tenant: Tenant
let analyst: ApiContext
let viewer: ApiContext
/** What each of them was answered, by world and question. */
const told: { analyst: Map<string, string>; viewer: Map<string, string>; owner: Map<string, string> }[] = []

/** Questions beside the example inputs: what shows margin, spend and single customers where somebody may see them. */
const QUESTIONS: Record<string, Record<string, unknown>[]> = {
  'report.overview': [{ filter: { refundsBy: 'refund', tax: 'in' } }, { filter: { range: 'last12Months' } }],
  'report.cohortReport': ['margin', 'contribution', 'revenue'].flatMap((measure) => [
    { filter: {}, measure },
    { filter: { refundsBy: 'refund' }, measure, rowsBy: 'channel' },
  ]),
  'report.cohortCell': [{ filter: {}, row: '2024-03', offset: 6 }],
  'report.cohortCellCustomers': [{ filter: {}, row: '2024-03', offset: 6 }],
  'customers.list': ['margin', 'expectedMargin', 'valueTier', 'revenue'].map((sort) => ({ sort })),
  'segments.preview': [
    { rule: { kind: 'all', parts: [{ field: 'margin', operator: 'between', from: 50_000, to: null }] } },
    { rule: { kind: 'all', parts: [{ field: 'stage', operator: 'oneOf', values: ['loyal'] }] } },
  ],
}

async function ask(person: ApiContext): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  const [customer] = await firstCustomers(person)
  const { org, store } = tenant.ids
  const [order] = customer ? await ordersOf(person, customer) : []
  const more: typeof QUESTIONS = {
    ...QUESTIONS,
    'customers.get': [{ key: customer }],
    'orders.find': [{ ...order }],
    'orders.standing': [{ ...order }],
  }
  for (const procedure of queries) {
    const inputs = [EXAMPLE_INPUTS[procedure.path]?.(tenant.ids), ...(more[procedure.path] ?? [])]
    for (const input of inputs) {
      const said = writeAnswer(await answerProcedure(procedure, person, { org, store, ...input }))
      answers.set(`${procedure.path} ${JSON.stringify(input)}`, withoutTimes(said))
    }
  }
  return answers
}

async function firstCustomers(person: ApiContext): Promise<string[]> {
  const { org, store } = tenant.ids
  const list = await callAs(person).customers.list({ org, store, sort: 'firstOrder', limit: 5 })
  return list.state === 'ready' ? list.data.rows.map(({ key }) => key) : []
}

async function ordersOf(person: ApiContext, key: string) {
  const { org, store } = tenant.ids
  const card = await callAs(person).customers.get({ org, store, key })
  if (card.state !== 'ready') throw new Error(card.state)
  return card.data.orders.map(({ sourceNumber, externalId }) => ({ sourceNumber, externalId }))
}

async function readLetters(person: ApiContext): Promise<string> {
  const { org, store } = tenant.ids
  const letters = async () => await database.asOwner('SELECT subject, text, html FROM outbox_mail ORDER BY key')
  await database.asOwner('DELETE FROM outbox_mail')
  await callAs(person).alerts.sendDigest({ org, store, kind: 'monthly' })
  return JSON.stringify(await letters())
}

beforeAll(async () => {
  tenant = await createTenant('Costly')
  await fillCostlyStore(tenant)
  analyst = await createMember(tenant, 'analyst', { seesCosts: false })
  viewer = await createMember(tenant, 'viewer', { seesCosts: false })
  for (const world of COST_WORLDS) {
    await enterCostWorld(tenant, database, world)
    const said = { analyst: await ask(analyst), viewer: await ask(viewer), owner: await ask(tenant.owner) }
    said.analyst.set('letter', await readLetters(analyst))
    said.owner.set('letter', await readLetters(tenant.owner))
    told.push(said)
  }
}, 300_000)

const pathsOf = (procedures: readonly ListedProcedure[]) => procedures.map(({ path }) => path)
const answersOf = (answers: Map<string, string> | undefined, path: string) =>
  [...(answers ?? [])].filter(([question]) => question.split(' ')[0] === path)

describe('a member who is kept from costs', () => {
  test.each([...pathsOf(queries), 'letter'])(
    'is told the same by %s, whatever the goods and the advertising cost',
    (path) => {
      for (const who of ['analyst', 'viewer'] as const) {
        const [asItIs, ...others] = told.map((world) => answersOf(world[who], path))
        for (const other of others) expect(other).toEqual(asItIs)
      }
    },
  )

  // Without this the tests above could compare answers in which costs never stood, or refusals.
  test('misses what changes for the owner', () => {
    const differing = [...(told[0]?.owner ?? [])].filter(
      ([question, answer]) => told[1]?.owner.get(question) !== answer,
    )
    const paths = new Set(differing.map(([question]) => question.split(' ')[0]))
    expect([...paths]).toEqual(
      expect.arrayContaining([
        ...['report.overview', 'report.cohortReport', 'report.cohortCell', 'report.cohortCellCustomers'],
        ...['overview.ltvSpread', 'customers.list', 'customers.get', 'segments.list', 'segments.preview'],
        ...['forecast.get', 'store.get', 'portfolio.get', 'orders.find', 'letter'],
      ]),
    )
  })

  test('is shown a forecast, of revenue', () => {
    const [[, answer] = ['', '']] = answersOf(told[1]?.viewer, 'forecast.get')
    expect(JSON.parse(answer)).toMatchObject({ answer: { state: 'ready', data: { status: 'fitted', marginShare: 1 } } })
  })

  test('is shown revenue where margin stood, and nothing that may be paid for a customer', async () => {
    const { org, store } = tenant.ids
    const report = await callAs(viewer).report.overview({ org, store, filter: {} })
    if (report.state !== 'ready') throw new Error(report.state)
    const { descriptive, ltv } = report.data
    expect(descriptive.marginMinor).toBe(descriptive.revenueMinor)
    expect(ltv).toMatchObject({ maximumCacMinor: null, payback: null, cac: { valueMinor: null, spendMinor: null } })
    for (const { marginMinor, revenueMinor } of ltv.realised.ages) expect(marginMinor).toBe(revenueMinor)
    expect(await callAs(viewer).store.get({ org, store })).toMatchObject({ marginBasisPoints: null, costs: null })
  })
})
