import { signIn } from './support/api'
import { expect, test } from './support/test'

test('one session is signed out from another', async ({ page, elsewhere, person, words }) => {
  await signIn(elsewhere.request, person)
  await elsewhere.goto('/o/account')
  await page.goto('/o/account')
  const sessions = page.getByRole('region', { name: words('account.sessions.title') })
  await expect(sessions.getByRole('listitem')).toHaveCount(2)
  await sessions.getByRole('button', { name: /^Sign out of / }).click()
  await expect(sessions.getByRole('listitem')).toHaveCount(1)
  await expect(sessions.getByRole('listitem')).toContainText(words('account.sessions.this'))

  await elsewhere.getByRole('button', { name: words('account.profile.save') }).click()
  await expect(elsewhere.getByRole('alert').filter({ hasText: words('errors.code.unauthorized') })).toBeVisible()
  await elsewhere.reload()
  await expect(elsewhere).toHaveURL('/sign-in?next=%2Fo%2Faccount')
  await page.reload()
  await expect(sessions.getByRole('listitem')).toHaveCount(1)
})
