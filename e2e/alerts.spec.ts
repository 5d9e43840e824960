import { DATA_DIR, findAddress, headerOf, readLettersTo } from './support/outbox'
import { expectSoundInEveryLook, expectSoundPage } from './support/page-faults'
import { expect, test } from './support/test'

for (const language of ['en', 'ru'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test('a weekly letter is asked for, comes once, and its own link ends it without signing in', async ({
      page,
      browser,
      loaded,
      person,
      words,
    }) => {
      test.skip(!DATA_DIR, 'E2E_DATA_DIR does not say where the server keeps its letters')
      await page.goto(`/o/${loaded.org}/${loaded.store}/alerts`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 })
      await expectSoundInEveryLook(page, 'alerts')
      const weekly = page.getByRole('switch', { name: words('alerts.letters.weekly') })
      await expect(weekly).not.toBeChecked()
      await weekly.click()
      await expect(weekly).toBeChecked()

      const row = page.getByRole('listitem').filter({ has: weekly })
      await row.getByRole('button', { name: words('alerts.letters.sendNow') }).click()
      await expect(page.getByText(words('alerts.letters.sent', { email: person.email }))).toBeVisible()
      // The account began with a letter too, which nobody can unsubscribe from.
      const digests = () => readLettersTo(person.email).filter((one) => headerOf(one, 'List-Unsubscribe') !== '')
      await expect.poll(() => digests().length, { timeout: 30_000 }).toBe(1)
      const [letter = ''] = digests()
      expect(headerOf(letter, 'Subject')).not.toBe('')
      expect(headerOf(letter, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')

      const address = findAddress(letter, '/unsubscribe')
      const context = await browser.newContext()
      const stranger = await context.newPage()
      await stranger.goto(address)
      await expectSoundPage(stranger, 'unsubscribe')
      await stranger.getByRole('button', { name: words('unsubscribe.confirm') }).click()
      await expect(stranger.getByRole('status')).toHaveText(words('unsubscribe.done'))
      await stranger.goto(`${address}x`)
      await expect(stranger.getByText(words('unsubscribe.broken'))).toBeVisible()
      await context.close()

      await page.reload()
      await expect(weekly).toBeVisible({ timeout: 30_000 })
      await expect(weekly).not.toBeChecked()
    })
  })
}
