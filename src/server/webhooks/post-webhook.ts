import { lookup as resolveName } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPrivateAddress } from './private-address'

/** § A receiver that thinks longer is tried again later. */
const TIMEOUT_MS = 5_000

/** Why a delivery did not arrive, in words of a list: nothing that a receiver wrote is kept. */
export const WEBHOOK_FAILURES = ['address', 'private', 'redirect', 'status', 'timeout', 'network'] as const
export type WebhookFailure = (typeof WEBHOOK_FAILURES)[number]

export interface WebhookAnswer {
  status: number | null
  failure: WebhookFailure | null
}

interface PostOptions {
  headers: Record<string, string>
  /** Addresses of private networks, and http, are fine: tests, and an installation whose organisations are trusted. */
  allowsPrivate: boolean
}

/**
 * Sends a body to a receiver. It follows no redirect, reads no answer beyond its status, and connects to no address of a
 * private network: the name is resolved once, and what was looked at is what is connected to. Never throws.
 */
export async function postWebhook(
  address: string,
  body: string,
  { headers, allowsPrivate }: PostOptions,
): Promise<WebhookAnswer> {
  const url = parseWebhookUrl(address, allowsPrivate)
  if (url === 'address' || url === 'private') return { status: null, failure: url }
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  try {
    return judge(await post(url, body, headers, allowsPrivate, signal))
  } catch (error) {
    if (error instanceof PrivateAddressError) return { status: null, failure: 'private' }
    return { status: null, failure: signal.aborted ? 'timeout' : 'network' }
  }
}

/** The receiver's address, or what is wrong with it: not https, a password in it, an address that stands for a private host. */
export function parseWebhookUrl(address: string, allowsPrivate: boolean): URL | 'address' | 'private' {
  if (!URL.canParse(address)) return 'address'
  const url = new URL(address)
  const isHttps = url.protocol === 'https:'
  if (!(isHttps || (allowsPrivate && url.protocol === 'http:')) || url.username || url.password) return 'address'
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (!allowsPrivate && isIP(literal) !== 0 && isPrivateAddress(literal)) return 'private'
  return url
}

function judge(status: number): WebhookAnswer {
  if (status >= 200 && status < 300) return { status, failure: null }
  return { status, failure: status >= 300 && status < 400 ? 'redirect' : 'status' }
}

class PrivateAddressError extends Error {}

/** Resolves a name, and refuses it when any of its addresses is private: the one that was checked is the one connected to. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0)
    const [first] = addresses
    if (!first || addresses.some((found) => isPrivateAddress(found.address)))
      return callback(new PrivateAddressError('a private address'), '', 0)
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family)
  })
}

function post(
  url: URL,
  body: string,
  headers: Record<string, string>,
  allowsPrivate: boolean,
  signal: AbortSignal,
): Promise<number> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        method: 'POST',
        signal,
        agent: false,
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        ...(allowsPrivate ? {} : { lookup: lookupPublic }),
      },
      (response) => {
        response.destroy()
        resolve(response.statusCode ?? 0)
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}
