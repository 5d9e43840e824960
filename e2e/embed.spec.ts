import { createAgency } from './support/agency'
import { startLocalServer } from './support/local-server'
import { expect, test } from './support/test'

test('a site that is allowed shows the calculator as high as it is; another is refused', async ({
  page,
  browser,
  context,
  request,
  baseURL,
  person: _signedIn,
  words,
}) => {
  let code = ''
  const site = () =>
    startLocalServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.end(`<!doctype html><html lang="en"><title>A shop</title><h1>A shop</h1>${code}</html>`)
    })
  const [allowed, stranger] = await Promise.all([site(), site()])
  const { slug } = await createAgency(context.request, { embedOrigins: [allowed.origin] })
  code = `<script async src="${baseURL}/embed.js" data-calculator="${slug}" data-language="en"></script>`

  await page.goto(allowed.origin)
  const frame = page.frameLocator('iframe')
  await frame.getByRole('textbox', { name: words('calculator.live.field.aov'), exact: true }).fill('100')
  await frame.getByRole('textbox', { name: words('calculator.live.field.life'), exact: true }).fill('10')
  const overhang = () => frame.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight)
  await expect.poll(overhang).toBe(0)
  const before = (await page.locator('iframe').boundingBox())?.height ?? 0
  await frame.getByText(words('calculator.live.send'), { exact: true }).first().click()
  await expect.poll(async () => (await page.locator('iframe').boundingBox())?.height).toBeGreaterThan(before)
  await expect.poll(overhang).toBe(0)

  // Not a page of this journey's own: the browser writes the refusal to its console as an error.
  const other = await browser.newContext()
  const tab = await other.newPage()
  await tab.goto(stranger.origin)
  await expect.poll(() => tab.frames()[1]?.url()).toMatch(/^chrome-error:/)
  const policy = (await request.get(`/embed/${slug}/en`)).headers()['content-security-policy']
  expect(policy?.split('; ')).toContain(`frame-ancestors ${allowed.origin}`)
  await other.close()
  await Promise.all([allowed.close(), stranger.close()])
})
