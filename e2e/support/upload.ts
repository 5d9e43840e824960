import { expect, type Page } from '@playwright/test'

/** On the data page: chooses a file, waits for its columns, imports it and waits for the summary's way on. */
export async function importThroughPage(page: Page, words: (key: string) => string, path: string): Promise<void> {
  await chooseFile(page, words, path)
  await expect(page.getByRole('heading', { name: words('import.inspect.title') })).toBeVisible()
  await page.getByRole('button', { name: words('import.inspect.start'), exact: true }).click()
  await expect(page.getByRole('link', { name: words('import.summary.next') })).toBeVisible({ timeout: 60_000 })
}

export async function chooseFile(page: Page, words: (key: string) => string, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: words('import.drop.choose') }).click()
  await (await chooser).setFiles(path)
}
