import { writeFileSync } from 'node:fs'
import { addStore, createStore, inventPerson, loadOrders, waitForLink } from './support/api'
import { ORDER_FILE_STORE } from './support/order-file'
import { expectNoGraveFault } from './support/page-faults'
import { signUpThroughPage } from './support/sign-up-page'
import { expect, test } from './support/test'

const ORDERS = [
  'order_id,created_at,status,customer_id,customer_name,email,total',
  'X-1,2026-08-01 10:00:00,completed,c-1,Ann Petrova,ann@mail.example,1000.00',
  'X-2,2026-09-02 11:00:00,completed,c-2,Boris Lis,boris@mail.example,2000.00',
  'X-3,2026-10-03 12:00:00,completed,c-1,Ann Petrova,ann@mail.example,1500.00',
  '',
].join('\n')

test('a client let into one of two stores sees that one, without names and costs, and is out as soon as it is removed', async ({
  page,
  context,
  elsewhere,
  words,
}, testInfo) => {
  const client = { ...inventPerson(), name: 'Kirill Client' }
  await page.goto('/sign-up')
  await signUpThroughPage(page, words, inventPerson())
  const tea = await createStore(context.request, ORDER_FILE_STORE)
  const coffee = await addStore(context.request, tea.org, 'Coffee house')
  const path = testInfo.outputPath('orders.csv')
  writeFileSync(path, ORDERS)
  await loadOrders(context.request, tea, path)

  await page.goto(`/o/${tea.org}/members`)
  await page.getByRole('button', { name: words('members.invite.open') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: words('members.invite.emails') }).fill(client.email)
  await dialog.getByRole('radio', { name: words('members.access.namedStores') }).click()
  await dialog.getByRole('checkbox', { name: 'Tea house' }).check()
  await dialog.getByRole('switch', { name: words('members.access.seesCosts') }).click()
  await expect(dialog).toContainText('Reads reports in these stores: Tea house.')
  await expect(dialog).toContainText(words('members.outlook.noPersonalData'))
  await expect(dialog).toContainText(words('members.outlook.noCosts'))
  await expectNoGraveFault(page, 'the invitation')
  await dialog.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(page.getByRole('textbox', { name: words('members.link.of', { email: client.email }) })).toBeVisible()

  await elsewhere.goto((await waitForLink(client.email, '/invitation')).href)
  await expect(elsewhere.getByRole('heading', { level: 1 })).toContainText('Samovar')
  await elsewhere.getByRole('textbox', { name: words('auth.name') }).fill(client.name)
  await elsewhere.getByRole('textbox', { name: words('auth.password') }).fill(client.password)
  await elsewhere.getByRole('button', { name: words('invitation.join') }).click()
  await expect(elsewhere).toHaveURL(new RegExp(`/o/${tea.org}/${tea.store}$`))
  await expect(elsewhere.getByText(words('shell.keptCosts'))).toBeVisible()

  await elsewhere.goto(`/o/${tea.org}/${tea.store}/customers`)
  await expect(elsewhere.getByRole('heading', { name: /^2 customers/ })).toBeVisible({ timeout: 30_000 })
  await expect(elsewhere.getByRole('table')).toContainText('2,500')
  await expect(elsewhere.locator('body')).not.toContainText(/Ann|ann@|Boris/)
  await expect(elsewhere.getByRole('columnheader', { name: words('customers.column.margin') })).toHaveCount(0)
  await elsewhere.goto(`/o/${coffee.org}/${coffee.store}`)
  await expect(elsewhere.getByRole('heading', { name: words('errors.notFound.title') })).toBeVisible()
  await elsewhere.goto(`/o/${tea.org}/${tea.store}/customers`)
  await expect(elsewhere.getByRole('table')).toBeVisible()

  await page.reload()
  await page.getByRole('button', { name: words('members.menu.of', { name: client.name }) }).click()
  await page.getByRole('menuitem', { name: words('members.menu.remove') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('members.remove.confirm') })
    .click()
  await expect(page.getByText(words('members.remove.done'), { exact: true })).toBeVisible()
  await elsewhere.reload()
  await expect(elsewhere.getByRole('heading', { name: words('errors.notFound.title') })).toBeVisible()
})
