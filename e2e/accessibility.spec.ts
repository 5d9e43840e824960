import { expectSoundPage } from './support/page-faults'
import { expect, test } from './support/test'

test('every public page has one heading, one main part and names for all that can be pressed', async ({ page }) => {
  for (const path of ['/', '/how-we-count', '/sign-in', '/sign-up', '/no-such-page']) {
    for (const start of ['', '/ru']) {
      await page.goto(`${start}${path}`)
      await expectSoundPage(page, `${start}${path}`)
    }
  }
})

for (const language of ['en', 'ru'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test('so has every page of the product, on a wide screen and on a narrow one', async ({ page, loaded, words }) => {
      const store = `/o/${loaded.org}/${loaded.store}`
      const data = `/data?import=${loaded.importId}`
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 844 })
        await page.goto(store)
        await expect(page.getByRole('region', { name: words('overview.figures') })).toBeVisible({ timeout: 30_000 })
        for (const path of ['', '/cohorts', '/data', data, '/settings', '/no-such-page']) {
          await page.goto(`${store}${path}`)
          await expectSoundPage(page, `${path || 'overview'} at ${width}`)
        }
        await page.goto('/o/new')
        await expectSoundPage(page, `new store at ${width}`)
      }
    })
  })
}
