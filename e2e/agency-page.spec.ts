import { randomInt } from 'node:crypto'
import { createAgency } from './support/agency'
import { expect, test } from './support/test'

test('an agency’s page speaks in its words and colour, under its own domain too', async ({
  page,
  context,
  request,
  person: _signedIn,
  words,
}) => {
  const host = `ltv-${randomInt(2 ** 40).toString(36)}.agency.example`
  const title = 'What is a customer of yours worth?'
  const { slug } = await createAgency(context.request, {
    host,
    title,
    accentColor: '#7a1f5c',
    contact: 'hello@agency.example',
  })
  await page.goto(`/c/${slug}`)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Northwind Growth')
  await expect(page.getByRole('link', { name: 'hello@agency.example' })).toHaveAttribute('href', /^mailto:/)
  await expect(page.getByRole('cell', { name: /^\+\$/ }).first()).toHaveCSS('color', 'rgb(122, 31, 92)')
  await expect(page.getByRole('link', { name: words('landing.nav.signIn') })).toHaveCount(0)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: words('calculator.live.pdf') }).click()
  expect((await download).url()).toContain(`page=${slug}`)

  const own = await request.get('/', { headers: { host } })
  expect(await own.text()).toContain(title)
  expect((await request.get('/sign-in', { headers: { host } })).status()).toBe(404)
  expect((await request.get(`/api/tls-check?domain=${host}`)).status()).toBe(200)
  expect((await request.get(`/api/tls-check?domain=not-${host}`)).status()).toBe(404)
})
