import { waitForLink } from './support/api'
import { expectNoGraveFault } from './support/page-faults'
import { expect, test } from './support/test'

test('a forgotten password is chosen anew by letter; sessions of the old one end, and the link opens nothing more', async ({
  page,
  elsewhere,
  person,
  words,
}) => {
  const signUpLink = await waitForLink(person.email)
  await elsewhere.goto('/sign-in?next=/o/account')
  await elsewhere.getByRole('link', { name: words('auth.forgotLink') }).click()
  await expect(elsewhere.getByRole('heading', { name: words('auth.forgotPage.title') })).toBeVisible()
  await elsewhere.getByRole('textbox', { name: words('auth.email') }).fill(person.email)
  await elsewhere.getByRole('button', { name: words('auth.forgotPage.submit') }).click()
  await expect(elsewhere.getByRole('heading', { name: words('auth.sent.title') })).toBeVisible()
  await expectNoGraveFault(elsewhere, 'the letter is sent')

  const { href } = await waitForLink(person.email, '/open-link', [signUpLink])
  await elsewhere.goto(href)
  const password = elsewhere.getByRole('textbox', { name: words('auth.newPassword') })
  const submit = elsewhere.getByRole('button', { name: words('auth.openPage.reset.submit') })
  await password.fill('password123')
  await submit.click()
  await expect(elsewhere.getByText(words('auth.fault.tooCommon'))).toBeVisible()
  await expectNoGraveFault(elsewhere, 'the new password')
  await password.fill('nine brisk kettles')
  await submit.click()
  await expect(elsewhere).toHaveURL('/o/account')

  await page.goto('/o/account')
  await expect(page).toHaveURL(/\/sign-in(\?|$)/)
  await page.goto(href)
  await expect(page.getByRole('heading', { name: words('auth.openPage.spent.title') })).toBeVisible()
  await expectNoGraveFault(page, 'a spent link')
})
