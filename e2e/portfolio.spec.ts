import { addStore } from './support/api'
import { expectNoGraveFault } from './support/page-faults'
import { expect, test } from './support/test'

test('stores are put in order, grouped and filtered, and opened', async ({ page, context, loaded, words }) => {
  await addStore(context.request, loaded.org, 'Coffee house')
  const path = `/o/${loaded.org}/portfolio`
  await page.goto(path)
  const table = page.getByRole('table', { name: words('portfolio.title') })
  const names = table.getByRole('link', { name: /house$/ })
  await expect(names).toHaveCount(2)

  await table.getByRole('button', { name: words('portfolio.column.revenue') }).click()
  await expect(page).toHaveURL(/sort=revenue/)
  await expect(names).toHaveText(['Tea house', 'Coffee house'])
  await page.reload()
  await expect(names).toHaveText(['Tea house', 'Coffee house'])

  await table.getByRole('button', { name: words('portfolio.tags.title', { store: 'Tea house' }) }).click()
  await page.getByRole('textbox', { name: words('portfolio.tags.label') }).fill('tea, key client')
  await expectNoGraveFault(page, 'the groups of a store')
  await page.getByRole('button', { name: words('portfolio.tags.save') }).click()
  const tag = page.getByRole('button', { name: 'key client', exact: true })
  await tag.click()
  await expect(names).toHaveText(['Tea house'])
  await tag.click()

  await page
    .getByRole('button', { name: words('portfolio.filter.onlyAttention') })
    .first()
    .click()
  await expect(page).toHaveURL(/attention=true/)
  // A new store says what it lacks as soon as its line is computed.
  await expect(table.getByRole('row').filter({ hasText: 'Coffee house' })).toContainText(
    words('portfolio.attention.noOrders'),
    { timeout: 30_000 },
  )
  await expectNoGraveFault(page, 'what asks for a look')
  await page.getByRole('searchbox', { name: words('portfolio.filter.search') }).fill('coff')
  await expect(names).toHaveText(['Coffee house'])
  await page.getByRole('button', { name: words('portfolio.filter.clear') }).click()
  await names.filter({ hasText: 'Tea house' }).click()
  await expect(page).toHaveURL(`/o/${loaded.org}/${loaded.store}`)
})
