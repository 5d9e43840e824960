import { readFile } from 'node:fs/promises'
import { inventPerson } from './support/api'
import { createOrderFile } from './support/order-file'
import { expect, test } from './support/test'
import { importThroughPage } from './support/upload'

test('a newcomer signs up, loads a file of orders and takes the cohort grid home', async ({
  page,
  words,
}, testInfo) => {
  const path = testInfo.outputPath('orders.csv')
  const truth = createOrderFile(path, 'en')
  const person = inventPerson()

  await page.goto('/sign-up')
  await page.getByLabel(words('auth.name')).fill(person.name)
  await page.getByLabel(words('auth.email')).fill(person.email)
  await page.getByLabel(words('auth.password'), { exact: true }).fill(person.password)
  await page.getByRole('button', { name: words('auth.signUp') }).click()

  await page.getByLabel(words('onboarding.organizationName')).fill('Samovar')
  await page.getByLabel(words('onboarding.store'), { exact: true }).fill('Tea house')
  await chooseCurrency(page, words('onboarding.currency'), 'RUB')
  await page.getByRole('button', { name: words('onboarding.submit') }).click()
  await expect(page).toHaveURL(/\/data$/)

  await importThroughPage(page, words, path)
  await expect(page.getByText(words('import.summary.check'))).toBeVisible()
  await page.getByRole('link', { name: words('import.summary.next') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/₽|RUB/, { timeout: 60_000 })

  await page.getByRole('link', { name: words('shell.cohorts'), exact: true }).click()
  const grid = page.getByRole('grid').or(page.getByRole('table')).first()
  await expect(grid).toBeVisible()
  await page.getByRole('radio', { name: words('cohorts.switch.quarter') }).click()
  await expect(page).toHaveURL(/bucket=quarter/)
  await page.getByRole('radio', { name: words('cohorts.switch.month') }).click()
  await page.getByRole('radio', { name: words('cohorts.switch.retainedCount') }).click()

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: words('cohorts.switch.export') }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  for (const [month, cohort] of truth.byCohort) {
    const row = text.split(/\r?\n/).find((line) => line.includes(month))
    expect(row, `the cohort of ${month}`).toContain(`,${cohort.newCustomers},`)
  }
})

async function chooseCurrency(page: import('@playwright/test').Page, label: string, code: string) {
  await page.getByLabel(label).click()
  await page.keyboard.type(code)
  await page
    .getByRole('option', { name: new RegExp(code) })
    .first()
    .click()
}
