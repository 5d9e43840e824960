import { mutate } from './support/api'
import { expect, test } from './support/test'

test('the demo opens from the landing page, can be looked at whole, refuses changes in words and leads to an account', async ({
  page,
  words,
}) => {
  await page.goto('/')
  await page
    .getByRole('button', { name: words('site.demo.open') })
    .first()
    .click()
  await expect(page).toHaveURL(/\/o\/[^/]+\/[^/]+$/)
  await expect(page.getByText(words('shell.demoBar.text'))).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 })
  await expect(mutate(page.request, 'account.setName', { name: 'Mine' })).rejects.toThrow(/"reason":"demo"/)
  await page.goto('/o/account')
  await expect(page.getByText(words('account.demo'))).toBeVisible()
  await page.getByRole('link', { name: words('account.demoSignUp') }).click()
  await expect(page).toHaveURL(/\/sign-up/)
})
