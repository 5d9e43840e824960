import { createAgency } from './support/agency'
import { inventPerson, waitForLink } from './support/api'
import { expect, inventAddress, test } from './support/test'
import { wordsOf } from './support/words'

const ru = wordsOf('ru')
const field = (name: string) => ({ name: ru(`calculator.live.field.${name}`), exact: true })

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the calculator answers an ordinary form, in the address too, and says what is wrong with a number', async ({
    page,
  }) => {
    await page.goto('/ru/calculator')
    await page.getByRole('textbox', field('aov')).fill('1 500,50')
    await page.getByRole('textbox', field('freq')).fill('0,5')
    await page.getByRole('textbox', field('margin')).fill('40')
    await page.getByRole('textbox', field('life')).fill('10')
    await page.getByRole('button', { name: ru('calculator.live.compute') }).click()
    // 1 500.50 × 0.5 × 0.4 × 10
    await expect(page.getByText(/^3\s001\s₽$/)).toBeVisible()
    await expect(page).toHaveURL(/\/ru\/calculator\?.*aov=/)
    await page.getByRole('textbox', field('margin')).fill('сорок')
    await page.getByRole('button', { name: ru('calculator.live.compute') }).click()
    await expect(page.getByRole('textbox', field('margin'))).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByText(ru('calculator.live.problem.notANumber'))).toBeVisible()
  })

  test('an address that leads nowhere says so', async ({ page }) => {
    for (const path of ['/ru/no-such-page', '/ru/c/nobody-at-all', '/embed/nobody-at-all/ru', '/ru/articles/none']) {
      expect((await page.goto(path))?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1, name: ru('errors.notFound.title') })).toBeVisible()
    }
  })
})

test('a lead is left without script: what was typed comes back with what is wrong, and the letter comes', async ({
  browser,
  context,
  baseURL,
  person: _signedIn,
}) => {
  const agency = await createAgency(context.request)
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    baseURL,
    extraHTTPHeaders: { 'x-forwarded-for': inventAddress() },
  })
  const page = await plain.newPage()
  const { name, email } = inventPerson()
  const input = (key: string) => page.getByRole('textbox', { name: ru(`lead-form.${key}`), exact: true })
  const send = page.getByRole('button', { name: ru('lead-form.submit') })

  await page.goto(`/ru/c/${agency.slug}?m=product&aov=1500&freq=0,5&margin=40&life=10`)
  await page.getByText(ru('calculator.live.send'), { exact: true }).click()
  await input('name').fill(name)
  await input('email').fill(email)
  await page.locator('form[method=post]').evaluate((form) => form.setAttribute('novalidate', ''))
  await send.click()
  await expect(page.getByText(ru('lead-form.fault.consent'))).toBeVisible()
  await expect(input('email')).toHaveValue(email)
  await page.getByRole('checkbox', { name: /^Я даю согласие/ }).check()
  // A form that is sent at once was not filled in by a person, and comes back whole.
  await expect(async () => {
    if (await send.isVisible()) await send.click()
    await expect(page.getByText(ru('lead-form.sent'))).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(page.getByText(/^3\s000\s₽$/)).toBeVisible()
  expect((await waitForLink(email, '/confirm-address')).pathname).toBe('/ru/confirm-address')
  await plain.close()
})
