import { expect, test } from './support/test'

test('how a figure is computed opens and closes from the keyboard', async ({ page, loaded, words }) => {
  await page.goto(`/o/${loaded.org}/${loaded.store}`)
  const question = page.getByRole('button', { name: words('explain.open') }).first()
  await expect(question).toBeVisible({ timeout: 60_000 })
  await question.focus()
  await page.keyboard.press('Enter')
  const copy = page.getByRole('button', { name: words('explain.copy') })
  await expect(copy).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(copy).toBeHidden()
  await expect(question).toBeFocused()
})
