import { z } from 'zod'

// Control characters (a line break begins another header of a letter), line separators, and marks that turn the direction of
// the text around them.
const NOT_TEXT = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** One line of text as a person types it, at most so many characters. */
export function OneLine(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => !NOT_TEXT.test(text), { error: 'controlCharacter' })
    .transform((text) => text.normalize('NFC').trim())
}
