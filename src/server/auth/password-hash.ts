import { hash, verify } from '@node-rs/argon2'

/** Argon2id with 19 MiB, two passes, one lane: OWASP's first recommendation, and the library's default. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Returns the argon2id hash, its salt and cost included. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

/** Whether a password is the one of the hash. */
export async function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password)
}

let unknownUserHash: Promise<string> | undefined

/** The work of `verifyPassword` for an account that does not exist, so that timing does not tell it apart. */
export async function spendVerification(password: string): Promise<void> {
  unknownUserHash ??= hashPassword('nobody has this password')
  await verify(await unknownUserHash, password)
}
