import { randomInt } from 'node:crypto'
import { type APIRequestContext, expect } from '@playwright/test'
import { fieldOf, mutate } from './api'
import { inventAddress } from './test'

export interface Agency {
  org: string
  /** The name of its calculator's page. */
  slug: string
  /** What signs its webhook's deliveries; null without one. */
  secret: string | null
}

/** What its page is to have beside a name. */
interface PageChanges {
  title?: string
  accentColor?: string
  contact?: string
  host?: string
  embedOrigins?: string[]
  webhookUrl?: string
}

/** An agency of the signed-in person with a calculator page of its own. */
export async function createAgency(request: APIRequestContext, changes: PageChanges = {}): Promise<Agency> {
  const organization = await mutate(request, 'organization.create', { name: 'Northwind Growth', kind: 'agency' })
  const org = String(fieldOf(organization, 'slug'))
  const slug = `page-${randomInt(2 ** 40).toString(36)}`
  const { title = '', accentColor = null, contact = '', host = '', embedOrigins = [], webhookUrl = '' } = changes
  const texts = { title, lead: '' }
  const content = { texts: { en: texts, ru: texts }, operator: '', contact, privacyUrl: '' }
  const page = { slug, isEnabled: true, content, accentColor, host, embedOrigins, noticeUserIds: [], webhookUrl }
  const saved = await mutate(request, 'calculator.save', { org, ...page })
  const secret = fieldOf(saved, 'secret')
  return { org, slug, secret: typeof secret === 'string' ? secret : null }
}

/** A visitor's form, sent as the page would send it; returns when it is taken. */
export async function leaveLead(
  request: APIRequestContext,
  { slug }: Agency,
  lead: { name: string; email: string; state: string },
): Promise<void> {
  const headers = { accept: 'application/json', 'x-forwarded-for': inventAddress() }
  const { ticket, consentVersion } = await (await request.get(`/api/calculator/form?slug=${slug}&locale=en`)).json()
  const form = { ...lead, phone: '', shopUrl: '', leaveEmpty: '', consent: 'on', locale: 'en', place: 'page', slug }
  const send = async () =>
    fieldOf(
      await (
        await request.post('/api/calculator/leads', { form: { ...form, ticket, consentVersion }, headers })
      ).json(),
      'kind',
    )
  // A form that is sent at once was not filled in by a person.
  await expect.poll(send, { timeout: 15_000 }).toBe('sent')
}
