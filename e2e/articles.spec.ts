import { expect, test } from './support/test'
import { wordsOf } from './support/words'

for (const language of ['en', 'ru'] as const) {
  test(`each article ends in the calculator with its example filled in: ${language}`, async ({ page }) => {
    const words = wordsOf(language)
    const start = language === 'ru' ? '/ru' : ''
    await page.goto(`${start}/articles`)
    const links = page
      .getByRole('main')
      .getByRole('link')
      .filter({ has: page.getByRole('heading') })
    const articles = page.getByRole('main').locator('a[href*="/articles/"]')
    expect(await links.or(articles).count()).toBeGreaterThanOrEqual(4)
    const addresses = await articles.evaluateAll((all) => [
      ...new Set(all.map((link) => link.getAttribute('href') ?? '')),
    ])
    expect(addresses).toHaveLength(4)
    for (const address of addresses) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page
        .getByRole('main')
        .getByRole('link', { name: words('site.articles.open') })
        .click()
      await expect(page).toHaveURL(new RegExp(`${start}/calculator\\?m=`))
      const [asked] = [...new URL(page.url()).searchParams].filter(([name]) => name !== 'm' && name !== 'c')
      await expect(page.locator(`input[name="${asked?.[0]}"]`)).toHaveValue(/\d/)
      await expect(page.getByText(words('calculator.live.example'))).toHaveCount(0)
    }
  })
}
