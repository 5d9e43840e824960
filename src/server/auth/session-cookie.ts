import { decode, encode } from 'next-auth/jwt'
import { getEnv } from '@/server/env'
import { getAuthSecret } from './auth-secret'

/**
 * How long the cookie lives, in seconds: as long as browsers allow. The session's own end is in the database and slides
 * with use; a page cannot write cookies, so the cookie must not be what ends it.
 */
export const COOKIE_LIFETIME_SECONDS = 400 * 86_400

const COOKIE_NAME = 'next-auth.session-token'
const SECURE_COOKIE_NAME = `__Secure-${COOKIE_NAME}`
const RETURN_COOKIE_NAME = 'next-auth.callback-url'

/** The session id in a request's cookies; null when there is none or it was not written by us. */
export async function readSessionToken(headers: Headers): Promise<string | null> {
  const cookies = parseCookies(headers.get('cookie') ?? '')
  const value = cookies.get(SECURE_COOKIE_NAME) ?? cookies.get(COOKIE_NAME)
  if (!value) return null
  try {
    const claims = await decode({ token: value, secret: getAuthSecret() })
    return typeof claims?.sid === 'string' ? claims.sid : null
  } catch {
    return null
  }
}

/** Where next-auth was asked to lead a person after they are let in, as its cookie says; null without one. */
export function readReturnAddress(headers: Headers): string | null {
  const cookies = parseCookies(headers.get('cookie') ?? '')
  const value = cookies.get(`__Secure-${RETURN_COOKIE_NAME}`) ?? cookies.get(RETURN_COOKIE_NAME)
  try {
    return value ? decodeURIComponent(value) : null
  } catch {
    return null
  }
}

/** The cookie that carries a session id, as next-auth writes it over http: what tests sign a person in with. */
export async function buildSessionCookie(token: string): Promise<{ name: string; value: string }> {
  const value = await encode({ token: { sid: token }, secret: getAuthSecret(), maxAge: COOKIE_LIFETIME_SECONDS })
  return { name: COOKIE_NAME, value }
}

/** The `Set-Cookie` line that signs a browser in, by next-auth's own rules: secure where the product's address is https. */
export async function buildSetCookie(token: string): Promise<string> {
  const { name, value } = await buildSessionCookie(token)
  const attributes = `Path=/; Max-Age=${COOKIE_LIFETIME_SECONDS}; HttpOnly; SameSite=Lax`
  const isSecure = getEnv().NEXTAUTH_URL?.startsWith('https://') ?? false
  return isSecure ? `${SECURE_COOKIE_NAME}=${value}; ${attributes}; Secure` : `${name}=${value}; ${attributes}`
}

function parseCookies(header: string): Map<string, string> {
  const pairs = header.split(';').map((part): [string, string] => {
    const at = part.indexOf('=')
    return at < 0 ? [part.trim(), ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()]
  })
  return new Map(pairs)
}
