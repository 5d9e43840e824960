import { DEFAULT_POWER, type TestPlan } from '@/domain/programme-test/test-plan'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'

const PLAN: TestPlan = {
  population: { kind: 'all' },
  weeks: 4,
  treatedShare: 0.5,
  power: DEFAULT_POWER,
  smallestEffectMinor: 5_000,
  codes: [],
  reward: { kind: 'inOrders' },
  messageCostMinor: 0,
  fixedCostMinor: 0,
  basis: { asOf: '2025-01-31', customers: 0, meanMinor: 0, sdMinor: 0, correlation: 0 },
  prior: null,
  scenarioName: null,
}

/** A test that was split before anybody bought: its lists are there, and empty. */
export async function createProgrammeTest(principal: UserPrincipal, storeId: string): Promise<string> {
  const { organizationId } = principal
  const { id } = await withTenant(principal, (db) =>
    db.programmeTest.create({
      data: {
        organizationId,
        storeId,
        name: 'Ten per cent back',
        plan: JSON.parse(JSON.stringify(PLAN)),
        seed: 42,
        startsOn: new Date('2025-02-01'),
        endsOn: new Date('2025-02-28'),
        splitAt: new Date('2025-02-01'),
      },
      select: { id: true },
    }),
  )
  return id
}
