import type { StoreTruth } from '@/domain/simulate/truth'
import { expect, test } from './support/test'

const METRIC = 'repeatCustomersShare'

test('how a figure is computed opens from the keyboard, shows the store’s own numbers and gives the focus back', async ({
  page,
  loaded,
  words,
}) => {
  await page.goto(`/o/${loaded.org}/${loaded.store}`)
  const { printed, division } = describeRepeat(loaded.truth)
  const figures = page.getByRole('region', { name: words('overview.figures') })
  const figure = figures.getByRole('button', { name: printed, exact: true })
  await expect(figure).toBeVisible({ timeout: 30_000 })
  const panel = page.getByRole('dialog', { name: words('explain.open') })
  await figure.focus()
  await page.keyboard.press('Enter')
  await expect(panel).toContainText(division)
  await expect(page).toHaveURL(new RegExp(`explain=${METRIC}`))
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(figure).toBeFocused()
  await expect(page).not.toHaveURL(/explain=/)
})

test('a link to how a figure is computed opens the same panel', async ({ page, loaded, words }) => {
  await page.goto(`/o/${loaded.org}/${loaded.store}?explain=${METRIC}`)
  const panel = page.getByRole('dialog', { name: words('explain.open') })
  const { printed, division } = describeRepeat(loaded.truth)
  await expect(panel).toContainText(division, { timeout: 30_000 })
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  const figures = page.getByRole('region', { name: words('overview.figures') })
  await expect(figures.getByRole('button', { name: printed, exact: true })).toBeFocused()
  await expect(page).not.toHaveURL(/explain=/)
})

function describeRepeat({ repeatCustomers, customers }: StoreTruth): { printed: string; division: string } {
  const printed = `${((repeatCustomers / customers) * 100).toFixed(1)}%`
  return { printed, division: `${repeatCustomers} ÷ ${customers} = ${printed}` }
}
