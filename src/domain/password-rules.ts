export const PASSWORD_LENGTH_MIN = 10
/** A bound on the work of hashing, far above any password a person has. */
export const PASSWORD_LENGTH_MAX = 200

export type PasswordFault = 'tooShort' | 'tooLong' | 'sameAsEmail' | 'tooCommon'

const COMMON_STEMS = [
  'password',
  'passw0rd',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'letmein',
  'welcome',
  'iloveyou',
  'admin',
  'administrator',
  'monkey',
  'dragon',
  'sunshine',
  'princess',
  'football',
  'baseball',
  'superman',
  'changeme',
  'secret',
  '1q2w3e4r5t',
  '1qaz2wsx3edc',
  'qazwsxedc',
  'пароль',
  'йцукен',
  'йцукенгшщз',
  'povtor',
  'повтор',
]

/**
 * Why a password may not be chosen; null when it may. Length counts characters, not bytes.
 * "Too common" is a small built-in check: a well-known word with digits or signs around it, a run ("0123456789",
 * "abcdefghij"), or a short piece repeated. It is not a list of leaked passwords; none is shipped yet.
 */
export function findPasswordFault(password: string, email: string): PasswordFault | null {
  const length = [...password].length
  if (length < PASSWORD_LENGTH_MIN) return 'tooShort'
  if (length > PASSWORD_LENGTH_MAX) return 'tooLong'
  const lower = password.toLowerCase()
  const address = email.trim().toLowerCase()
  if (lower === address || lower === address.split('@')[0]) return 'sameAsEmail'
  return isTrivial(lower) ? 'tooCommon' : null
}

function isTrivial(lower: string): boolean {
  const stem = lower.replace(/^[^\p{L}]+(?=\p{L})|(?<=\p{L})[^\p{L}]+$/gu, '')
  if (COMMON_STEMS.includes(stem) || COMMON_STEMS.includes(lower)) return true
  return isRun(lower) || isRepetition(lower)
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
