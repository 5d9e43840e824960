import type { AuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { AppError } from '@/domain/errors'
import { log } from '@/server/log'
import { findClientAddress } from '@/server/security/client-address'
import { getAuthSecret } from './auth-secret'
import { COOKIE_LIFETIME_SECONDS } from './session-cookie'
import { revokeSession } from './sessions'
import { signIn } from './sign-in'

declare module 'next-auth' {
  interface User {
    sid: string
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sid?: string
  }
}

/**
 * next-auth writes and clears the cookie, no more: its token carries a session id, and every request reads that session
 * from the database. `signIn('credentials', { redirect: false })` answers `error: 'CredentialsSignin'` for a wrong e-mail
 * or password and `error: 'tooManyRequests'` when throttled.
 */
export function buildNextAuthOptions(): AuthOptions {
  return {
    secret: getAuthSecret(),
    session: { strategy: 'jwt', maxAge: COOKIE_LIFETIME_SECONDS },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (credentials, request) => authorize(credentials, request.headers),
      }),
    ],
    callbacks: {
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

type CredentialInput = Record<'email' | 'password', string> | undefined

async function authorize(credentials: CredentialInput, headers: Record<string, unknown> | undefined) {
  const { email, password } = credentials ?? {}
  if (typeof email !== 'string' || typeof password !== 'string') return null
  const forwardedFor = headers?.['x-forwarded-for']
  const address = findClientAddress(typeof forwardedFor === 'string' ? forwardedFor : null)
  try {
    const { userId, token } = await signIn({ email, password, address })
    return { id: userId, sid: token }
  } catch (error) {
    if (error instanceof AppError && error.code === 'unauthorized') return null
    // next-auth shows an error's text to the browser: only a code may reach it.
    if (error instanceof AppError) throw new Error(error.code)
    log.error({ err: error }, 'sign-in failed')
    throw new Error('internal')
  }
}
