import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { addDays } from '@/domain/time/local-date'
import { loadOrders } from './support/api'
import { expectSoundPage } from './support/page-faults'
import { expect, test } from './support/test'

const CUSTOMERS = 200
const STARTS_ON = '2026-05-04'
const WEEKS = 4
const HEAD = 'order_id,created_at,status,customer_id,email,coupon,total'

type Words = (key: string) => string

/** Everybody bought in March and in April. */
function writeHistory(path: string): void {
  const rows = Array.from({ length: CUSTOMERS }, (_, at) => {
    const day = String((at % 27) + 1).padStart(2, '0')
    const who = `C${at},c${at}@mail.example`
    return [
      `A-${at},2026-03-${day} 10:00:00,completed,${who},,${1000 + (at % 7) * 300}.00`,
      `B-${at},2026-04-${day} 10:00:00,completed,${who},,${1500 + (at % 5) * 400}.00`,
    ]
  })
  writeFileSync(path, `${[HEAD, ...rows.flat()].join('\n')}\n`)
}

/** Everybody buys again each week; who got the programme buys for more, under its code. */
function writeLaterOrders(path: string, treated: ReadonlySet<string>): void {
  const rows = Array.from({ length: CUSTOMERS * WEEKS }, (_, index) => {
    const [at, week] = [index % CUSTOMERS, Math.floor(index / CUSTOMERS)]
    const isTreated = treated.has(`C${at}`)
    const day = addDays(STARTS_ON, week * 7 + 6)
    const total = 1000 + (at % 9) * 100 + (isTreated ? 900 : 0)
    return `W-${index},${day} 10:00:00,completed,C${at},c${at}@mail.example,${isTreated ? 'BACK10' : ''},${total}.00`
  })
  writeFileSync(path, `${[HEAD, ...rows].join('\n')}\n`)
}

for (const language of ['en', 'ru'] as const) {
  test.describe(language, () => {
    test.use({ language })
    test('a programme is planned, split, mailed and judged by the orders that follow', async ({
      page,
      context,
      store,
      words,
    }, testInfo) => {
      const history = testInfo.outputPath('history.csv')
      writeHistory(history)
      await loadOrders(context.request, store, history)
      const base = `/o/${store.org}/${store.store}/loyalty/tests`
      await page.goto(base)
      await expect(page.getByRole('heading', { name: words('programme-tests.emptyTitle') })).toBeVisible()
      await page.getByRole('link', { name: words('programme-tests.existingLink') }).click()
      await expect(page.getByRole('heading', { name: words('programme-tests.existing.noCodes') })).toBeVisible()
      await page.getByRole('link', { name: words('programme-tests.existing.plan') }).click()
      await expect(page).toHaveURL(/\/tests\/new/)
      await planTest(page, words)
      await splitTest(page, words)
      const treated = await downloadList(page, words)
      expect(treated.size).toBe(CUSTOMERS / 2)

      const later = testInfo.outputPath('later.csv')
      writeLaterOrders(later, treated)
      await loadOrders(context.request, store, later)
      await page.reload()
      const [says = ''] = words('programme-tests.headline.works').split(/[,:]/)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(says, { timeout: 30_000 })
      await expect(page.getByText(words('programme-tests.checks.whole'))).toBeVisible()
      await expectSoundPage(page, 'the verdict of a test')
      await page.getByRole('button', { name: words('programme-tests.action.delete') }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: words('programme-tests.action.deleteConfirm') })
        .click()
      await expect(page.getByRole('heading', { name: words('programme-tests.emptyTitle') })).toBeVisible()
    })
  })
}

async function planTest(page: Page, words: Words): Promise<void> {
  await page.goto(`${page.url().split('?')[0]}?weeks=${WEEKS}&start=${STARTS_ON}`)
  await expect(page.getByRole('img', { name: /80/ })).toBeVisible({ timeout: 30_000 })
  await expectSoundPage(page, 'the plan of a test')
  await page.getByLabel(words('programme-tests.costs.codes')).fill('back10')
  await page.getByLabel(words('programme-tests.new.name'), { exact: true }).fill('Ten per cent back')
  await page.getByRole('button', { name: words('programme-tests.new.save') }).click()
  await expect(page.getByRole('button', { name: words('programme-tests.action.split') })).toBeVisible({
    timeout: 30_000,
  })
}

async function splitTest(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words('programme-tests.action.split') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('programme-tests.action.splitConfirm') })
    .click()
  await expect(page.getByRole('heading', { name: words('programme-tests.lists.title') })).toBeVisible({
    timeout: 30_000,
  })
}

/** The source's ids on the programme's list. */
async function downloadList(page: Page, words: Words): Promise<Set<string>> {
  const [name = ''] = words('programme-tests.lists.treated').split(',')
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: new RegExp(`^${name}`) }).click()
  const text = readFileSync(await (await waiting).path(), 'utf8')
  return new Set([...text.matchAll(/[;,](C\d+)[;,]/g)].flatMap(([, id]) => (id ? [id] : [])))
}
