import { expect, type Page } from '@playwright/test'
import { type Person, waitForLink } from './api'

/** Makes an account as a newcomer does: the form, the letter, its link, a password. Ends at the form of the first store. */
export async function signUpThroughPage(page: Page, words: (key: string) => string, person: Person): Promise<void> {
  await page.getByLabel(words('auth.name')).fill(person.name)
  await page.getByLabel(words('auth.email')).fill(person.email)
  await page.getByRole('button', { name: words('auth.signUpPage.submit') }).click()
  await expect(page.getByText(words('auth.sent.title'))).toBeVisible()
  await page.goto((await waitForLink(person.email)).href)
  await page.getByLabel(words('auth.password'), { exact: true }).fill(person.password)
  await page.getByRole('button', { name: words('auth.openPage.sign-up.submit') }).click()
  await expect(page).toHaveURL(/\/o\/new$/)
}
