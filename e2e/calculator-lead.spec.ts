import { createAgency } from './support/agency'
import { fieldOf, inventPerson, waitForLink } from './support/api'
import { findAddress, readAttachment, readLettersTo } from './support/outbox'
import { expectNoGraveFault } from './support/page-faults'
import { expect, test } from './support/test'
import { isSigned, startWebhookReceiver } from './support/webhook-receiver'
import { wordsOf } from './support/words'

test('a visitor’s calculation reaches them as a letter with a PDF, the organisation as a lead with its numbers, and its system as a signed webhook', async ({
  page,
  context,
  person: _signedIn,
  elsewhere,
  words,
}) => {
  const receiver = await startWebhookReceiver()
  const agency = await createAgency(context.request, { webhookUrl: `${receiver.origin}/leads` })
  const visitor = { ...inventPerson(), name: 'Анна Петрова' }
  const ru = wordsOf('ru')
  const field = (name: string) =>
    elsewhere.getByRole('textbox', { name: ru(`calculator.live.field.${name}`), exact: true })

  await elsewhere.goto(`/ru/c/${agency.slug}`)
  await field('aov').fill('2 486,50')
  await field('freq').fill('0,2')
  await field('margin').fill('40')
  await field('life').fill('16')
  // 2 486.50 × 0.2 × 0.4 × 16 = 3 182.72
  await expect(elsewhere.getByText(/^3\s183\s₽$/)).toBeVisible()
  await expect(elsewhere).toHaveURL(/aov=2486/)

  await elsewhere.getByText(ru('calculator.live.send'), { exact: true }).click()
  await elsewhere.getByRole('textbox', { name: ru('lead-form.name'), exact: true }).fill(visitor.name)
  await elsewhere.getByRole('textbox', { name: ru('lead-form.email'), exact: true }).fill(visitor.email)
  const send = elsewhere.getByRole('button', { name: ru('lead-form.submit') })
  await send.click()
  await expect(elsewhere.getByText(ru('lead-form.fault.consent'))).toBeVisible()
  await elsewhere.getByRole('checkbox', { name: /^Я даю согласие оператору «Northwind Growth»/ }).check()
  await expectNoGraveFault(elsewhere, 'the form')
  await send.click()
  await expect(elsewhere.getByText(ru('lead-form.sent'))).toBeVisible()
  await expect(elsewhere.getByText(/^3\s183\s₽$/)).toBeVisible()

  const confirmation = await waitForLink(visitor.email, '/confirm-address')
  const [letter = ''] = readLettersTo(visitor.email)
  const address = findAddress(letter, `/ru/c/${agency.slug}?`)
  const file = readAttachment(letter, 'application/pdf').toString('latin1')
  expect(file).toMatch(/^%PDF-/)
  expect(file).toContain(address)
  await elsewhere.goto(address)
  await expect(field('aov')).toHaveValue(/^2\s?486,50?$/)
  await expect(elsewhere.getByText(/^3\s183\s₽$/)).toBeVisible()

  await elsewhere.goto(confirmation.href)
  await elsewhere.getByRole('button', { name: ru('lead-form.confirm.press') }).click()
  await expect(elsewhere.getByText(ru('lead-form.confirm.done'))).toBeVisible()

  await page.goto(`/o/${agency.org}/leads`)
  await page.getByRole('button', { name: visitor.name }).click()
  const dialog = page.getByRole('dialog', { name: visitor.name })
  await expect(dialog).toContainText(`${visitor.email} ${words('leads.verified')}`)
  await expect(dialog).toContainText(/3,183/)
  await expect(dialog.getByRole('link', { name: words('leads.fact.open') })).toHaveAttribute('href', address)

  await expect.poll(() => receiver.deliveries.length, { timeout: 30_000 }).toBe(2)
  expect(receiver.deliveries.every((delivery) => isSigned(delivery, agency.secret ?? ''))).toBe(true)
  const events = receiver.deliveries.map(({ body }) => JSON.parse(body))
  expect(events.map((event) => fieldOf(event, 'event')).toSorted()).toEqual(['lead.created', 'lead.verified'])
  expect(events[0]).toMatchObject({
    lead: { email: visitor.email, calculation: { ltvMinor: 318_272, currency: 'RUB', url: address } },
  })
  await receiver.close()
})
