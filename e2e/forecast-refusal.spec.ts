import { writeFileSync } from 'node:fs'
import { loadOrders } from './support/api'
import { expectSoundPage } from './support/page-faults'
import { expect, test } from './support/test'

const FILE = [
  'order_id,created_at,status,customer_id,total',
  'X-1,2026-08-01 10:00:00,paid,ann,1000.00',
  'X-2,2026-09-02 11:00:00,paid,bob,2000.00',
  'X-3,2026-10-03 12:00:00,paid,ann,3000.00',
  '',
].join('\n')

test('a young store is refused a forecast, and told what it has of what a forecast needs', async ({
  page,
  context,
  store,
  words,
}, testInfo) => {
  const path = testInfo.outputPath('orders.csv')
  writeFileSync(path, FILE)
  await loadOrders(context.request, store, path)
  await page.goto(`/o/${store.org}/${store.store}/forecast`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('forecast.headlineNotReady'), {
    timeout: 45_000,
  })
  for (const [kind, have, need] of [
    ['historyMonths', '2', '6'],
    ['buyers', '2', '500'],
    ['repeaters', '1', '100'],
  ] as const) {
    const requirement = page.getByRole('listitem').filter({ hasText: words(`forecast.ready.${kind}`) })
    await expect(requirement).toContainText(words('forecast.ready.have', { have, need }))
  }
  await expectSoundPage(page, 'forecast, refused')
  await page.getByRole('link', { name: words('forecast.ready.cohorts') }).click()
  await expect(page).toHaveURL(/\/cohorts$/)
})
