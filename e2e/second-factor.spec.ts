import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { expectNoGraveFault } from './support/page-faults'
import { enterThroughPage } from './support/sign-in-page'
import { expect, test } from './support/test'

const STEP_MS = 30_000

test('a second factor is asked for after the password; no code of it opens twice; it can be turned off', async ({
  page,
  person,
  words,
}) => {
  const factor = page.getByRole('region', { name: words('account.factor.title') })
  await page.goto('/o/account')
  await factor.getByRole('button', { name: words('account.factor.turnOn') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: words('account.factor.password') }).fill(person.password)
  await dialog.getByRole('button', { name: words('account.factor.turnOn') }).click()
  await expect(factor.getByRole('img', { name: words('account.factor.qr') })).toBeVisible()
  const secret = Secret.fromBase32((await factor.getByRole('code').textContent()) ?? '')
  await expectNoGraveFault(page, 'the offer of a second factor')
  // Of the step to come, which is taken too: however long this takes, it is not yet too old.
  const [first = '', second = ''] = [0, STEP_MS].map((later) =>
    new TOTP({ secret }).generate({ timestamp: Date.now() + later }),
  )
  await factor.getByRole('textbox', { name: words('account.factor.code') }).fill(first)
  await factor.getByRole('button', { name: words('account.factor.confirm') }).click()
  const codes = factor.getByRole('region', { name: words('account.factor.codesTitle') })
  await expect(codes.getByRole('code')).toHaveCount(10)
  const [spare = '', other = ''] = await codes.getByRole('code').allTextContents()
  await expectNoGraveFault(page, 'the recovery codes')
  await codes.getByRole('button', { name: words('account.factor.done') }).click()
  await expect(factor).toContainText('Recovery codes left: 10')

  /** Signs in with codes, of which all but the last are refused. */
  const enterWith = async (...tried: string[]) => {
    await startAnew(page)
    await enterThroughPage(page, words, person)
    for (const [index, code] of tried.entries()) {
      await page.getByRole('textbox', { name: words('auth.code.label') }).fill(code)
      await page.getByRole('button', { name: words('auth.code.submit') }).click()
      if (index < tried.length - 1) await expect(refused).toBeVisible()
    }
    await expect(page).toHaveURL('/o/account')
  }
  const refused = page.getByRole('alert').filter({ hasText: words('auth.entry.codeWrong') })
  await enterWith(first, second)
  await enterWith(second, spare.toLowerCase())
  await expect(factor).toContainText('Recovery codes left: 9')
  await enterWith(spare, other)

  await factor.getByRole('button', { name: words('account.factor.turnOff') }).click()
  await dialog.getByRole('textbox', { name: words('account.factor.proof') }).fill(person.password)
  await dialog.getByRole('button', { name: words('account.factor.turnOff') }).click()
  await expect(factor).toContainText(words('account.factor.off'))
  await enterWith()
})

/** The sign-in page for somebody who has just come. */
async function startAnew(page: Page) {
  await page.context().clearCookies()
  await page.goto('/sign-in?next=/o/account')
}
