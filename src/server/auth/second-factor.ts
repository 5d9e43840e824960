import { Secret, TOTP } from 'otpauth'
import { withUser } from '@/server/db/with-user'
import { decryptSecret } from '@/server/security/encryption'
import { hashSecretToken } from '@/server/security/secret-token'

/** RFC 6238 as every authenticator app has it. */
const PERIOD_SECONDS = 30
/** § Steps before and after the present one that are taken too: clocks differ. */
const WINDOW = 1

type CodeKind = 'totp' | 'recoveryCode'

/** The one-time passwords of a secret in base32. */
export function buildTotp(secret: string, email: string): TOTP {
  return new TOTP({ issuer: 'Povtor', label: email, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS })
}

/** The time step that a code is of, within the window; null when it is of none. */
export function findStep(secret: string, code: string, now: Date): number | null {
  const delta = buildTotp(secret, '').validate({ token: code, window: WINDOW, timestamp: now.getTime() })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta
}

/** How a recovery code is compared: without what people put between its groups. */
export function hashRecoveryCode(code: string): string {
  return hashSecretToken(code.replaceAll(/[\s-]/g, '').toUpperCase())
}

/**
 * Takes a code of a person's second factor: one of the app, or a recovery code. Each is taken once. Null when it is neither, or
 * was used before.
 */
export async function takeCode(userId: string, code: string, now = new Date()): Promise<CodeKind | null> {
  const plain = code.replaceAll(/\s/g, '')
  return /^\d{6}$/.test(plain) ? takeTotp(userId, plain, now) : takeRecoveryCode(userId, plain, now)
}

async function takeTotp(userId: string, code: string, now: Date): Promise<CodeKind | null> {
  return withUser(userId, async (db) => {
    const factor = await db.userTotp.findUnique({ where: { userId } })
    if (!factor?.confirmedAt) return null
    const step = findStep(decryptSecret(factor.secret), code, now)
    if (step === null) return null
    const { count } = await db.userTotp.updateMany({
      where: { userId, lastStep: { lt: step } },
      data: { lastStep: step },
    })
    return count === 1 ? 'totp' : null
  })
}

async function takeRecoveryCode(userId: string, code: string, now: Date): Promise<CodeKind | null> {
  const { count } = await withUser(userId, (db) =>
    db.recoveryCode.updateMany({
      where: { userId, codeHash: hashRecoveryCode(code), usedAt: null },
      data: { usedAt: now },
    }),
  )
  return count === 1 ? 'recoveryCode' : null
}
