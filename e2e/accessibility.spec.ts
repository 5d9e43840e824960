import { addStore, uploadFile } from './support/api'
import { test as foretoldTest } from './support/foretold-store'
import { createOrderFile } from './support/order-file'
import { expectSoundInEveryLook } from './support/page-faults'
import { expect, test } from './support/test'

test('every public page has one heading, one main part, names for all that can be pressed, and text to be read', async ({
  page,
}, testInfo) => {
  testInfo.setTimeout(150_000)
  for (const path of ['/', '/how-we-count', '/sign-in', '/sign-up', '/no-such-page']) {
    for (const start of ['', '/ru']) {
      await page.goto(`${start}${path}`)
      await expectSoundInEveryLook(page, `${start}${path}`)
    }
  }
})

test('so have the pages that letters lead to', async ({ page }) => {
  for (const path of ['/forgot-password', '/open-link', '/invitation?token=none']) {
    await page.goto(`/ru${path}`)
    await expectSoundInEveryLook(page, path)
  }
})

test.describe('of an organisation and of an account', () => {
  test.use({ language: 'ru' })

  test('so has every page', async ({ page, context, store, baseURL }, testInfo) => {
    testInfo.setTimeout(150_000)
    await context.addCookies([{ name: 'povtor-locale', value: 'ru', url: baseURL ?? '' }])
    await addStore(context.request, store.org, 'Кофейня')
    const ofOrganization = ['portfolio', 'members', 'audit', 'settings'].map((name) => `/o/${store.org}/${name}`)
    for (const path of ['/o/account', ...ofOrganization, `/o/${store.org}/${store.store}/settings/personal-data`]) {
      await page.goto(path)
      await expectSoundInEveryLook(page, path)
    }
  })
})

for (const language of ['en', 'ru'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test('so has every page of the product', async ({ page, context, loaded, words }, testInfo) => {
      // Each of them in four looks.
      testInfo.setTimeout(240_000)
      const store = `/o/${loaded.org}/${loaded.store}`
      const path = testInfo.outputPath('more.csv')
      createOrderFile(path, language)
      const waiting = await uploadFile(context.request, loaded, path)
      await page.goto(store)
      await expect(page.getByRole('region', { name: words('overview.figures') })).toBeVisible({ timeout: 30_000 })
      const data = [`/data?import=${loaded.importId}`, `/data?import=${waiting}`]
      const quality = ['/quality', '/quality/identity']
      const segments = ['/segments', '/segments/new']
      const loyalty = ['/loyalty', '/loyalty/tests', '/loyalty/tests/new', '/loyalty/tests/existing']
      const others = ['', '/cohorts', '/orders', '/settings', '/no']
      for (const one of [...others, '/data', ...data, ...quality, ...segments, ...loyalty]) {
        await page.goto(`${store}${one}`)
        await expectSoundInEveryLook(page, one || 'overview')
      }
      await page.goto('/o/new')
      await expectSoundInEveryLook(page, 'new store')
    })
  })

  foretoldTest.describe(`with a forecast, in ${language}`, () => {
    foretoldTest.use({ language })

    foretoldTest('so has every page', async ({ page, context, foretold, baseURL }, testInfo) => {
      testInfo.setTimeout(150_000)
      await context.addCookies([{ name: 'povtor-locale', value: language, url: baseURL ?? '' }])
      const store = `/o/${foretold.org}/${foretold.store}`
      const views = ['/forecast', '/forecast?view=check', '/forecast?view=model']
      for (const one of [...views, '/cohorts?forecast=true', '/customers']) {
        await page.goto(`${store}${one}`)
        await expectSoundInEveryLook(page, one)
      }
      await page.getByRole('table').getByRole('link').first().click()
      await expect(page).toHaveURL(/\/customers\/./)
      await expectSoundInEveryLook(page, 'one customer')
      await page.getByRole('table').getByRole('link').first().click()
      await expect(page).toHaveURL(/\/orders\/./)
      await expectSoundInEveryLook(page, 'one order')
    })
  })
}
