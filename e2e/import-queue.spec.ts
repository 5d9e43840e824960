import { writeFileSync } from 'node:fs'
import { startImport, uploadFile } from './support/api'
import { expect, test } from './support/test'

const HEAD = 'order_id,created_at,status,customer_id,total'
const buildRows = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index},2026-10-01 10:00:00,paid,${prefix}-${index},100.00`)

test('an import that waits for another can be called off, leaves nothing, and is started again', async ({
  page,
  context,
  store,
  words,
}, testInfo) => {
  const write = (name: string, rows: string[]) => {
    const path = testInfo.outputPath(name)
    writeFileSync(path, [HEAD, ...rows, ''].join('\n'))
    return path
  }
  // Long enough to be under way while the second one is started and called off.
  const first = await uploadFile(context.request, store, write('first.csv', buildRows('A', 60_000)))
  const second = await uploadFile(context.request, store, write('second.csv', buildRows('B', 2)))
  await page.goto(`/o/${store.org}/${store.store}/data?import=${second}`)
  const start = page.getByRole('button', { name: words('import.inspect.start'), exact: true })
  await expect(start).toBeEnabled()
  await startImport(context.request, store, first)
  await start.click()
  await expect(page.getByText(words('import.run.waitsFor', { name: 'first.csv' }))).toBeVisible()
  await page.getByRole('button', { name: words('import.run.cancel') }).click()
  const cancelled = page.getByRole('heading', { name: words('import.run.cancelledTitle', { name: 'second.csv' }) })
  await expect(cancelled).toBeVisible()
  await expect(page.getByText(words('import.run.failedNote'))).toBeVisible()

  await page.getByRole('button', { name: words('import.run.again') }).click()
  await start.click()
  await expect(page.getByRole('link', { name: words('import.summary.next') })).toBeVisible({ timeout: 50_000 })
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  await expect(row('first.csv')).toContainText('60,000')
  await expect(row('second.csv')).toContainText(words('import.history.state.done'))
})
