import { expect, test } from './support/test'
import { wordsOf } from './support/words'

test('the palette goes to a page, turns the lights off and changes the language; the menu turns both back; a reload keeps them', async ({
  page,
  person,
  store,
  words,
}) => {
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
  const russian = wordsOf('ru')
  await expect(page.getByRole('link', { name: russian('shell.cohorts'), exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', { name: russian('shell.cohorts'), exact: true })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await expect(page.locator('html')).toHaveClass(/dark/)

  await page.getByRole('button', { name: person.name }).click()
  await page.getByRole('menuitemradio', { name: russian('common.themeLight') }).click()
  await page.getByRole('button', { name: person.name }).click()
  await page.getByRole('menuitemradio', { name: russian('common.languageName.en') }).click()
  await expect(page.getByRole('link', { name: words('shell.cohorts'), exact: true })).toBeVisible()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('html')).not.toHaveClass(/dark/)
})
