import type { StoreBehaviour } from './behaviour'
import type { GenerationRange } from './generate-store'
import { GIFT_SHOP } from './presets/gift-shop'
import { TEA_SHOP } from './presets/tea-shop'
import { CHURNING_SHOP, SEASONAL_SHOP, SMALL_SHOP } from './presets/variations'

/** A store that a scenario makes. */
export interface ScenarioStore {
  name: string
  country: string
  behaviour: StoreBehaviour
  /** Fixed days, so that figures can be repeated; null: a store without orders. */
  range: Omit<GenerationRange, 'seed'> | null
}

/** An organisation with an owner of its own. */
export interface ScenarioOrganization {
  name: string
  /** Before the @ of the owner's e-mail; null: the demo's own account. */
  owner: string | null
  stores: ScenarioStore[]
}

export const SCENARIOS = ['demo', 'small-shop', 'seasonal', 'churning', 'two-tenants', 'empty'] as const
export type Scenario = (typeof SCENARIOS)[number]

export const DEMO_SEED = 42
/** Where the demo organisation's own calculator page stands. */
export const DEMO_CALCULATOR_SLUG = 'demo'
/** A day inside a month, so that the demo shows how a running month looks. */
const LAST_DAY = '2026-10-18'

/** The organisations and stores of a scenario. */
export function getScenarioOrganizations(scenario: Scenario): ScenarioOrganization[] {
  switch (scenario) {
    case 'demo':
      return [{ name: 'Povtor Demo', owner: null, stores: [teaShop(), giftShop()] }]
    case 'small-shop':
      return [single(scenario, store('Small shop', 'RU', SMALL_SHOP, '2026-01-01'))]
    case 'seasonal':
      return [single(scenario, store('Winter Gifts', 'GB', SEASONAL_SHOP, '2023-11-01'))]
    case 'churning':
      return [single(scenario, store('Чайный клуб', 'RU', CHURNING_SHOP, '2023-11-01'))]
    case 'two-tenants':
      return [
        { name: 'Tenant A', owner: 'tenant-a', stores: [store('Shop A', 'RU', SMALL_SHOP, '2025-11-01')] },
        { name: 'Tenant B', owner: 'tenant-b', stores: [store('Shop B', 'GB', SEASONAL_SHOP, '2025-11-01')] },
      ]
    case 'empty':
      return [single(scenario, { ...teaShop(), name: 'Empty shop', range: null })]
  }
}

function single(scenario: Scenario, only: ScenarioStore): ScenarioOrganization {
  return { name: `Scenario ${scenario}`, owner: scenario, stores: [only] }
}

function teaShop(): ScenarioStore {
  return store('Чайная у пруда', 'RU', TEA_SHOP, '2023-11-01')
}

function giftShop(): ScenarioStore {
  return store('Fig & Cedar', 'GB', GIFT_SHOP, '2024-11-01')
}

function store(name: string, country: string, behaviour: StoreBehaviour, from: string): ScenarioStore {
  return { name, country, behaviour, range: { from, to: LAST_DAY } }
}
