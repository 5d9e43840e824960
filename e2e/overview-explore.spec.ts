import { expect, test } from './support/test'

test('the overview answers, says what its changes compare, and cuts the layers of revenue another way', async ({
  page,
  loaded,
  words,
}) => {
  await page.goto(`/o/${loaded.org}/${loaded.store}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/\d/, { timeout: 30_000 })
  const figures = page.getByRole('region', { name: words('overview.figures') })
  for (const figure of ['revenue', 'customers', 'orders', 'aov', 'arpa', 'monthlyChurn', 'averageLifetime']) {
    await expect(figures.getByText(words(`overview.strip.${figure}`), { exact: true })).toBeVisible()
  }
  // The file's first order may come a day after the first of the twelve months before.
  const compared = [beginningOf(words('overview.comparison.implied')), words('overview.comparison.none')]
  await expect(figures.getByText(new RegExp(compared.join('|')))).toBeVisible()

  const layers = page.getByRole('radiogroup', { name: words('overview.layers.by') })
  await page.getByRole('heading', { name: words('overview.benchmarks.title') }).scrollIntoViewIfNeeded()
  await layers.scrollIntoViewIfNeeded()
  await layers.getByRole('radio', { name: words('overview.layers.year') }).click()
  await expect(page).toHaveURL(/layers=year/)
})

test('the second order is a curve with shares under it, and each opens how it is computed', async ({
  page,
  loaded,
  words,
}) => {
  await page.goto(`/o/${loaded.org}/${loaded.store}?explain=secondOrderCurve`)
  const panel = page.getByRole('dialog', { name: words('explain.open') })
  await expect(panel).toContainText('Kaplan–Meier', { timeout: 30_000 })
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  // What the panel was opened over stays where it is.
  const within = page.getByRole('table', { name: words('overview.secondOrder.within') })
  await expect(within.getByRole('row')).toHaveCount(6)
  await within.getByRole('button', { name: words('overview.secondOrder.eligible') }).click()
  await expect(page).toHaveURL(/explain=secondOrderWithin/)
})

test('published figures stand beside the store’s own for the trade that is chosen, and the link keeps it', async ({
  page,
  loaded,
  words,
}) => {
  await page.goto(`/o/${loaded.org}/${loaded.store}`)
  const table = page.getByRole('table', { name: words('overview.benchmarks.title') })
  const repeat = table.getByRole('row').filter({ hasText: words('overview.benchmarks.measure.repeatCustomers') })
  await expect(repeat).toContainText('28.0%', { timeout: 30_000 })
  await page.getByLabel(words('overview.benchmarks.choose')).click()
  await page.getByRole('option', { name: words('overview.benchmarks.niche.tea') }).click()
  await expect(repeat).toContainText('21.0%')
  await expect(page).toHaveURL(/niche=tea/)
  await page.reload()
  await expect(repeat).toContainText('21.0%', { timeout: 30_000 })
})

/** A message up to its first argument. */
function beginningOf(message: string): string {
  return message.slice(0, message.indexOf('{'))
}
