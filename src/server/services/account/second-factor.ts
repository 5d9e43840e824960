import { Secret } from 'otpauth'
import { encode } from 'uqr'
import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { recordAccountEvent } from '@/server/auth/account-events'
import { buildTotp, findStep, hashRecoveryCode } from '@/server/auth/second-factor'
import type { Session } from '@/server/auth/sessions'
import { countAttempts } from '@/server/auth/throttle'
import type { UserDb } from '@/server/db/scoped-db'
import { withUser } from '@/server/db/with-user'
import { decryptSecret, encryptSecret } from '@/server/security/encryption'
import { assertProof, hasPassword, Proof } from './assert-proof'

export const CodeInput = z.object({ code: z.string().min(1).max(40) })
export const ProofInput = z.object({ proof: Proof })
export const BeginFactorInput = z.object({ proof: Proof.nullable() })

export interface SecondFactorOffer {
  /** In base32, for an app that reads no picture. */
  secret: string
  /** The QR code: rows of dark and light squares. */
  squares: boolean[][]
}

const RECOVERY_CODES = 10
const CODE_BYTES = 10

/**
 * A new secret to be put into an app; it counts for nothing until a code of it has come back. Asks for the password where there is
 * one: a session left open somewhere must not lock its person out. Throws `invalidInput` for another, `conflict` when one counts already.
 */
export async function beginSecondFactor(
  session: Session,
  { proof }: z.infer<typeof BeginFactorInput>,
): Promise<SecondFactorOffer> {
  const { userId, email } = session
  if (await hasPassword(session)) await assertProof(session, proof ?? '')
  const secret = new Secret({ size: 20 }).base32
  await withUser(userId, async (db) => {
    const known = await db.userTotp.findUnique({ where: { userId }, select: { confirmedAt: true } })
    if (known?.confirmedAt) throw new AppError('conflict', { reason: 'secondFactorIsOn' })
    const data = { secret: encryptSecret(secret), lastStep: 0, createdAt: new Date() }
    await db.userTotp.upsert({ where: { userId }, create: { userId, ...data }, update: data })
  })
  return { secret, squares: encode(buildTotp(secret, email).toString(), { border: 2 }).data }
}

/**
 * Turns the second factor on by a code of the offered secret; returns the recovery codes, which are told this once. Throws
 * `invalidInput` for a code that is not of the secret.
 */
export async function confirmSecondFactor(
  { userId, email }: Session,
  { code }: z.infer<typeof CodeInput>,
  address: string | null,
  now = new Date(),
): Promise<{ recoveryCodes: string[] }> {
  const attempts = await countAttempts({ 'code:email': email })
  const recoveryCodes = await withUser(userId, async (db) => {
    const offered = await db.userTotp.findUnique({ where: { userId } })
    if (!offered || offered.confirmedAt) throw new AppError('conflict', { reason: 'secondFactorIsOn' })
    const step = findStep(decryptSecret(offered.secret), code.replaceAll(/\s/g, ''), now)
    if (step === null) throw new AppError('invalidInput', { field: 'code', reason: 'codeWrong' })
    await db.userTotp.update({ where: { userId }, data: { confirmedAt: now, lastStep: step } })
    return writeRecoveryCodes(db, userId)
  })
  await attempts.withdraw()
  await recordAccountEvent({ userId, action: 'account.secondFactorOn', details: {}, address })
  return { recoveryCodes }
}

/** Ten new recovery codes in the place of the old ones. Asks for a proof as turning off does. */
export async function renewRecoveryCodes(
  session: Session,
  { proof }: z.infer<typeof ProofInput>,
): Promise<{ recoveryCodes: string[] }> {
  await assertProof(session, proof)
  return { recoveryCodes: await withUser(session.userId, (db) => writeRecoveryCodes(db, session.userId)) }
}

/** Turns the second factor off, by the password or a code. Throws `invalidInput` when it is neither. */
export async function removeSecondFactor(
  session: Session,
  { proof }: z.infer<typeof ProofInput>,
  address: string | null,
): Promise<void> {
  await assertProof(session, proof)
  const { userId } = session
  await withUser(userId, async (db) => {
    await db.userTotp.deleteMany({ where: { userId } })
    await db.recoveryCode.deleteMany({ where: { userId } })
  })
  await recordAccountEvent({ userId, action: 'account.secondFactorOff', details: {}, address })
}

/** § Ten codes of 80 random bits, in groups of four: too many to guess, though a hash that is fast keeps them. */
async function writeRecoveryCodes(db: UserDb, userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => new Secret({ size: CODE_BYTES }).base32)
  await db.recoveryCode.deleteMany({ where: { userId } })
  await db.recoveryCode.createMany({ data: codes.map((code) => ({ userId, codeHash: hashRecoveryCode(code) })) })
  return codes.map((code) => code.replaceAll(/(.{4})(?=.)/g, '$1-'))
}
