import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEMO_SEED, getScenarioOrganizations, type Scenario, type ScenarioStore } from '@/domain/simulate/scenarios'
import type { UserPrincipal } from '@/server/db/principal'
import { ensureCalculatorPage } from './ensure-calculator-page'
import { ensureOwner } from './ensure-owner'
import { ensureOrganization, ensureStore } from './ensure-store'
import { loadOrderFile } from './load-order-file'
import { writeOrderFile } from './write-order-file'

/** Makes the scenario's accounts, organisations and stores and loads their orders; what is there already stays as it is. */
export async function loadScenario(
  scenario: Scenario,
  seed: number | null,
  say: (line: string) => void,
): Promise<void> {
  for (const organization of getScenarioOrganizations(scenario)) {
    const owner = await ensureOwner(organization.owner)
    const { principal, slug } = await ensureOrganization(owner.userId, organization)
    say(`${organization.name}: ${owner.email}, password ${owner.password}`)
    if (scenario === 'demo') await ensureCalculatorPage(principal)
    for (const store of organization.stores) {
      const loaded = await loadStore(principal, store, seed ?? DEMO_SEED)
      say(`  ${store.name}: ${loaded.words}, /o/${slug}/${loaded.slug}`)
    }
  }
}

async function loadStore(principal: UserPrincipal, store: ScenarioStore, seed: number) {
  const { id, slug, isLoaded } = await ensureStore(principal, store, seed)
  if (!store.range) return { slug, words: 'no orders' }
  if (isLoaded) return { slug, words: 'loaded before' }
  const folder = mkdtempSync(join(tmpdir(), 'povtor-seed-'))
  try {
    const path = join(folder, `${slug}-orders.csv`)
    const truth = writeOrderFile(store.behaviour, { seed, ...store.range }, { path, shape: 'lines', dialect: 'en' })
    await loadOrderFile(principal, id, path)
    return { slug, words: `${truth.orders} orders` }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
