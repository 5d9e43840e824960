import { createAgency } from './support/agency'
import { findAxeFaults } from './support/axe'
import { expectSoundInEveryLook } from './support/page-faults'
import { expect, test } from './support/test'

const SITE = ['/stores', '/agencies', '/articles', '/articles/ltv', '/demo']
const CALCULATOR = [
  '/calculator',
  '/calculator?m=product&aov=100&aovMin=80&freq=0.5&margin=-10&life=10&cac=20',
  '/calculator?m=arpa&arpa=1000&churn=0',
  '/calculator?m=annual&year=900&years=3&margin=40&cac=100',
  '/calculator?m=loyalty&aov=100&freq=0.5&margin=40&life=10&earn=5&used=70',
]

for (const start of ['', '/ru']) {
  const language = start === '' ? 'English' : 'Russian'

  test(`the site’s pages can be used by everybody, in ${language}`, async ({ page }, testInfo) => {
    testInfo.setTimeout(120_000)
    for (const path of SITE) {
      await page.goto(`${start}${path}`)
      await expectSoundInEveryLook(page, `${start}${path}`)
    }
  })

  test(`so can the calculator, in each of its states, in ${language}`, async ({ page }, testInfo) => {
    testInfo.setTimeout(120_000)
    for (const path of CALCULATOR) {
      await page.goto(`${start}${path}`)
      await expectSoundInEveryLook(page, `${start}${path}`)
    }
  })
}

test('so can an agency’s page in a colour that is too light, and what is embedded', async ({
  page,
  context,
  person: _signedIn,
}) => {
  const { slug } = await createAgency(context.request, { accentColor: '#ffd400' })
  await page.goto(`/ru/c/${slug}`)
  await expectSoundInEveryLook(page, 'an agency’s page')
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(`/embed/${slug}/ru`)
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    expect(await findAxeFaults(page)).toEqual([])
  }
})
