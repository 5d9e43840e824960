import type { Page } from '@playwright/test'
import { expect, test } from './support/foretold-store'
import { expectSoundInEveryLook, expectSoundPage } from './support/page-faults'

const FULL_RUN = { timeout: 60_000 }

test('a loyalty programme: from a template through tuning, comparing and the best setting to a shared page', async ({
  page,
  browser,
  foretold,
  words,
}) => {
  test.slow()
  const base = `/o/${foretold.org}/${foretold.store}/loyalty`
  await page.goto(base)
  const begin = (kind: string) =>
    page
      .getByRole('button', {
        name: words('loyalty.templates.tryOne', { name: words(`loyalty.programme.${kind}.name`) }),
      })
      .click()
  await begin('points')
  await expect(page).toHaveURL(/loyalty\/[0-9a-f-]{36}/)
  const bench = page.url()

  // The answer first, coarse, then full.
  const headline = page.getByRole('heading', { level: 1 })
  await expect(headline).toContainText('%', FULL_RUN)
  await expect(page.getByText(beginningOf(words('loyalty.exact.cost')))).toBeVisible(FULL_RUN)

  await expectSoundInEveryLook(page, 'a programme')

  // Tuning: the answer follows the slider, and what was set is kept.
  const before = (await headline.textContent()) ?? ''
  const earned = page.getByRole('slider', { name: words('loyalty.field.earnShare'), exact: true })
  await earned.focus()
  await page.keyboard.press('Home')
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight')
  await expect(headline).not.toHaveText(before, FULL_RUN)
  await expectFullRun(page, words('loyalty.export.action'))
  await page.reload()
  await expect(earned).toHaveAttribute('aria-valuenow', '0.01')

  // The best setting within limits, applied.
  await page.getByRole('button', { name: words('loyalty.best.search') }).click()
  const apply = page.getByRole('button', { name: words('loyalty.best.apply') })
  await expect(apply).toBeVisible(FULL_RUN)
  await apply.click()
  await expectFullRun(page, words('loyalty.export.action'))

  // A second one, and both side by side.
  await page.goto(base)
  await begin('winBack')
  await expectFullRun(page, words('loyalty.export.action'))
  await page.goto(base)
  for (const kind of ['points', 'winBack']) {
    const name = words(`loyalty.programme.${kind}.name`)
    await page.getByRole('checkbox', { name: words('loyalty.list.choose', { name }) }).check()
  }
  await page.getByRole('link', { name: 'Compare 2', exact: true }).click()
  await expectSoundPage(page, 'programmes side by side')
  const table = page.getByRole('table', { name: words('loyalty.compare.title') })
  await expect(table.getByRole('columnheader')).toHaveCount(2)
  await expect(table.getByRole('row', { name: words('loyalty.compare.odds') })).toContainText('%')

  // Shared: a stranger reads the answer, in the language of choice, until the link is closed.
  await page.goto(bench)
  await expectFullRun(page, words('loyalty.export.action'))
  await page.getByRole('button', { name: words('loyalty.share.action') }).click()
  await page.getByRole('button', { name: words('loyalty.share.create') }).click()
  const address = await page.getByLabel(words('loyalty.share.address')).inputValue()
  const stranger = await (
    await browser.newContext({ storageState: { cookies: [], origins: [] }, locale: 'en-GB' })
  ).newPage()
  await stranger.goto(address)
  await expect(stranger.getByRole('heading', { level: 1 })).toContainText('%')
  await expectSoundInEveryLook(stranger, 'shared')
  await stranger.getByRole('link', { name: 'Русский' }).click()
  await expect(stranger.locator('html')).toHaveAttribute('lang', 'ru')
  await page
    .getByRole('button', { name: words('loyalty.share.revoke') })
    .first()
    .click()
  await expect(page.getByRole('button', { name: words('loyalty.share.revoke') })).toHaveCount(0)
  await stranger.reload()
  await expect(stranger.getByRole('heading', { level: 1 })).not.toContainText('%')
})

/** The full answer is there once it can be downloaded. */
async function expectFullRun(page: Page, download: string): Promise<void> {
  await expect(page.getByRole('button', { name: download })).toBeEnabled(FULL_RUN)
}

function beginningOf(message: string): string {
  return message.split(/[{<]/, 1)[0] ?? ''
}
