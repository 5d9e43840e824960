import { createHmac } from 'node:crypto'

/**
 * The signature header of a delivery: `t=<unix seconds>,v1=<hex>`, where v1 is HMAC-SHA256 of `<t>.<body>` under the page's
 * secret. The time is part of what is signed, so that an old delivery cannot be played again.
 */
export function signPayload(body: string, secret: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000)
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}
