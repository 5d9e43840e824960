import { createHash } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { createStore, inventPerson, signIn, signUp } from './support/api'
import { ORDER_FILE_STORE } from './support/order-file'
import { expect, test } from './support/test'

test('a stranger is told that there is no such page, on every address of a store', async ({
  browser,
  loaded,
  words,
}) => {
  const context = await browser.newContext()
  const request = context.request
  const stranger = inventPerson()
  await signUp(request, stranger, 'en')
  await signIn(request, stranger)
  const { importId } = loaded
  const theirs = { org: loaded.org, store: loaded.store }
  const own = await createStore(request, ORDER_FILE_STORE)
  const page = await context.newPage()
  const store = `/${theirs.store}`
  for (const path of ['', store, `${store}/cohorts`, `${store}/data?import=${importId}`, `${store}/settings`]) {
    const response = await page.goto(`/o/${theirs.org}${path}`)
    await expect(page.getByRole('heading', { name: words('errors.notFound.title') })).toBeVisible()
    expect(response?.status(), path).toBe(404)
  }
  const query = new URLSearchParams({ ...theirs, bucket: 'month' })
  expect((await request.get(`/api/export/cohorts?${query}`)).status(), 'export').toBe(404)
  // Its own store is open to it: the file of another one is not in it.
  for (const at of [theirs, own]) expect(await statusesOfUpload(request, at, importId)).toEqual([404, 404])
  await context.close()
})

async function statusesOfUpload(request: APIRequestContext, at: { org: string; store: string }, importId: string) {
  const data = Buffer.from('order_id')
  const headers = { 'x-chunk-sha256': createHash('sha256').update(data).digest('hex') }
  const url = `/api/uploads/${importId}?${new URLSearchParams({ ...at, offset: '0' })}`
  const [read, write] = [await request.get(url), await request.put(url, { data, headers })]
  return [read.status(), write.status()]
}
