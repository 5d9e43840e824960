import type { AuthOptions, User } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { AppError } from '@/domain/errors'
import { log } from '@/server/log'
import { getAuthSecret } from './auth-secret'
import type { ClientTrace } from './client-trace'
import { openLink } from './open-link'
import { buildServiceProvider, findServices, SERVICES, type ServiceAddresses, type ServiceProfile } from './services'
import { COOKIE_LIFETIME_SECONDS } from './session-cookie'
import { revokeSession } from './sessions'
import { signIn } from './sign-in'
import { signInByService } from './sign-in-by-service'

declare module 'next-auth' {
  interface User {
    sid?: string
    service?: ServiceProfile
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sid?: string
  }
}

/**
 * next-auth writes and clears the cookie and speaks with other services, no more: its token carries a session id, and every
 * request reads that session from the database. Its ways in are `credentials` (a password), `link` (of a letter), and the
 * services whose keys are set. `signIn(way, { redirect: false })` answers `error: 'CredentialsSignin'` for a wrong e-mail or
 * password, otherwise a code: `tooManyRequests`, `codeNeeded`, `codeWrong`, `notFound` (a spent link), a password's fault.
 */
export function buildNextAuthOptions(
  client: ClientTrace,
  returnAddress: string | null,
  addresses: ServiceAddresses = {},
): AuthOptions {
  return {
    secret: getAuthSecret(),
    session: { strategy: 'jwt', maxAge: COOKIE_LIFETIME_SECONDS },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [...buildOwnWays(client), ...findServices().map((service) => buildServiceProvider(service, addresses))],
    callbacks: {
      signIn: async ({ user, account }) =>
        account?.type === 'oauth' ? enterByService(user, account.provider, { client, returnAddress }) : true,
      jwt: ({ token, user }) => ({ sid: user ? user.sid : token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: {
      error: (code, metadata) => log.error({ code, err: metadata }, 'next-auth'),
      warn: (code) => log.warn({ code }, 'next-auth'),
      debug: () => {},
    },
    events: {
      async signOut({ token }) {
        if (token?.sid) await revokeSession(token.sid)
      },
    },
  }
}

/** The ways in that ask no other service. */
function buildOwnWays(client: ClientTrace) {
  return [
    Credentials({
      credentials: { email: { type: 'email' }, password: { type: 'password' }, code: {} },
      authorize: (fields) =>
        authorize(async () => {
          const { email, password } = fields ?? {}
          if (typeof email !== 'string' || typeof password !== 'string') return null
          return signIn({ email, password, code: textOf(fields?.code), client })
        }),
    }),
    Credentials({
      id: 'link',
      credentials: { token: {}, name: {}, password: { type: 'password' }, code: {} },
      authorize: (fields) =>
        authorize(() => {
          const { token, name, password, code } = fields ?? {}
          const typed = { name: textOf(name), password: textOf(password), code: textOf(code) }
          return openLink({ token: textOf(token), ...typed, client })
        }),
    }),
  ]
}

/** Starts a session; null for `unauthorized`. next-auth shows an error's text to the browser: only a code may reach it. */
async function authorize(enter: () => Promise<{ userId: string; token: string } | null>): Promise<User | null> {
  try {
    const entered = await enter()
    return entered && { id: entered.userId, sid: entered.token }
  } catch (error) {
    if (!(error instanceof AppError)) {
      log.error({ err: error }, 'sign-in failed')
      throw new Error('internal')
    }
    const reason = error.details?.reason
    if (typeof reason === 'string') throw new Error(reason)
    if (error.code === 'unauthorized') return null
    throw new Error(error.code)
  }
}

/** Gives the user of a service a session; the address to go to instead where there is none, or not yet. */
async function enterByService(
  user: User,
  provider: string,
  { client, returnAddress }: { client: ClientTrace; returnAddress: string | null },
): Promise<string | true> {
  const service = SERVICES.find((known) => known === provider)
  if (!service || !user.service) return '/sign-in?error=internal'
  const entry = await signInByService(service, user.service, client)
  if (entry.kind === 'unverified') return '/sign-in?error=unverified'
  if (entry.kind === 'code') return buildCodePath(entry.linkToken, returnAddress)
  user.sid = entry.token
  return true
}

/** The page that asks for the second factor. Where the person was going stays in its address, and is judged where it is followed. */
function buildCodePath(linkToken: string, returnAddress: string | null): string {
  const next = returnAddress !== null && URL.canParse(returnAddress) ? new URL(returnAddress) : null
  const query = next === null ? '' : `?${new URLSearchParams({ next: `${next.pathname}${next.search}` })}`
  return `/open-link${query}#${linkToken}`
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 1000) : ''
}
