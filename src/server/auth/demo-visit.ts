import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ensureDemoVisitor } from '@/server/db/account-functions'
import { getEnv } from '@/server/env'
import { type ClientTrace, NO_TRACE } from './client-trace'
import { createSession } from './sessions'
import { countAttempts } from './throttle'

/** An address that no mail server will ever take (RFC 2606). */
const VISITOR_EMAIL = 'visitor@povtor.invalid'
const DemoLogin = z.object({ email: z.string() })

/**
 * Starts a visit of the demo: a session of the one account that all visitors share, a viewer of the demo's organisation who may
 * change nothing (src/server/api/refuse-demo.ts). Returns the session's id, for `buildSetCookie`. Null when the demo is off, or there is no such organisation. Throws
 * `tooManyRequests`.
 */
export async function startDemoVisit(client: ClientTrace): Promise<string | null> {
  if (getEnv().DEMO === 'off') return null
  await countAttempts({ 'demo:address': client.address })
  const visitor = await ensureDemoVisitor({
    ownerEmail: readDemoEmail(),
    id: randomUUID(),
    email: VISITOR_EMAIL,
    name: 'Demo',
    locale: 'en',
  })
  // Who visits is nobody's business: the shared account keeps no browser and no network.
  return visitor && createSession(visitor, NO_TRACE)
}

function readDemoEmail(): string {
  return DemoLogin.parse(JSON.parse(readFileSync(join(process.cwd(), 'scripts', 'demo-login.json'), 'utf8'))).email
}
