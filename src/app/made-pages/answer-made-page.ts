import type { IncomingHttpHeaders } from 'node:http'
import { findPublicRoute } from '@/app/i18n/find-public-route'
import { isLocale, LOCALE_COOKIE } from '@/app/i18n/locales'
import { findForeignHost } from '@/server/services/calculator/foreign-host'
import { buildMadePageHeaders, isFilledCalculator } from './made-page-headers'
import { chooseEncoding } from './pack-text'
import type { MadePage } from './read-made-pages'

export interface PageRequest {
  method?: string | undefined
  /** Path and query. */
  url?: string | undefined
  headers: IncomingHttpHeaders
}

export interface PageAnswer {
  status: 200 | 304
  headers: Record<string, string>
  /** Null where headers are all that was asked for. */
  body: Buffer | null
}

/** The router's own requests go to the same address and are answered otherwise. */
const ROUTER_HEADERS = ['rsc', 'next-router-state-tree', 'next-router-prefetch', 'next-router-segment-prefetch']
const VARY = [...ROUTER_HEADERS, 'Accept-Encoding']

/**
 * The answer to a request for a page that was made beforehand, as the proxy (src/proxy.ts) and Next.js would give it together.
 * Null for every other request, and where the visitor is to be led to another language: theirs to answer.
 */
export function answerMadePage(
  pages: ReadonlyMap<string, MadePage>,
  productAddress: string,
  { method, url = '', headers }: PageRequest,
): PageAnswer | null {
  if (method !== 'GET' && method !== 'HEAD') return null
  const [pathname = '', ...search] = url.split('?')
  const page = pages.get(pathname)
  if (!page || isFilledCalculator(pathname, search.join('?'))) return null
  if (ROUTER_HEADERS.some((name) => headers[name] !== undefined)) return null
  if (findForeignHost(headers.host, productAddress) !== null) return null
  const accept = headers['accept-language'] ?? null
  if (findPublicRoute(pathname, readLocaleCookie(headers.cookie), accept).redirectTo !== null) return null

  const described = {
    ...buildMadePageHeaders({ pathname, hashes: page.hashes, isHttps: isHttps(headers) }),
    etag: page.etag,
    vary: (isLocale(pathname.split('/')[1]) ? VARY : [...VARY, 'Accept-Language', 'Cookie']).join(', '),
  }
  if (isKnown(headers['if-none-match'], page.etag)) return { status: 304, headers: described, body: null }
  const encoding = chooseEncoding(headers['accept-encoding']?.toString())
  const body = page.pack(encoding)
  return {
    status: 200,
    headers: {
      ...described,
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(body.length),
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    },
    body: method === 'HEAD' ? null : body,
  }
}

function isHttps(headers: IncomingHttpHeaders): boolean {
  return headers['x-forwarded-proto']?.toString().startsWith('https') ?? false
}

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch === '*' || (ifNoneMatch?.split(',').some((known) => known.trim() === etag) ?? false)
}

function readLocaleCookie(cookie: string | undefined): string | undefined {
  const pair = cookie?.split(';').find((part) => part.trim().startsWith(`${LOCALE_COOKIE}=`))
  return pair?.trim().slice(LOCALE_COOKIE.length + 1)
}
