import { AppError } from '@/domain/errors'

/** Throws `invalidInput` where a text of an input holds a zero character, which neither database keeps in a text. */
export function refuseZeros(input: unknown): void {
  if (holdsZero(input)) throw new AppError('invalidInput', { reason: 'zeroCharacter' })
}

function holdsZero(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0')
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some((entry) => entry.some(holdsZero))
}
