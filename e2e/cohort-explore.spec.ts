import { expectNoGraveFault, expectSoundPage } from './support/page-faults'
import { expect, test } from './support/test'

for (const language of ['en', 'ru'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test('the grid is asked in other ways, and each of them is in the address and can be read by everyone', async ({
      page,
      loaded,
      words,
    }, testInfo) => {
      testInfo.setTimeout(120_000)
      const path = `/o/${loaded.org}/${loaded.store}/cohorts`
      await page.goto(path)
      const grid = page.getByRole('grid')
      await expect(grid).toBeVisible({ timeout: 30_000 })
      const choose = async (label: string, option: string) => {
        await page.getByRole('button', { name: words(`cohorts.switch.${label}`) }).click()
        await page.getByRole('menuitemradio', { name: words(`cohorts.switch.${option}`) }).click()
      }
      await page.getByRole('radio', { name: words('cohorts.switch.retention') }).click()
      await expect(page).toHaveURL(/measure=retainedShare/)
      await choose('colour', 'colours.average')
      await expect(page).toHaveURL(/colour=average/)
      await expect(page.getByText(words('cohorts.legend.scale.below'))).toBeVisible()
      await expectSoundPage(page, 'against the average')

      await choose('rows', 'by.channel')
      await expect(page).toHaveURL(/rows=channel/)
      await expect(page.getByRole('columnheader', { name: words('cohorts.grid.by.channel') })).toBeVisible()
      await expectSoundPage(page, 'by channel')

      for (const view of ['curves', 'trend', 'compare']) {
        await page.getByRole('radio', { name: words(`cohorts.switch.${view}`) }).click()
        await expect(page).toHaveURL(new RegExp(`view=${view}`))
        await expectSoundPage(page, view)
      }
      await page.reload()
      await expect(page.getByRole('radio', { name: words('cohorts.switch.compare') })).toBeChecked()
    })
  })
}

test('keys walk over the grid, Enter opens a cell and Escape gives the focus back', async ({ page, loaded, words }) => {
  await page.goto(`/o/${loaded.org}/${loaded.store}/cohorts`)
  const cell = (row: number, offset: number) =>
    page.getByRole('grid').locator(`[data-row="${row}"][data-offset="${offset}"]`)
  await expect(cell(0, 0)).toBeVisible({ timeout: 30_000 })
  await cell(0, 0).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(cell(1, 1)).toBeFocused()
  await page.keyboard.press('Home')
  await expect(cell(1, 0)).toBeFocused()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: words('cohorts.cell.open') })
  await expect(panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(cell(1, 0)).toBeFocused()
})

test('a cell opens its customers, takes a note and becomes a segment', async ({ page, loaded, words }) => {
  await page.goto(`/o/${loaded.org}/${loaded.store}/cohorts?measure=retainedCount`)
  const cell = page.getByRole('grid').locator('[data-row="1"][data-offset="0"]')
  await expect(cell).toBeVisible({ timeout: 30_000 })
  const count = Number(await cell.textContent())
  await cell.click()
  const panel = page.getByRole('dialog', { name: words('cohorts.cell.open') })
  await panel.getByRole('button', { name: words('cohorts.notes.add') }).click()
  await panel.getByLabel(words('cohorts.notes.text')).fill('A parcel of the old price')
  await panel.getByRole('button', { name: words('cohorts.notes.save'), exact: true }).click()
  await expect(panel.getByText('A parcel of the old price')).toBeVisible()

  await panel.getByRole('button', { name: words('cohorts.cell.segment') }).click()
  await panel.getByLabel(words('cohorts.views.name')).fill('First of spring')
  await panel.getByRole('button', { name: words('cohorts.cell.segment') }).click()
  await expect(page.getByText(words('cohorts.views.saved', { name: 'First of spring' }))).toBeVisible()

  await panel.getByRole('button', { name: new RegExp(String(count)) }).click()
  const list = page.getByRole('dialog').filter({ has: page.getByRole('table') })
  await expect(list.getByRole('row').nth(1)).toBeVisible()
  await expectNoGraveFault(page, 'customers of a cell')
})

test('a view is kept under a name, opened again, deleted and brought back', async ({ page, loaded, words }) => {
  await page.goto(`/o/${loaded.org}/${loaded.store}/cohorts?bucket=quarter`)
  const open = () => page.getByRole('button', { name: words('cohorts.views.menu') }).click()
  const saved = () => page.getByRole('button', { name: 'By quarters', exact: true })
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 30_000 })
  await open()
  await page.getByLabel(words('cohorts.views.name')).fill('By quarters')
  await page.getByRole('button', { name: words('cohorts.views.save') }).click()
  await expect(page.getByText(words('cohorts.views.saved', { name: 'By quarters' }))).toBeVisible()

  await page.getByRole('radio', { name: words('cohorts.switch.month'), exact: true }).click()
  await expect(page).not.toHaveURL(/quarter/)
  await open()
  await saved().click()
  await expect(page).toHaveURL(/bucket=quarter/)
  await open()
  await page.getByRole('button', { name: words('cohorts.views.delete', { name: 'By quarters' }) }).click()
  await expect(saved()).toHaveCount(0)
  await page.getByRole('button', { name: words('cohorts.views.undo') }).click()
  await expect(saved()).toBeHidden()
  await open()
  await expect(saved()).toBeVisible()
})

test('the grid goes home as a spreadsheet and as a picture', async ({ page, loaded, words }) => {
  await page.goto(`/o/${loaded.org}/${loaded.store}/cohorts`)
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 30_000 })
  for (const [kind, end] of [
    ['xlsx', /\.xlsx$/],
    ['png', /\.png$/],
  ] as const) {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: words('cohorts.export.menu'), exact: true }).click()
    await page.getByRole('menuitem', { name: words(`cohorts.export.${kind}`) }).click()
    expect((await download).suggestedFilename()).toMatch(end)
  }
})
