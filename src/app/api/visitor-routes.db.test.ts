import { beforeAll, describe, expect, test } from 'vitest'
import { createTenant, type Tenant } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder } from '@/server/ingest/testing/test-store'
import { saveLogo } from '@/server/services/calculator/logo'
import { findLeads } from '@/server/services/leads/find-leads'
import { readLeadReturn } from '@/server/services/leads/lead-return'
import { createPage } from '@/server/services/leads/testing/visitor'
import { POST as confirm } from './calculator/confirm/route'
import { POST as count } from './calculator/count/route'
import { GET as getForm } from './calculator/form/route'
import { POST as sendLead } from './calculator/leads/route'
import { GET as getLogo } from './calculator/logo/[slug]/route'
import { GET as getPuzzle } from './calculator/puzzle/route'
import { GET as checkTls } from './tls-check/route'

setUpTestDatabase()
setUpDataFolder()

let tenant: Tenant
beforeAll(async () => {
  tenant = await createTenant('Agency')
  await createPage(tenant.principal, 'agency-page', { host: 'ltv.agency.example', content: CONTENT })
}, 60_000)

const NONE = { title: '', lead: '' }
const CONTENT = {
  texts: { en: NONE, ru: NONE },
  operator: 'ООО «Агентство»',
  contact: 'pd@agency.example',
  privacyUrl: '',
}
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

function post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Request {
  return new Request(`http://localhost/api/${path}`, { method: 'POST', body: new URLSearchParams(fields), headers })
}

async function fetchForm(locale = 'ru') {
  const answer = await getForm(new Request(`http://localhost/api/calculator/form?slug=agency-page&locale=${locale}`))
  return await answer.json()
}

async function buildFields(changes: Record<string, string> = {}) {
  const { ticket, consentVersion } = await fetchForm()
  const person = { name: 'Анна', email: 'anna@shop.example', phone: '', shopUrl: '', consent: 'on' }
  const envelope = {
    locale: 'ru',
    place: 'page',
    slug: 'agency-page',
    state: 'm=product&aov=2000',
    ticket,
    consentVersion,
  }
  return { ...person, ...envelope, ...changes }
}

describe('a form without script', () => {
  test('leads back to its page with the calculation kept, and what was typed readable by nobody on the way', async () => {
    const answer = await sendLead(post('calculator/leads', await buildFields({ email: 'nonsense' })))
    expect(answer.status).toBe(303)
    const location = new URL(answer.headers.get('location') ?? '', 'http://localhost')
    expect(location.pathname).toBe('/ru/c/agency-page')
    expect(location.searchParams.get('aov')).toBe('2000')
    expect(decodeURIComponent(location.href)).not.toMatch(/nonsense|Анна/)
    expect(readLeadReturn(location.searchParams.get('lead'))).toMatchObject({
      answer: 'invalid',
      faults: ['email'],
      typed: { name: 'Анна', email: 'nonsense' },
    })
    expect(readLeadReturn('v1.made.up')).toBeNull()
  })

  test('never leads away, whatever it says of itself', async () => {
    const fields = await buildFields({ state: '//evil.example', email: 'x' })
    const answer = await sendLead(post('calculator/leads', fields))
    expect(answer.headers.get('location')).toMatch(/^\/ru\/c\/agency-page\?/)
    const away = await sendLead(post('calculator/leads', { ...fields, slug: '//evil.example' }))
    expect(away.status).toBe(404)
  })

  test('under the own domain stays there', async () => {
    const fields = await buildFields({ email: 'x' })
    const answer = await sendLead(post('calculator/leads', fields, { host: 'ltv.agency.example' }))
    expect(answer.headers.get('location')).toMatch(/^\/ru\?/)
  })
})

describe('what visitors may send', () => {
  test('is not more than a form, and from no other site', async () => {
    const fields = await buildFields()
    const long = await sendLead(post('calculator/leads', { ...fields, name: 'a'.repeat(20_000) }))
    expect(long.status).toBe(400)
    const foreign = { 'sec-fetch-site': 'cross-site' }
    expect((await sendLead(post('calculator/leads', fields, foreign))).status).toBe(403)
    expect((await count(post('calculator/count', {}, foreign))).status).toBe(403)
    expect((await confirm(post('calculator/confirm', {}, foreign))).status).toBe(403)
    const json = new Request('http://localhost/', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'text/plain' },
    })
    expect((await sendLead(json)).status).toBe(400)
    expect((await findLeads(tenant.principal, { filter: {} })).rows.map(({ name }) => name)).not.toContain('Анна')
  })

  test('to a script is answered in words of a list', async () => {
    const answer = await sendLead(post('calculator/leads', await buildFields(), { accept: 'application/json' }))
    expect(await answer.json()).toEqual({ kind: 'tooFast' })
  })

  test('is counted without a trace of who it was', async () => {
    const step = { slug: 'agency-page', place: 'page', step: 'viewed' }
    expect((await count(post('calculator/count', step, { 'user-agent': 'Firefox' }))).status).toBe(204)
    expect((await count(post('calculator/count', { ...step, step: 'submitted' }))).status).toBe(400)
    expect((await count(post('calculator/count', { ...step, slug: 'nobody' }))).status).toBe(204)
  })
})

describe('what visitors may read', () => {
  test('is whose consent they give, and to whom they write to withdraw it', async () => {
    const { consent } = await fetchForm('ru')
    expect(consent.processing).toContain('ООО «Агентство»')
    expect(consent.processing).toContain('pd@agency.example')
  })

  test('is a puzzle, signed', async () => {
    const puzzle = await (await getPuzzle()).json()
    expect(puzzle).toMatchObject({ parameters: { cost: 2000 }, signature: expect.any(String) })
  })

  test('is a logo, as a picture and as nothing else', async () => {
    const ask = () => getLogo(new Request('http://localhost/'), { params: Promise.resolve({ slug: 'agency-page' }) })
    expect((await ask()).status).toBe(404)
    const page = Buffer.from('<script>alert(1)</script>').toString('base64')
    await expect(saveLogo(tenant.principal, { data: page })).rejects.toMatchObject({ code: 'invalidInput' })
    await saveLogo(tenant.principal, { data: PIXEL })
    const logo = await ask()
    expect(logo.headers.get('content-type')).toBe('image/png')
    expect(logo.headers.get('x-content-type-options')).toBe('nosniff')
    await saveLogo(tenant.principal, { data: null })
    expect((await ask()).status).toBe(404)
  })

  test.each([
    ['ltv.agency.example', 200],
    ['LTV.Agency.Example', 200],
    ['other.example', 404],
    ['localhost', 404],
    ["' OR 1=1 --", 404],
    ['', 404],
  ])('whether %j is served here: %d', async (domain, status) => {
    const answer = await checkTls(new Request(`http://localhost/api/tls-check?${new URLSearchParams({ domain })}`))
    expect(answer.status).toBe(status)
  })
})
