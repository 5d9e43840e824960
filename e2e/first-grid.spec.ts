import type { Page } from '@playwright/test'
import type { StoreTruth } from '@/domain/simulate/truth'
import { inventPerson } from './support/api'
import { downloadCohorts, expectGridEquals } from './support/cohort-file'
import { openSection } from './support/navigation'
import { createOrderFile } from './support/order-file'
import { expectSoundPage } from './support/page-faults'
import { signUpThroughPage } from './support/sign-up-page'
import { readStatement } from './support/statement'
import { expect, test } from './support/test'
import { importThroughPage } from './support/upload'
import { type Locale, wordsOf } from './support/words'

type Words = (key: string) => string

test('a newcomer signs up, loads a file of orders and takes the cohort grid home', async ({ page }, testInfo) => {
  await takeGridHome(page, 'en', testInfo.outputPath('orders.csv'))
})

test.describe('on a phone', () => {
  test.use({ locale: 'ru-RU', viewport: { width: 390, height: 844 }, hasTouch: true })

  test('a newcomer does the same in Russian, from a file with semicolons and decimal commas', async ({
    page,
  }, testInfo) => {
    await takeGridHome(page, 'ru', testInfo.outputPath('заказы.csv'))
  })
})

async function takeGridHome(page: Page, language: Locale, path: string) {
  const words = wordsOf(language)
  const truth = createOrderFile(path, language)
  await signUp(page, words, language === 'ru' ? '/ru/sign-up' : '/sign-up')
  await createStore(page, words)
  await expectSoundPage(page, 'data, empty')

  await importThroughPage(page, words, path)
  await expectReconciled(page, words, truth)
  await expectSoundPage(page, 'summary of the import')

  await page.getByRole('link', { name: words('import.summary.next') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/₽|RUB/, { timeout: 30_000 })
  const figures = page.getByRole('region', { name: words('overview.figures') })
  await expect(figures.getByRole('button', { name: String(truth.customers), exact: true })).toBeVisible()
  await expectSoundPage(page, 'overview')

  await openSection(page, words, 'cohorts')
  await expect(page.getByRole('grid')).toBeVisible()
  await expectSoundPage(page, 'cohorts')
  await expectFileOfGrid(page, words, language, truth)
}

async function signUp(page: Page, words: Words, path: string) {
  await page.goto(path)
  await expectSoundPage(page, 'sign-up')
  await signUpThroughPage(page, words, inventPerson())
}

async function createStore(page: Page, words: Words) {
  await expectSoundPage(page, 'new store')
  await page.getByLabel(words('onboarding.organizationName')).fill('Samovar')
  await page.getByLabel(words('onboarding.store'), { exact: true }).fill('Tea house')
  await page.getByLabel(words('onboarding.currency')).click()
  await page.getByPlaceholder(words('common.search')).fill('RUB')
  await page.getByRole('option', { name: /RUB/ }).first().click()
  await page.getByRole('button', { name: words('onboarding.submit') }).click()
  await expect(page).toHaveURL(/\/data$/)
}

async function expectReconciled(page: Page, words: Words, truth: StoreTruth) {
  await expect(page.getByText(words('import.summary.check'))).toBeVisible()
  const line = await readStatement(page)
  const of = (name: string) => line(words(`import.summary.${name}`))
  expect(of('rows'), 'rows of the file').toBe(truth.orders)
  expect(of('asRows.orders') + of('asReturns') + of('duplicates') + of('rejected'), 'rows add up').toBe(of('rows'))
  expect(of('ordersNew') + of('ordersChanged') + of('ordersUnchanged'), 'orders add up').toBe(of('orders'))
  expect(of('orders')).toBe(truth.orders)
  expect(of('gross') + of('refunds'), 'money adds up').toBeCloseTo(of('net'), 2)
}

async function expectFileOfGrid(page: Page, words: Words, language: Locale, truth: StoreTruth) {
  const choose = async (name: string) => page.getByRole('radio', { name: words(`cohorts.switch.${name}`) }).click()
  const labels = { menu: words('cohorts.export.menu'), csv: words('cohorts.export.csv') }
  const download = () => downloadCohorts(page, labels, language)
  await expectGridEquals(page, await download())

  await choose('retention')
  await choose('retainedCount')
  await expect(page).toHaveURL(/measure=retainedCount/)
  const counts = await download()
  await expectGridEquals(page, counts)
  const cohorts = counts.slice(0, -1)
  expect(new Map(cohorts.map((row) => [row.cohort, row.customers]))).toEqual(
    new Map([...truth.byCohort].map(([month, cohort]) => [month, cohort.newCustomers])),
  )
  for (const [month, { retained }] of truth.byCohort) {
    const values = cohorts.find((row) => row.cohort === month)?.values.map((value) => value ?? 0) ?? []
    expect(values.slice(0, retained.length), `who came back of ${month}`).toEqual(retained)
  }

  await choose('revenue')
  await choose('period')
  await choose('quarter')
  await expect(page).toHaveURL(/bucket=quarter/)
  await expect(page.getByRole('columnheader', { name: words('cohorts.grid.firstColumn.quarter') })).toBeVisible()
  await expectGridEquals(page, await download())
}
