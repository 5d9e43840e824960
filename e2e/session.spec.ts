import { inventPerson, signUp } from './support/api'
import { enterThroughPage } from './support/sign-in-page'
import { expect, test } from './support/test'

test('a wrong password is refused without saying which half is wrong, the right one opens the product', async ({
  page,
  request,
  words,
}) => {
  const person = inventPerson()
  await signUp(request, person, 'en')
  const wrong = page.getByRole('alert').filter({ hasText: words('auth.entry.credentials') })
  await page.goto('/sign-in')
  await enterThroughPage(page, words, { ...person, password: 'eight loud samovars' })
  await expect(wrong).toBeVisible()
  await enterThroughPage(page, words, { ...person, email: inventPerson().email })
  await expect(wrong).toBeVisible()
  await expect(page).toHaveURL(/\/sign-in$/)
  await enterThroughPage(page, words, person)
  await expect(page).toHaveURL(/\/o\/new$/)
})

test('signing out ends the session, in the browser and for a copy of its cookies', async ({
  page,
  context,
  browser,
  person,
  store,
  words,
}) => {
  const path = `/o/${store.org}/${store.store}`
  await page.goto(path)
  const copy = await browser.newContext({ storageState: await context.storageState() })
  await page.getByRole('button', { name: person.name }).click()
  await page.getByRole('menuitem', { name: words('shell.signOut'), exact: true }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  const other = await copy.newPage()
  for (const tab of [page, other]) {
    await tab.goto(path)
    await expect(tab).toHaveURL(/\/sign-in(\?|$)/)
  }
  expect((await copy.request.get(`/api/export/cohorts?${new URLSearchParams({ ...store })}`)).status()).toBe(401)
  await copy.close()
})
