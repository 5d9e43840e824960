export const PASSWORD_LENGTH_MIN = 10
/** A bound on the work of hashing, far above any password a person has. */
export const PASSWORD_LENGTH_MAX = 200

export type PasswordFault = 'tooShort' | 'tooLong' | 'sameAsEmail' | 'tooCommon'

/**
 * Why a password may not be chosen, as far as it tells of itself; null when it may. Length counts characters, not bytes.
 * "Too common" here is a run ("0123456789", "abcdefghij") or a short piece repeated; the list of leaked passwords is the
 * server's, too long for a browser (src/server/auth/common-passwords.ts).
 */
export function findPasswordFault(password: string, email: string): PasswordFault | null {
  const length = [...password].length
  if (length < PASSWORD_LENGTH_MIN) return 'tooShort'
  if (length > PASSWORD_LENGTH_MAX) return 'tooLong'
  const lower = password.toLowerCase()
  const address = email.trim().toLowerCase()
  if (lower === address || lower === address.split('@')[0]) return 'sameAsEmail'
  return isRun(lower) || isRepetition(lower) ? 'tooCommon' : null
}

/** Every character follows the one before it by the same step of −1, 0 or 1 (9 may be followed by 0). */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0))
  return [-1, 0, 1].some((step) => steps.every((found) => found === step || (step !== 0 && found === -9 * step)))
}

/** A piece of at most four characters, over and over. */
function isRepetition(text: string): boolean {
  return [1, 2, 3, 4].some((size) => {
    const piece = text.slice(0, size)
    return piece.repeat(Math.ceil(text.length / size)).slice(0, text.length) === text
  })
}
