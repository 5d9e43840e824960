import { describe, expect, it } from 'vitest'
import { generateOrders } from '@/domain/simulate/generate-store'
import { DEMO_SEED, getScenarioOrganizations, SCENARIOS, type ScenarioStore } from '@/domain/simulate/scenarios'

function truthOf({ behaviour, range }: ScenarioStore) {
  if (!range) throw new Error('a store without orders has no truth')
  const { orders, truth } = generateOrders(behaviour, { seed: DEMO_SEED, ...range })
  for (const _order of orders);
  return truth
}

describe('demo stores look like shops', () => {
  const [tea, gifts] = getScenarioOrganizations('demo').flatMap((organization) => organization.stores)
  if (!tea || !gifts) throw new Error('the demo has two stores')

  // Bands an owner of such a shop would call ordinary.
  it('the tea shop: some 9 000 customers, 2 400 ₽ an order, two in five come again, margin 40 %', () => {
    const truth = truthOf(tea)
    expect(truth.customers).toBeGreaterThan(8500)
    expect(truth.customers).toBeLessThan(9500)
    expect(truth.grossMinor / truth.countedOrders / 240_000).toBeCloseTo(1, 1)
    expect(truth.repeatCustomers / truth.customers).toBeGreaterThan(0.35)
    expect(truth.repeatCustomers / truth.customers).toBeLessThan(0.4)
    expect(truth.guestOrders / truth.countedOrders).toBeGreaterThan(0.05)
    expect(truth.guestOrders / truth.countedOrders).toBeLessThan(0.12)
    expect(1 - truth.knownCostMinor / truth.knownCostGrossMinor).toBeCloseTo(0.4, 2)
  })

  it('the gift shop: some 4 000 customers, one in four comes again, most orders before Christmas', () => {
    const truth = truthOf(gifts)
    expect(truth.customers).toBeGreaterThan(3700)
    expect(truth.customers).toBeLessThan(4400)
    expect(truth.repeatCustomers / truth.customers).toBeGreaterThan(0.2)
    expect(truth.repeatCustomers / truth.customers).toBeLessThan(0.3)
    const december = truth.byMonth.get('2025-12')?.orders ?? 0
    expect(december).toBeGreaterThan(2.5 * (truth.byMonth.get('2025-07')?.orders ?? 0))
  })
})

it('no two scenarios share an owner or an organisation', () => {
  const organizations = SCENARIOS.flatMap(getScenarioOrganizations)
  expect(new Set(organizations.map((organization) => organization.name)).size).toBe(organizations.length)
  expect(new Set(organizations.map((organization) => organization.owner)).size).toBe(organizations.length)
})
