import type { Page } from '@playwright/test'
import type { Person } from './api'

/** Fills the form of the sign-in page and sends it. */
export async function enterThroughPage(page: Page, words: (key: string) => string, { email, password }: Person) {
  await page.getByRole('textbox', { name: words('auth.email') }).fill(email)
  await page.getByRole('textbox', { name: words('auth.password') }).fill(password)
  await page.getByRole('button', { name: words('auth.signIn'), exact: true }).click()
}
