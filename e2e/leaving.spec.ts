import type { Page } from '@playwright/test'
import { expectNoGraveFault } from './support/page-faults'
import { expect, test } from './support/test'

type Words = (key: string, values?: Record<string, string>) => string

test('a store and then its organisation are deleted, each by its name, and brought back; the log tells it all', async ({
  page,
  store,
  words,
}) => {
  const home = `/o/${store.org}/${store.store}`
  await page.goto(`${home}/settings`)
  await deleteByName(page, words, 'store', 'Tea house')
  await expect(page).toHaveURL(`/o/${store.org}/settings`)
  const leaving = page.getByRole('region', { name: words('leaving.leavingStores.title') })
  await expect(leaving).toContainText('Tea house')
  await expectNoGraveFault(page, 'a store about to be deleted')
  await expectGone(page, words, home)
  await page.goto(`/o/${store.org}/settings`)
  await leaving.getByRole('button', { name: words('leaving.leavingStores.undo') }).click()
  await expect(leaving).toHaveCount(0)
  await expectOpen(page, home)

  await page.goto(`/o/${store.org}/settings`)
  await deleteByName(page, words, 'organization', 'Samovar')
  await expect(page).toHaveURL(`/o/${store.org}/leaving`)
  await expectNoGraveFault(page, 'an organisation about to be deleted')
  await expectGone(page, words, home)
  await page.goto(`/o/${store.org}/leaving`)
  await page.getByRole('button', { name: words('leaving.leavingPage.undo') }).click()
  await expect(page).toHaveURL(home)

  await page.goto(`/o/${store.org}/audit`)
  for (const what of ['the deletion of the store', 'the deletion of the organisation'])
    await expect(page.getByRole('listitem').filter({ hasText: `took back ${what}` })).toBeVisible()
  await page.getByRole('button', { name: words('audit.category') }).click()
  await page.getByRole('menuitemradio', { name: words('audit.categories.data') }).click()
  await expect(page).toHaveURL(/category=data/)
  await expect(page.getByRole('listitem').filter({ hasText: 'created the store' })).toHaveCount(0)
  await expect(page.getByRole('listitem').filter({ hasText: 'asked to delete' })).toHaveCount(2)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: words('audit.export') }).click()
  const lines = await readLines(await (await download).createReadStream())
  expect(lines.filter((line) => line.includes('took back the deletion'))).toHaveLength(2)
  expect(lines.some((line) => line.includes('created the store'))).toBe(false)
})

async function deleteByName(page: Page, words: Words, what: 'store' | 'organization', name: string) {
  await page.getByRole('button', { name: words(`leaving.danger.${what}.action`) }).click()
  const dialog = page.getByRole('dialog')
  const confirm = dialog.getByRole('button', { name: words(`leaving.danger.${what}.confirm`) })
  const typed = dialog.getByRole('textbox', { name: words('leaving.typeName', { name }) })
  await typed.fill(`${name}s`)
  await confirm.click()
  await expect(dialog.getByText(words('leaving.wrongName'))).toBeVisible()
  await expectNoGraveFault(page, `deleting the ${what}`)
  await typed.fill(name)
  await confirm.click()
}

async function expectGone(page: Page, words: Words, path: string) {
  const response = await page.goto(path)
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: words('errors.notFound.title') })).toBeVisible()
}

async function expectOpen(page: Page, path: string) {
  const response = await page.goto(path)
  expect(response?.status()).toBe(200)
}

async function readLines(stream: NodeJS.ReadableStream): Promise<string[]> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8').split(/\r?\n/)
}
