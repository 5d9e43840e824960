import { AppError } from '@/domain/errors'
import type { Session } from '@/server/auth/sessions'

/** What a visitor of the demo may call though it is a mutation: it changes nothing that another visitor sees. */
const HARMLESS = ['account.setLocale', 'loyalty.preview']

/** Throws `forbidden` where a visitor of the demo would change something. All visitors share one account. */
export function refuseDemo(session: Session | null, path?: string): void {
  if (session?.isDemo && !(path && HARMLESS.includes(path))) throw new AppError('forbidden', { reason: 'demo' })
}
