import { inventPerson, signIn, signUp } from './support/api'
import { expect, test } from './support/test'

test('a stranger is told that there is no such page, on every page of a store', async ({ browser, store, words }) => {
  const context = await browser.newContext()
  const stranger = inventPerson()
  await signUp(context.request, stranger, 'en')
  await signIn(context.request, stranger)
  const page = await context.newPage()
  for (const path of ['', '/cohorts', '/data', '/settings']) {
    await page.goto(`/o/${store.org}/${store.store}${path}`)
    await expect(page.getByText(words('errors.notFound.title'))).toBeVisible()
  }
  const query = new URLSearchParams({ ...store, bucket: 'month' })
  expect((await context.request.get(`/api/export/cohorts?${query}`)).status()).toBe(404)
  await context.close()
})
