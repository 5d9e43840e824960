import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { loadOrders } from './support/api'
import { findFigure } from './support/figures'
import { expectNoGraveFault, expectSoundPage } from './support/page-faults'
import { expect, test } from './support/test'

// Totals hold what was paid for shipping: goods are 100, 200, 300 and 400.
const FILE = [
  'order_id,created_at,status,customer_id,channel,city,shipping,total',
  'X-1,2026-08-01 10:00:00,paid,ann,search,Moscow,10.00,110.00',
  'X-2,2026-09-02 11:00:00,paid,ann,search,Moscow,0.00,200.00',
  'X-3,2026-09-03 12:00:00,paid,bob,ads,Kazan,30.00,330.00',
  'X-4,2026-10-01 13:00:00,paid,cyd,ads,Moscow,0.00,400.00',
  '',
].join('\n')

type Words = (key: string, values?: Record<string, string>) => string

test('a report is limited chip by chip, its address brings it back, and the rows behind it add up', async ({
  page,
  context,
  store,
  words,
}, testInfo) => {
  const path = testInfo.outputPath('orders.csv')
  writeFileSync(path, FILE)
  await loadOrders(context.request, store, path)
  await page.goto(`/o/${store.org}/${store.store}`)
  const revenue = findFigure(page, words, 'revenue')
  await expect(revenue).toHaveText('₽1,000', { timeout: 30_000 })
  const bar = page.getByRole('group', { name: words('reports.filter.label') })
  const chip = (field: string) =>
    bar.getByRole('button', { name: new RegExp(`^${words(`reports.filter.field.${field}`)}:`) })

  await chip('channel').click()
  await page.getByRole('dialog').getByLabel('ads').check()
  await expectNoGraveFault(page, 'values of a filter')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/channel=ads/)
  await expect(revenue).toHaveText('₽700')

  await addFilter(page, words, words('reports.filter.field.city'))
  await page.getByRole('dialog').getByLabel('Moscow').check()
  await page.keyboard.press('Escape')
  await expect(revenue).toHaveText('₽400')
  await page.reload()
  await expect(revenue).toHaveText('₽400', { timeout: 30_000 })
  await expect(chip('city')).toContainText('Moscow')
  await expectSoundPage(page, 'a filtered overview')
  const removeOf = (field: string) =>
    words('reports.filter.removeOne', { name: words(`reports.filter.field.${field}`) })
  await bar.getByRole('button', { name: removeOf('city') }).click()
  await expect(revenue).toHaveText('₽700')

  // Another reading of the same orders.
  await addFilter(page, words, words('reports.filter.field.shipping'))
  await page.getByRole('radio', { name: words('reports.filter.switch.shipping.in'), exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/shipping=in/)
  await expect(revenue).toHaveText('₽730')

  await revenue.click()
  const panel = page.getByRole('dialog', { name: words('explain.open') })
  const download = page.waitForEvent('download')
  await panel.getByRole('link', { name: words('explain.rows.orders') }).click()
  const rows = await readRows(await (await download).path())
  expect(sumOf(rows, words('explain.rows.head.revenue', { currency: 'RUB' }))).toBe(730)
  await expectNoGraveFault(page, 'how revenue is computed')
  await page.keyboard.press('Escape')

  // Kept once it was looked at for a while.
  const kept = () => page.evaluate(() => Object.values(localStorage).join('\n'))
  await expect.poll(kept).toContain('shipping=in')
  await bar.getByRole('button', { name: words('reports.filter.clear'), exact: true }).click()
  await expect(revenue).toHaveText('₽1,000')
  await addFilter(page, words, words('reports.filter.field.shipping'), words('reports.filter.switch.shipping.in'))
  await expect(revenue).toHaveText('₽730')
  await expect(page).toHaveURL(/channel=ads/)
})

/** From "+ filter" takes the choice that holds these words. */
async function addFilter(page: Page, words: Words, ...texts: string[]): Promise<void> {
  await page.getByRole('button', { name: words('reports.filter.add'), exact: true }).click()
  const choices = texts.reduce((found, text) => found.filter({ hasText: text }), page.getByRole('option'))
  await choices.first().click()
}

async function readRows(path: string): Promise<string[][]> {
  const text = await readFile(path, 'utf8')
  return text
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.replaceAll(/"([^"]*)"/g, (_, cell: string) => cell.replaceAll(',', ' ')).split(','))
}

function sumOf([head = [], ...rows]: string[][], column: string): number {
  const place = head.indexOf(column.replaceAll(',', ' '))
  expect(place, `a column "${column}" among ${head.join(' | ')}`).toBeGreaterThanOrEqual(0)
  return rows.reduce((sum, row) => sum + Number(row[place]), 0)
}
