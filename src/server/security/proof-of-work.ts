import { createHmac, randomInt } from 'node:crypto'
import { type Challenge, createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'
import { getAuthSecret } from '@/server/auth/auth-secret'
import { openAttempt } from '@/server/db/auth-functions'

const ALGORITHM = 'PBKDF2/SHA-256'
/** § About a second of a phone's work: nothing for one letter, too much for thousands. */
const COST = 2_000
const COUNTER_MIN = 200
const COUNTER_MAX = 600
/** § How long a puzzle may be solved; its solution opens once. */
const EXPIRY_SECONDS = 10 * 60

const Text = z.string().max(200)
const Solved = z.object({
  challenge: z.object({
    parameters: z.strictObject({
      algorithm: z.literal(ALGORITHM),
      nonce: Text,
      salt: Text,
      cost: z.literal(COST),
      keyLength: z.literal(32),
      keyPrefix: Text,
      keySignature: Text.exactOptional(),
      expiresAt: z.number(),
    }),
    signature: Text,
  }),
  solution: z.object({ counter: z.number().int(), derivedKey: Text }),
})

/** A puzzle that costs whoever solves it some computing, signed, so that nothing of it has to be kept. */
export async function createPuzzle(now: Date): Promise<Challenge> {
  return await createChallenge({
    algorithm: ALGORITHM,
    cost: COST,
    counter: randomInt(COUNTER_MIN, COUNTER_MAX),
    deriveKey,
    expiresAt: new Date(now.getTime() + EXPIRY_SECONDS * 1000),
    hmacSignatureSecret: getSecret('puzzle'),
    hmacKeySignatureSecret: getSecret('puzzle-key'),
  })
}

/** Whether a text is the solution, as JSON, of a puzzle of ours that has not expired and has not opened anything before. */
export async function acceptSolution(text: string): Promise<boolean> {
  const parsed = Solved.safeParse(parseJson(text))
  if (!parsed.success) return false
  const { challenge, solution } = parsed.data
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: getSecret('puzzle'),
    hmacKeySignatureSecret: getSecret('puzzle-key'),
  })
  if (!verified) return false
  const { signature: subject } = challenge
  return (await openAttempt({ kind: 'puzzle', subject, limit: 1, windowSeconds: 2 * EXPIRY_SECONDS })) !== null
}

function getSecret(use: string): string {
  return createHmac('sha256', getAuthSecret()).update(use).digest('hex')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
