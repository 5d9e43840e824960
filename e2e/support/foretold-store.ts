import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type APIRequestContext, request as requests } from '@playwright/test'
import { createStore, inventPerson, loadOrders, readForecastState, type StorePath, signIn, signUp } from './api'
import { createOrderFile, ORDER_FILE_STORE } from './order-file'
import { expect, inventAddress, test as journey } from './test'

/** Enough orders of the generated store for a model to be fitted. */
export const FORECAST_ORDERS = 1600

type SavedSession = Awaited<ReturnType<APIRequestContext['storageState']>>

/** Journeys that only look at a forecast share one store whose forecast is computed, and its owner's session. */
export const test = journey.extend<object, { foretold: StorePath & { session: SavedSession } }>({
  storageState: ({ foretold }, use) => use(foretold.session),
  foretold: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are used.
    async ({}, use, { project }) => {
      const { baseURL } = project.use
      const request = await requests.newContext({ baseURL, extraHTTPHeaders: { 'x-forwarded-for': inventAddress() } })
      const person = inventPerson()
      await signUp(request, person, 'en')
      await signIn(request, person)
      const at = await createStore(request, ORDER_FILE_STORE)
      const folder = mkdtempSync(join(tmpdir(), 'povtor-foretold-'))
      createOrderFile(join(folder, 'orders.csv'), 'en', FORECAST_ORDERS)
      await loadOrders(request, at, join(folder, 'orders.csv'))
      rmSync(folder, { recursive: true })
      await expect.poll(() => readForecastState(request, at), { timeout: 80_000 }).toBe('ready')
      await use({ ...at, session: await request.storageState() })
      await request.dispose()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

export { expect }
