import { beforeAll, describe, expect, test } from 'vitest'
import { buildTemplate } from '@/domain/loyalty/templates'
import type { ScenarioDefinition } from '@/domain/loyalty-workbench'
import { createTenant, type Tenant } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { withTenant } from '@/server/db/with-tenant'
import { createScenario } from './create-scenario'
import { createShareLink } from './create-share-link'
import { duplicateScenario } from './duplicate-scenario'
import { findScenarios } from './find-scenarios'
import { findShareLinks } from './find-share-links'
import { findVersions } from './find-versions'
import { getVersion } from './get-version'
import { openShareLink } from './open-share-link'
import { revokeShareLink } from './revoke-share-link'
import { saveVersion } from './save-version'
import { updateScenario } from './update-scenario'

setUpTestDatabase()

const NOW = new Date()
const DAY_MS = 86_400_000
let ours: Tenant
let theirs: Tenant

beforeAll(async () => {
  ours = await createTenant('Ours')
  theirs = await createTenant('Theirs')
}, 60_000)

/** Points at a rate, over a horizon: two definitions differ where these do. */
function define(earnShare: number, horizonMonths = 12): ScenarioDefinition {
  const scenario = buildTemplate('points', { averageOrderMinor: 200_000 })
  const programmes = scenario.programmes.map((one) => (one.kind === 'points' ? { ...one, earnShare } : one))
  return { scenario: { ...scenario, programmes, horizonMonths }, calculator: null }
}

const begin = async (name = 'Points') =>
  (await createScenario(ours.principal, ours.storeId, { name, definition: define(0.05), note: '' })).id
const save = (scenarioId: string, basedOn: number, definition: ScenarioDefinition, note = '') =>
  saveVersion(ours.principal, ours.storeId, { scenarioId, basedOn, definition, note })
const numbers = async (scenarioId: string) =>
  (await findVersions(ours.principal, ours.storeId, scenarioId)).map(({ number }) => number)

describe("a scenario's versions", () => {
  test('the working copy is replaced by the next one, and the first version stays', async () => {
    const id = await begin()
    expect(await save(id, 1, define(0.04))).toEqual({ number: 2 })
    expect(await save(id, 2, define(0.03))).toEqual({ number: 3 })
    expect(await numbers(id)).toEqual([3, 1])
    const { definition } = await getVersion(ours.principal, ours.storeId, { scenarioId: id })
    expect(definition).toEqual(define(0.03))
  })

  test('a version with a note stays', async () => {
    const id = await begin()
    await save(id, 1, define(0.04), 'for the board')
    await save(id, 2, define(0.03))
    expect(await numbers(id)).toEqual([3, 2, 1])
  })

  test('the same definition is no new version, unless it is given a note', async () => {
    const id = await begin()
    expect(await save(id, 1, define(0.05))).toEqual({ number: 1 })
    expect(await save(id, 1, define(0.05), 'as it began')).toEqual({ number: 2 })
  })

  test('a version saved meanwhile by somebody else is not overwritten unseen', async () => {
    const id = await begin()
    await save(id, 1, define(0.04))
    await expect(save(id, 1, define(0.02))).rejects.toMatchObject({ code: 'conflict' })
  })

  test('of two who save at once one is told of the other', async () => {
    const id = await begin()
    const ends = await Promise.allSettled([save(id, 1, define(0.01)), save(id, 1, define(0.02))])
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('an older version can be read as it was', async () => {
    const id = await begin()
    await save(id, 1, define(0.05, 24), 'two years')
    await save(id, 2, define(0.05, 6), 'half a year')
    const { definition } = await getVersion(ours.principal, ours.storeId, { scenarioId: id, version: 2 })
    expect(definition.scenario.horizonMonths).toBe(24)
    await expect(getVersion(ours.principal, ours.storeId, { scenarioId: id, version: 9 })).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})

describe('the list of scenarios', () => {
  test('holds each in its newest version, and those in the archive apart', async () => {
    const id = await begin('Cashback')
    await save(id, 1, define(0.02))
    const find = async (isArchived: boolean) =>
      (await findScenarios(ours.principal, ours.storeId, { isArchived })).find((entry) => entry.id === id)
    expect(await find(false)).toMatchObject({ name: 'Cashback', version: { number: 2 }, definition: define(0.02) })
    await updateScenario(ours.principal, ours.storeId, { scenarioId: id, name: 'Old', isArchived: true }, NOW)
    expect(await find(false)).toBeUndefined()
    expect(await find(true)).toMatchObject({ name: 'Old' })
    await updateScenario(ours.principal, ours.storeId, { scenarioId: id, isArchived: false }, NOW)
    expect(await find(false)).toMatchObject({ name: 'Old' })
  })

  test('a copy begins where the other stands, with versions of its own', async () => {
    const id = await begin()
    await save(id, 1, define(0.08))
    const copy = await duplicateScenario(ours.principal, ours.storeId, { scenarioId: id, name: 'Copy' })
    const { definition, number, name } = await getVersion(ours.principal, ours.storeId, { scenarioId: copy.id })
    expect({ definition, number, name }).toEqual({ definition: define(0.08), number: 1, name: 'Copy' })
  })

  test("another tenant's scenario is found in no way", async () => {
    const foreign = { scenarioId: theirs.ids.scenarioId }
    const notFound = { code: 'notFound' }
    const { principal, storeId } = ours
    await expect(getVersion(principal, storeId, foreign)).rejects.toMatchObject(notFound)
    await expect(findVersions(principal, storeId, foreign.scenarioId)).rejects.toMatchObject(notFound)
    await expect(duplicateScenario(principal, storeId, { ...foreign, name: 'Mine' })).rejects.toMatchObject(notFound)
    await expect(updateScenario(principal, storeId, { ...foreign, name: 'Mine' }, NOW)).rejects.toMatchObject(notFound)
    await expect(save(foreign.scenarioId, 1, define(0.01))).rejects.toMatchObject(notFound)
  })
})

describe('a shared link', () => {
  const share = async (scenarioId: string, version = 1, now = NOW) =>
    createShareLink(
      ours.principal,
      ours.storeId,
      { target: { scenarios: [{ id: scenarioId, version }] }, expiresInDays: 7 },
      now,
    )

  test('shows its scenario and the name of the store to whoever has its secret', async () => {
    const id = await begin('Shown')
    const { token } = await share(id)
    expect(await openShareLink(token)).toMatchObject({
      storeName: 'Ours store',
      currency: 'RUB',
      scenarios: [{ name: 'Shown', version: 1, result: null }],
    })
  })

  test('its secret is kept nowhere', async () => {
    const { token } = await share(await begin())
    const links = await withTenant(ours.principal, (db) => db.shareLink.findMany())
    expect(JSON.stringify(links)).not.toContain(token)
  })

  test('opens nothing once it is revoked, once it has expired, or with another secret', async () => {
    const id = await begin()
    const { id: linkId, token } = await share(id)
    await revokeShareLink(ours.principal, ours.storeId, linkId, NOW)
    expect(await openShareLink(token)).toBeNull()
    const past = await share(id, 1, new Date(NOW.getTime() - 8 * DAY_MS))
    expect(await openShareLink(past.token)).toBeNull()
    expect(await openShareLink('guessed')).toBeNull()
    await expect(revokeShareLink(ours.principal, ours.storeId, linkId, NOW)).rejects.toMatchObject({ code: 'notFound' })
  })

  test('goes on showing the working copy that it was made of', async () => {
    const id = await begin()
    await save(id, 1, define(0.04))
    const { token } = await share(id, 2)
    await save(id, 2, define(0.03))
    const shared = await openShareLink(token)
    expect(shared?.scenarios[0]?.definition).toEqual(define(0.04))
    expect(await numbers(id)).toEqual([3, 2, 1])
  })

  test('stands in the list until it is closed, with what it shows', async () => {
    const id = await begin('Listed')
    const { id: linkId } = await share(id)
    const find = async () =>
      (await findShareLinks(ours.principal, ours.storeId, NOW)).find((link) => link.id === linkId)
    expect(await find()).toMatchObject({ scenarios: [{ name: 'Listed', version: 1 }] })
    await revokeShareLink(ours.principal, ours.storeId, linkId, NOW)
    expect(await find()).toBeUndefined()
  })

  test("cannot be made of another tenant's scenario, nor closed by another tenant", async () => {
    await expect(share(theirs.ids.scenarioId)).rejects.toMatchObject({ code: 'notFound' })
    await expect(revokeShareLink(ours.principal, ours.storeId, theirs.ids.shareLinkId, NOW)).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})
