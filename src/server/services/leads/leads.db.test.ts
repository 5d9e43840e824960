import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { beforeEach, describe, expect, test } from 'vitest'
import { createTenant, type Tenant } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { withTenant } from '@/server/db/with-tenant'
import { setUpDataFolder } from '@/server/ingest/testing/test-store'
import { sendLetter } from '@/server/mail/send-letter'
import { outboxDirectory } from '@/server/mail/transport'
import { createPuzzle } from '@/server/security/proof-of-work'
import { findPublicPage, type PublicCalculatorPage } from '@/server/services/calculator/find-public-page'
import { savePage } from '@/server/services/calculator/save-page'
import { confirmLead, openConfirmation } from './confirm-lead'
import { countStep } from './count-step'
import { exportLeads } from './export-leads'
import { findLeads } from './find-leads'
import { getFunnel } from './get-funnel'
import { getLead } from './get-lead'
import { buildPageInput, createPage, NOW, sendForm } from './testing/visitor'
import { addLeadNote, deleteLead, updateLead } from './update-lead'

const database = setUpTestDatabase()
setUpDataFolder()

let tenant: Tenant
let page: PublicCalculatorPage
let number = 0

beforeEach(async () => {
  number += 1
  tenant = await createTenant(`Agency ${number}`)
  await database.asOwner('DELETE FROM lead')
  await database.asOwner('DELETE FROM auth_attempt')
  const noticeUserIds = [tenant.principal.userId]
  const embedOrigins = ['https://shop.example']
  ;({ page } = await createPage(tenant.principal, `agency-page-${number}`, { noticeUserIds, embedOrigins }))
}, 60_000)

const list = async (of = tenant, filter = {}) => (await findLeads(of.principal, { filter })).rows
const letters = (recipient: string) =>
  withTenant(tenant.principal, (db) => db.outboxMail.findMany({ where: { recipient }, orderBy: { createdAt: 'asc' } }))
const tokenOf = (text: string | undefined) => /confirm-address\?token=([\w-]+)/.exec(text ?? '')?.[1] ?? ''

describe('a form that is sent', () => {
  test('becomes a lead with its figures and the consent word for word, a letter and a notice', async () => {
    const fields = { phone: '+7 900 123-45-67', shopUrl: 'shop.example', marketing: 'on' }
    expect(await sendForm(page, { fields })).toEqual({ kind: 'sent' })
    const [lead] = await list()
    // 2 000 × 0.25 × 40 % × 20 = 4 000.
    expect(lead).toMatchObject({
      name: 'Anna',
      email: 'anna@shop.example',
      phone: '+7 900 123-45-67',
      shopUrl: 'https://shop.example/',
      status: 'new',
      isVerified: false,
      result: { ltvMinor: 400_000, currency: 'RUB' },
    })
    const view = await getLead(tenant.principal, lead?.id ?? '')
    expect(view.consentText).toContain(`I agree that Agency ${number} processes`)
    expect(view.consentText).toContain('news and offers')
    expect(view.calculationUrl).toContain(`/c/agency-page-${number}?m=product&c=RUB&aov=2000`)
    expect(view.inputs).toContainEqual({ name: 'Lifetime of a customer', value: '20\u00a0mo.' })
    expect(await letters('anna@shop.example')).toHaveLength(1)
    const notices = await withTenant(tenant.principal, (db) =>
      db.outboxMail.findMany({ where: { key: { startsWith: 'lead:' } } }),
    )
    expect(notices.map(({ subject }) => subject)).toEqual(['New lead: Anna'])
    expect(await getFunnel(tenant.principal, {})).toMatchObject({ submitted: 1 })
  })

  test('in Russian is answered in Russian', async () => {
    await sendForm(page, { envelope: { locale: 'ru' } })
    const [letter] = await letters('anna@shop.example')
    expect(letter?.text).toContain('вот расчёт, о котором вы просили')
    expect(letter?.text).toContain('/ru/confirm-address?token=')
  })

  test('is sent with a PDF of the calculation, drawn when the letter goes', async () => {
    await sendForm(page)
    const [letter] = await letters('anna@shop.example')
    await sendLetter(tenant.principal, letter?.id ?? '')
    const [file] = (await readdir(outboxDirectory())).filter((name) => name.includes(letter?.id ?? 'none'))
    const source = await readFile(join(outboxDirectory(), file ?? ''), 'utf8')
    expect(source).toMatch(/^Content-Type: application\/pdf; name=ltv\.pdf$/m)
    const pdf = source.slice(source.indexOf('application/pdf')).split(/\r?\n\r?\n/)[1] ?? ''
    expect(Buffer.from(pdf.slice(0, 20), 'base64').toString('latin1')).toContain('%PDF')
  })

  test('remembers the site it was embedded in, if that site may embed it', async () => {
    await sendForm(page, { envelope: { place: 'embed', origin: 'https://shop.example' } })
    await sendForm(page, { envelope: { place: 'embed', origin: 'https://evil.example' } })
    const rows = await list()
    const origins = await Promise.all(rows.map(async ({ id }) => (await getLead(tenant.principal, id)).origin))
    expect(origins.toSorted()).toEqual(['https://shop.example', null])
  })

  test('without a name, an address or consent becomes nothing', async () => {
    expect(await sendForm(page, { fields: { name: '', consent: '' } })).toEqual({
      kind: 'invalid',
      faults: ['name', 'consent'],
    })
    expect(await list()).toEqual([])
  })
})

describe('a program that fills in forms', () => {
  test('is told that all went well, and leaves nothing', async () => {
    expect(await sendForm(page, { envelope: { leaveEmpty: 'https://spam.example' } })).toEqual({ kind: 'sent' })
    expect(await list()).toEqual([])
  })

  test('is asked again where it was faster than a person, or has no ticket of the page', async () => {
    expect(await sendForm(page, { seconds: 1 })).toEqual({ kind: 'tooFast' })
    expect(await sendForm(page, { seconds: 90_000 })).toEqual({ kind: 'stale' })
    expect(await sendForm(page, { envelope: { ticket: 'made.up' } })).toEqual({ kind: 'stale' })
    expect(await list()).toEqual([])
  })

  test('has to work after three forms from one address, and its work opens once', async () => {
    const send = (index: number, work = '') =>
      sendForm(page, { address: '203.0.113.7', fields: { email: `p${index}@shop.example` }, envelope: { work } })
    for (let index = 0; index < 3; index++) expect(await send(index)).toEqual({ kind: 'sent' })
    expect(await send(3)).toEqual({ kind: 'workRequired' })
    const challenge = await createPuzzle(new Date())
    const solution = await solveChallenge({ challenge, deriveKey })
    const work = JSON.stringify({ challenge, solution })
    expect(await send(3, work)).toEqual({ kind: 'sent' })
    expect(await send(4, work)).toEqual({ kind: 'workRequired' })
    expect(await send(4, work.replace('"cost":2000', '"cost":1'))).toEqual({ kind: 'workRequired' })
    expect(await list()).toHaveLength(4)
  })

  test('that sends two forms of one address at once gets one letter written', async () => {
    await Promise.all([sendForm(page), sendForm(page), sendForm(page)])
    expect(await list()).toHaveLength(3)
    expect(await letters('anna@shop.example')).toHaveLength(1)
  })

  test('reaches one mailbox five times a day, whatever its addresses', async () => {
    const send = (index: number, email: string) => sendForm(page, { address: `203.0.113.${index}`, fields: { email } })
    for (let index = 0; index < 5; index++) expect(await send(index, 'anna@shop.example')).toEqual({ kind: 'sent' })
    expect(await send(5, 'anna@shop.example')).toEqual({ kind: 'later' })
    expect(await send(6, 'Anna+again@shop.example')).toEqual({ kind: 'later' })
    // And of the five but one letter was written: the address is not confirmed.
    expect(await letters('anna@shop.example')).toHaveLength(1)
  })
})

describe('the link of the letter', () => {
  test('confirms the address by a press alone, and what waited for it is sent', async () => {
    await sendForm(page)
    await sendForm(page, { envelope: { state: 'm=product&c=RUB&aov=100&freq=1&margin=50&life=10' } })
    const [letter] = await letters('anna@shop.example')
    const token = tokenOf(letter?.text)
    expect(await openConfirmation(token)).toMatchObject({ isConfirmed: false })
    expect((await list()).map(({ isVerified }) => isVerified)).toEqual([false, false])
    expect(await confirmLead(token, NOW)).toBe(true)
    expect(await confirmLead(token, NOW)).toBe(true)
    expect(await openConfirmation(token)).toMatchObject({ isConfirmed: true })
    const sent = await letters('anna@shop.example')
    expect(sent.map(({ subject }) => subject.replaceAll('\u00a0', ' '))).toEqual([
      expect.stringContaining('4,000'),
      expect.stringContaining('500'),
    ])
    await sendForm(page)
    expect(await letters('anna@shop.example')).toHaveLength(3)
  })

  test('with one letter changed opens nothing', async () => {
    await sendForm(page)
    const [letter] = await letters('anna@shop.example')
    expect(await openConfirmation(`${tokenOf(letter?.text).slice(0, -1)}_`)).toBeNull()
    expect(await confirmLead('', NOW)).toBe(false)
  })
})

describe('the inbox', () => {
  test('finds leads by words, status and owner, and keeps notes', async () => {
    await sendForm(page, { fields: { name: 'Anna Petrova', email: 'anna@tea.example' } })
    await sendForm(page, { fields: { name: 'Boris', email: 'boris@gift.example' } })
    const [anna] = (await list()).filter(({ name }) => name === 'Anna Petrova')
    await updateLead(tenant.principal, { id: anna?.id ?? '', status: 'won', ownerId: tenant.principal.userId })
    await addLeadNote(tenant.principal, { id: anna?.id ?? '', text: 'Signed' })
    const namesOf = async (filter: object) => (await list(tenant, filter)).map(({ name }) => name)
    expect(await namesOf({ search: 'petrova tea' })).toEqual(['Anna Petrova'])
    expect(await namesOf({ search: '%' })).toEqual([])
    expect(await namesOf({ status: ['won', 'lost'] })).toEqual(['Anna Petrova'])
    expect(await namesOf({ owner: 'none' })).toEqual(['Boris'])
    expect(await namesOf({ from: '2026-11-22', to: '2026-11-22' })).toHaveLength(2)
    expect(await namesOf({ from: '2026-11-23' })).toEqual([])
    expect(await getLead(tenant.principal, anna?.id ?? '')).toMatchObject({
      ownerName: 'Test Person',
      notes: [{ text: 'Signed', isMine: true }],
    })
  })

  test('deletes a lead with its letters, and tells the audit log of it without a name', async () => {
    await sendForm(page)
    const [lead] = await list()
    await exportLeads(tenant.principal, {})
    await deleteLead(tenant.principal, { id: lead?.id ?? '' })
    expect(await list()).toEqual([])
    expect(await letters('anna@shop.example')).toEqual([])
    const events = await withTenant(tenant.principal, (db) =>
      db.auditEvent.findMany({ where: { action: { startsWith: 'lead.' } }, orderBy: { at: 'asc' } }),
    )
    expect(events.map(({ action, details }) => [action, details])).toEqual([
      ['lead.exported', { rows: 1 }],
      ['lead.deleted', {}],
    ])
    expect(JSON.stringify(events)).not.toMatch(/Anna|anna@/)
  })

  test("is nobody else's: another organisation neither reads, changes nor deletes a lead by its id", async () => {
    await sendForm(page)
    const [lead] = await list()
    const id = lead?.id ?? ''
    const other = await createTenant('Other')
    expect((await list(other)).map((row) => row.id)).not.toContain(id)
    for (const call of [
      () => getLead(other.principal, id),
      () => updateLead(other.principal, { id, status: 'lost' }),
      () => addLeadNote(other.principal, { id, text: 'x' }),
      () => deleteLead(other.principal, { id }),
      () => updateLead(tenant.principal, { id, ownerId: other.principal.userId }),
    ])
      await expect(call()).rejects.toMatchObject({ code: 'notFound' })
    expect(await list()).toHaveLength(1)
  })
})

describe('the funnel', () => {
  test('counts people by the day, and neither programs nor a flood', async () => {
    const see = (userAgent: string | null, address = '203.0.113.9') =>
      countStep(page, { place: 'page', step: 'viewed' }, { userAgent, address, now: NOW })
    await see('Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0')
    await see('Mozilla/5.0 (compatible; Googlebot/2.1)')
    await see(null)
    expect(await getFunnel(tenant.principal, {})).toEqual({ viewed: 1, computed: 0, submitted: 0 })
    for (let visit = 0; visit < 70; visit++) await see('Firefox')
    expect(await getFunnel(tenant.principal, {})).toMatchObject({ viewed: 60 })
    expect(await getFunnel(tenant.principal, { from: '2026-11-23' })).toMatchObject({ viewed: 0 })
  })
})

describe('a page', () => {
  test('is not found once it is switched off, or its organisation is about to be deleted', async () => {
    await savePage(tenant.principal, buildPageInput(page.slug, { isEnabled: false }))
    expect(await findPublicPage(page.slug)).toBeNull()
    await savePage(tenant.principal, buildPageInput(page.slug))
    expect(await findPublicPage(page.slug)).not.toBeNull()
    await database.asOwner('UPDATE organization SET deletion_asked_at = now() WHERE id = $1', [
      tenant.principal.organizationId,
    ])
    expect(await findPublicPage(page.slug)).toBeNull()
  })

  test('has a name and a domain that nobody else has', async () => {
    const other = await createTenant('Other')
    const take = (changes: object) => savePage(other.principal, { ...buildPageInput('another-page'), ...changes })
    await savePage(tenant.principal, buildPageInput(page.slug, { host: 'ltv.agency.example' }))
    await expect(take({ slug: page.slug })).rejects.toMatchObject({ code: 'conflict', details: { field: 'slug' } })
    await expect(take({ host: 'ltv.agency.example' })).rejects.toMatchObject({ details: { field: 'host' } })
    await expect(take({ slug: 'demo' })).rejects.toMatchObject({ details: { field: 'slug', reason: 'taken' } })
    await expect(take({ host: 'localhost' })).rejects.toMatchObject({ code: 'conflict' })
  })
})
