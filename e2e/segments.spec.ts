import { expectSoundPage } from './support/page-faults'
import { expect, test } from './support/test'

test('a ready-made segment is looked over, saved, opened as a list of customers, deleted and brought back', async ({
  page,
  loaded,
  words,
}) => {
  const at = `/o/${loaded.org}/${loaded.store}/segments`
  await page.goto(at)
  await expect(page.getByRole('heading', { name: words('segments.stages.title') })).toBeVisible()
  await expectSoundPage(page, 'segments')

  const name = words('segments.suggestion.oneTimeRecent')
  await page.getByRole('link', { name: words('segments.suggestions.saveOf').replace('{name}', name) }).click()
  await expect(page.getByRole('textbox', { name: words('segments.editor.name') })).toHaveValue(name)
  await expect(page.getByText(/\d+ customers? match/)).toBeVisible()
  await expectSoundPage(page, 'segment editor')
  await page.getByRole('button', { name: words('segments.editor.save') }).click()
  await expect(page).toHaveURL(/\/segments\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)

  const size = Number(/(\d+) customers?/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[1])
  await page.getByRole('link', { name: words('segments.view.open') }).click()
  await expect(page).toHaveURL(/\/customers\?segment=/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(String(size))

  await page.goto(at)
  await page.getByRole('button', { name: words('segments.saved.menu').replace('{name}', name) }).click()
  await page.getByRole('menuitem', { name: words('segments.saved.delete') }).click()
  await expect(page.getByText(words('segments.saved.deleted').replace('{name}', name))).toBeVisible()
  await page.getByRole('button', { name: words('segments.saved.undo') }).click()
  await expect(page.getByRole('table').getByRole('link', { name })).toBeVisible()
})

test('a rule is put together by keyboard, and its address brings it back as it was', async ({
  page,
  loaded,
  words,
}) => {
  await page.goto(`/o/${loaded.org}/${loaded.store}/segments/new`)
  const value = page.getByRole('textbox', { name: words('segments.editor.value') })
  await value.fill('3')
  await expect(page.getByText(/\d+ customers? match/)).toBeVisible()
  await page.getByRole('button', { name: words('segments.editor.addGroup') }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: words('segments.editor.groupWho') })).toBeVisible()
  await expect(page).toHaveURL(/rule=/)
  await page.reload()
  await expect(value.first()).toHaveValue('3')
  await expect(page.getByRole('group', { name: words('segments.editor.groupWho') })).toBeVisible()
})
