import type { Page } from '@playwright/test'

/** Follows a link of the store's menu, which a narrow screen keeps behind a button. */
export async function openSection(page: Page, words: (key: string) => string, name: string): Promise<void> {
  const menu = page.getByRole('button', { name: words('shell.menu'), exact: true })
  if (await menu.isVisible()) await menu.click()
  const nav = page.getByRole('navigation', { name: words('shell.nav') })
  await nav.getByRole('link', { name: words(`shell.${name}`), exact: true }).click()
}
