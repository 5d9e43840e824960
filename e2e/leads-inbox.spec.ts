import { readFileSync } from 'node:fs'
import { createAgency, leaveLead } from './support/agency'
import { expectNoGraveFault, expectSoundPage } from './support/page-faults'
import { expect, test } from './support/test'

const STATE = 'm=product&aov=100&freq=0.5&margin=40&life=10&c=USD'
// Programs are not counted as visitors, and a browser without a window calls itself one.
test.use({
  userAgent: 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
})

test('leads are filtered by their address, given a status, an owner and a note, counted and taken out as CSV', async ({
  page,
  context,
  request,
  person,
  elsewhere,
  words,
}) => {
  const agency = await createAgency(context.request)
  await elsewhere.goto(`/c/${agency.slug}`)
  await elsewhere.getByRole('textbox', { name: words('calculator.live.field.aov'), exact: true }).fill('100')
  await Promise.all(
    ['Ann', 'Boris', '=HYPERLINK("x")'].map((name, index) =>
      leaveLead(request, agency, { name, email: `lead-${index}-${agency.slug}@mail.example`, state: STATE }),
    ),
  )

  await page.goto(`/o/${agency.org}/leads`)
  await expect(page.getByRole('heading', { level: 1, name: '3 leads' })).toBeVisible()
  const funnel = page.getByRole('region', { name: words('leads.funnel.label') }).getByRole('listitem')
  await expect(funnel.nth(0)).toContainText(new RegExp(`^${words('leads.funnel.viewed')}1`))
  await expect(funnel.nth(1)).toContainText(new RegExp(`^${words('leads.funnel.computed')}1`))
  await expect(funnel.nth(2)).toContainText(new RegExp(`^${words('leads.funnel.submitted')}3`))
  await expectSoundPage(page, 'the inbox')

  await page.getByRole('button', { name: 'Boris' }).click()
  const dialog = page.getByRole('dialog', { name: 'Boris' })
  await expect(dialog).toContainText('$200')
  await expect(dialog.getByRole('region', { name: words('leads.fact.inputs') })).toContainText('Margin40%')
  await choose(words('leads.table.status'), words('leads.status.contacted'))
  await choose(words('leads.table.owner'), person.name)
  await dialog.getByRole('textbox', { name: words('leads.notes.label') }).fill('Call on Monday')
  await dialog.getByRole('button', { name: words('leads.notes.add') }).click()
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Call on Monday' })).toBeVisible()
  await expectNoGraveFault(page, 'a lead')
  await dialog.getByRole('button', { name: words('leads.dialog.close') }).click()
  const row = page.getByRole('row').filter({ hasText: 'Boris' })
  await expect(row).toContainText(words('leads.status.contacted'))
  await expect(row).toContainText(person.name)

  await page.getByRole('button', { name: new RegExp(`^${words('leads.filter.status')}: `) }).click()
  await page.getByRole('menuitemradio', { name: words('leads.status.contacted') }).click()
  await expect(page).toHaveURL(/status=contacted/)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: '1 lead' })).toBeVisible()

  await page.goto(`/o/${agency.org}/leads`)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: words('leads.export.action') }).click()
  const csv = readFileSync(await (await download).path(), 'utf8')
  expect(csv.trim().split('\n')).toHaveLength(4)
  expect(csv).toContain('Boris')
  // A spreadsheet would run what begins with "=".
  expect(csv).not.toMatch(/(?:^|[,;"])=HYPERLINK/m)

  async function choose(field: string, option: string) {
    await dialog
      .getByRole('button', { name: field })
      .or(dialog.getByRole('combobox', { name: field }))
      .first()
      .click()
    await page.getByRole('option', { name: option }).click()
    await expect(dialog.getByLabel(field)).toContainText(option)
  }
})
