import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTenant, type Tenant } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { withTenant } from '@/server/db/with-tenant'
import { setUpDataFolder } from '@/server/ingest/testing/test-store'
import { runWebhookJob } from '@/server/jobs/webhook-job'
import { getPageSettings } from '@/server/services/calculator/get-page-settings'
import { savePage } from '@/server/services/calculator/save-page'
import { rotateWebhookSecret, sendWebhookTrial } from '@/server/services/calculator/webhook-secret'
import { buildPageInput, createPage, sendForm } from '@/server/services/leads/testing/visitor'
import { postWebhook } from '@/server/webhooks/post-webhook'

process.env.WEBHOOK_ALLOW_PRIVATE = 'on'
const database = setUpTestDatabase()
setUpDataFolder()

interface Received {
  body: string
  headers: IncomingHttpHeaders
}

/** A receiver on this machine: what it was sent, and what it answers. */
let receiver: Server
let address: string
let received: Received[] = []
let answers = 200

beforeAll(async () => {
  receiver = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      received.push({ body: Buffer.concat(parts).toString(), headers: request.headers })
      response.writeHead(answers, answers === 302 ? { location: '/elsewhere' } : {}).end('ok')
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
})
afterAll(() => new Promise((resolve) => receiver.close(resolve)))

let tenant: Tenant
let number = 0
beforeEach(async () => {
  number += 1
  received = []
  answers = 200
  tenant = await createTenant(`Hooks ${number}`)
}, 60_000)

const deliveries = () =>
  withTenant(tenant.principal, (db) => db.webhookDelivery.findMany({ orderBy: { createdAt: 'asc' } }))
const deliver = async () => {
  for (const { id } of await deliveries())
    await runWebhookJob({ organizationId: tenant.principal.organizationId, deliveryId: id })
}

/** As docs/webhooks.md tells a receiver to check it. */
function isSigned({ body, headers }: Received, secret: string): boolean {
  const [, time = '', signature = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['x-povtor-signature'])) ?? []
  return signature === createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')
}

describe('a webhook', () => {
  test('brings each lead to the receiver, signed, once', async () => {
    const { page, secret } = await createPage(tenant.principal, `hooks-${number}`, { webhookUrl: address })
    await sendForm(page, { fields: { name: 'Anna "<b>" 😀' } })
    await deliver()
    await deliver()
    expect(received).toHaveLength(1)
    const [delivery] = received
    if (!delivery) throw new Error('nothing came')
    expect(isSigned(delivery, secret ?? '')).toBe(true)
    expect(isSigned({ ...delivery, body: `${delivery.body} ` }, secret ?? '')).toBe(false)
    expect(delivery.headers).toMatchObject({ 'x-povtor-event': 'lead.created', 'content-type': 'application/json' })
    expect(JSON.parse(delivery.body)).toMatchObject({
      event: 'lead.created',
      lead: {
        name: 'Anna "<b>" 😀',
        email: 'anna@shop.example',
        calculation: { ltvMinor: 400_000, currency: 'RUB' },
        isVerified: false,
      },
    })
    expect(await deliveries()).toMatchObject([{ attempts: 1, responseStatus: 200, failure: null }])
  })

  test('that is not taken is tried again, and tells why', async () => {
    const { page } = await createPage(tenant.principal, `hooks-${number}`, { webhookUrl: address })
    await sendForm(page)
    answers = 500
    await expect(deliver()).rejects.toThrow('webhook: status 500')
    answers = 302
    await expect(deliver()).rejects.toThrow('webhook: redirect 302')
    expect(await deliveries()).toMatchObject([
      { attempts: 2, responseStatus: 302, failure: 'redirect', deliveredAt: null },
    ])
    expect(received).toHaveLength(2)
    answers = 200
    await deliver()
    expect(await deliveries()).toMatchObject([{ attempts: 3, responseStatus: 200, failure: null }])
  })

  test('keeps its secret encrypted, tells it once, and signs with a new one after a change', async () => {
    const { secret } = await createPage(tenant.principal, `hooks-${number}`, { webhookUrl: address })
    const again = await savePage(tenant.principal, buildPageInput(`hooks-${number}`, { webhookUrl: address }))
    expect(again.secret).toBeNull()
    const rows = await database.asOwner('SELECT webhook_secret FROM calculator_page')
    expect(JSON.stringify(rows)).not.toContain(secret)
    const { secret: next } = await rotateWebhookSecret(tenant.principal)
    await sendWebhookTrial(tenant.principal)
    await deliver()
    const [trial] = received
    expect(JSON.parse(trial?.body ?? '')).toMatchObject({ event: 'ping', lead: null })
    expect(trial && [isSigned(trial, next), isSigned(trial, secret ?? '')]).toEqual([true, false])
    const org = { id: tenant.principal.organizationId, slug: tenant.ids.org, name: 'x', kind: 'agency' } as const
    const settings = await getPageSettings({ principal: tenant.principal, org })
    expect(settings.deliveries).toMatchObject([{ event: 'ping', responseStatus: 200 }])
    expect(JSON.stringify(settings)).not.toContain(next)
  })

  test('that an organisation does not have is not sent', async () => {
    const { page } = await createPage(tenant.principal, `hooks-${number}`)
    await sendForm(page)
    expect(await deliveries()).toEqual([])
    await expect(sendWebhookTrial(tenant.principal)).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('an address inside the network', () => {
  const post = (to: string) => postWebhook(to, '{}', { headers: {}, allowsPrivate: false })

  test.each([
    ['https://127.0.0.1/hook', 'private'],
    ['https://[::1]/hook', 'private'],
    ['https://[::ffff:7f00:1]/hook', 'private'],
    ['https://2130706433/hook', 'private'],
    ['https://0x7f.1/hook', 'private'],
    ['https://169.254.169.254/latest/meta-data', 'private'],
    ['https://localhost/hook', 'private'],
    ['http://shop.example/hook', 'address'],
    ['https://user:password@shop.example/hook', 'address'],
    ['ftp://shop.example/hook', 'address'],
    ['nonsense', 'address'],
  ])('%s is not called: %s', async (to, failure) => {
    expect(await post(to)).toEqual({ status: null, failure })
    expect(received).toEqual([])
  })
})
