import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { readClientTrace } from '@/server/auth/client-trace'
import { buildNextAuthOptions } from '@/server/auth/next-auth-options'
import { readReturnAddress } from '@/server/auth/session-cookie'

interface RouteContext {
  params: Promise<{ nextauth: string[] }>
}

// Built per request: the secret is the running process's, not the build's.
async function handler(request: NextRequest, context: RouteContext): Promise<Response> {
  const { headers } = request
  return NextAuth(request, context, buildNextAuthOptions(readClientTrace(headers), readReturnAddress(headers)))
}

export { handler as GET, handler as POST }
