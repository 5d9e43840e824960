import type { Page } from '@playwright/test'
import { loadOrders } from './support/api'
import { expect, FORECAST_ORDERS, test } from './support/foretold-store'
import { createOrderFile } from './support/order-file'
import { parsePrinted } from './support/statement'
import { test as ownStore } from './support/test'

ownStore(
  'after an import the forecast page computes by itself, answers in a sentence and to a what-if',
  async ({ page, context, store, words }, testInfo) => {
    const path = testInfo.outputPath('orders.csv')
    createOrderFile(path, 'en', FORECAST_ORDERS)
    await loadOrders(context.request, store, path)
    await page.goto(`/o/${store.org}/${store.store}/forecast`)
    // The same page: whoever waits on it presses nothing.
    await expect(page.getByRole('radiogroup', { name: words('forecast.view.label') })).toBeVisible({ timeout: 45_000 })
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toContainText(beginningOf(words('forecast.headline')))
    await expect(heading).toContainText(/₽.*₽.*₽/)

    const whatIf = findSection(page, words('forecast.whatIf.title'))
    const answer = whatIf.getByRole('status')
    const asItIs = (await answer.textContent()) ?? ''
    const slider = whatIf.getByRole('slider', { name: words('forecast.whatIf.churn') })
    await slider.focus()
    await page.keyboard.press('Home')
    await expect(slider).toHaveAttribute('aria-valuetext', '−30%')
    await expect(answer).toContainText('+')
    await expect(page).toHaveURL(/churn=-30/)
    await page.reload()
    await expect(answer).toContainText('+')
    await whatIf.getByRole('button', { name: words('forecast.whatIf.reset') }).click()
    await expect(answer).toHaveText(asItIs)
  },
)

test('the forecast is tested on the past beside rules of thumb, and says which models were tried', async ({
  page,
  foretold,
  words,
}) => {
  await page.goto(`/o/${foretold.org}/${foretold.store}/forecast`)
  await page.getByRole('radio', { name: words('forecast.view.check') }).click()
  await expect(page).toHaveURL(/view=check/)
  const cohorts = page.getByRole('table', { name: words('forecast.groups.byCohort') })
  await expect(cohorts.getByRole('columnheader', { name: words('forecast.groups.predicted') })).toBeVisible()
  await expect(cohorts.getByRole('columnheader', { name: words('forecast.groups.actual') })).toBeVisible()
  const scores = page.getByRole('table', { name: words('forecast.scores.title') })
  for (const rule of ['ownRate', 'hiatus', 'nobody']) {
    await expect(scores.getByRole('row').filter({ hasText: words(`forecast.rule.${rule}`) })).toContainText(/\d/)
  }

  await page.getByRole('radio', { name: words('forecast.view.model') }).click()
  const trials = page.getByRole('table', { name: words('forecast.trials.title') })
  for (const model of ['bgNbd', 'mbgNbd', 'paretoNbd']) {
    await expect(
      trials
        .getByRole('row')
        .filter({ hasText: words(`forecast.model.${model}`) })
        .first(),
    ).toBeVisible()
  }
  // One model of purchases and the one of order values.
  await expect(trials.getByText(words('forecast.trials.chosen'), { exact: true })).toHaveCount(2)
})

test('the empty triangle of the cohort grid fills with what is expected, marked as no fact', async ({
  page,
  foretold,
  words,
}) => {
  await page.goto(`/o/${foretold.org}/${foretold.store}/cohorts`)
  const youngest = page.getByRole('grid').locator('tbody tr').last().locator('[data-row]')
  await expect(youngest).toHaveCount(1, { timeout: 30_000 })
  const button = page.getByRole('button', { name: words('cohorts.switch.forecast') })
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  // The month of the first order, and the twelve that are foretold.
  await expect(youngest).toHaveCount(13)
  await youngest.last().focus()
  await expect(youngest.last()).toHaveAccessibleName(endingOf(words('cohorts.tip.cellForecast')))
  await youngest.first().focus()
  await expect(youngest.first()).not.toHaveAccessibleName(endingOf(words('cohorts.tip.cellForecast')))
  await button.click()
  await expect(youngest).toHaveCount(1)
})

test('customers are put in order by the margin to come, and the first one’s card says what is expected', async ({
  page,
  foretold,
  words,
}) => {
  await page.goto(`/o/${foretold.org}/${foretold.store}/customers`)
  const table = page.getByRole('table', { name: words('customers.title') })
  const head = table.getByRole('columnheader', { name: words('customers.column.expectedMargin') })
  await head.getByRole('button').click({ timeout: 30_000 })
  await expect(page).toHaveURL(/sort=expectedMargin/)
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  const place = (await table.getByRole('columnheader').allInnerTexts()).findIndex((text) =>
    text.includes(words('customers.column.expectedMargin')),
  )
  const readMargins = async () => {
    const cells = await table.locator(`tbody tr td:nth-child(${place + 1}) span:first-child`).allInnerTexts()
    return cells.map((text) => parsePrinted(text) ?? Number.NaN)
  }
  await expect.poll(async () => isDescending(await readMargins())).toBe(true)
  const first = table.getByRole('link').first()
  const name = (await first.textContent()) ?? ''
  await first.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  const figures = page.getByRole('main').getByRole('term')
  await expect(figures.filter({ hasText: words('customers.column.expectedOrders') })).toBeVisible()
  await expect(page.getByText(words('customers.card.ofFive'))).toBeVisible()
  await expect(findSection(page, words('customers.card.orders')).getByRole('row')).not.toHaveCount(0)
})

/** The words of a message before its first value. */
const beginningOf = (message: string) => message.slice(0, message.indexOf('{'))
/** What ends in the words after its last one. */
const endingOf = (message: string) => new RegExp(`${message.slice(message.lastIndexOf('}') + 1)}$`)

const findSection = (page: Page, name: string) =>
  page.locator('section', { has: page.getByRole('heading', { name, exact: true }) })

function isDescending(values: readonly number[]): boolean {
  return values.length > 1 && values.every((value, index) => index === 0 || value <= (values[index - 1] ?? 0))
}
