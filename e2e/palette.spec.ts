import { expect, test } from './support/test'
import { wordsOf } from './support/words'

test('the palette goes to a page, turns the lights off and changes the language', async ({ page, store, words }) => {
  await page.goto(`/o/${store.org}/${store.store}`)
  const choose = async (text: string) => {
    await page.keyboard.press('ControlOrMeta+K')
    await page.getByRole('combobox').fill(text)
    await page.getByRole('option', { name: text }).first().click()
  }
  await expect(page.getByRole('navigation', { name: words('shell.nav') })).toBeVisible()
  await choose(words('shell.cohorts'))
  await expect(page).toHaveURL(/\/cohorts$/)
  await choose(words('common.themeDark'))
  await expect(page.locator('html')).toHaveClass(/dark/)
  await choose(words('common.languageName.ru'))
  await expect(page.getByRole('link', { name: wordsOf('ru')('shell.cohorts'), exact: true })).toBeVisible()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await expect(page.locator('html')).toHaveClass(/dark/)
})
