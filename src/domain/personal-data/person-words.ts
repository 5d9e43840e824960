import { findQuotedContacts } from './quoted-contacts'

/** What tells a person in a text: normalised e-mails and phones, and names as they are written. */
export interface PersonWords {
  emails: readonly string[]
  phones: readonly string[]
  names: readonly string[]
}

/** § A name of one word, or of fewer letters, is many people's. */
const NAME_LETTERS_AT_LEAST = 7

/**
 * A test of a text for the person: an e-mail or phone of theirs however it is written, or their full name (first and last, in
 * either case). A shop's own customer id is no test: as a bare number it stands in any file.
 */
export function createPersonTest({ emails, phones, names }: PersonWords, country: string): (text: string) => boolean {
  const keys = new Set([...emails, ...phones])
  const full = findFullNames(names)
  return (text) => {
    if (full.length > 0) {
      const lower = spaced(text)
      if (full.some((name) => lower.includes(name))) return true
    }
    return keys.size > 0 && findQuotedContacts(text, country).some(({ key }) => keys.has(key))
  }
}

/** The text with every word that tells the person replaced. */
export function redactPerson(
  text: string,
  { emails, phones, names }: PersonWords,
  { country, instead }: { country: string; instead: string },
): string {
  const keys = new Set([...emails, ...phones])
  let redacted = text
  for (const { key, text: found } of findQuotedContacts(text, country)) {
    if (keys.has(key)) redacted = redacted.replaceAll(found, instead)
  }
  for (const name of findFullNames(names)) {
    const pattern = name.split(' ').map(escapePattern).join('\\s+')
    redacted = redacted.replace(new RegExp(pattern, 'giu'), instead)
  }
  return redacted
}

function findFullNames(names: readonly string[]): string[] {
  return names.map(spaced).filter((name) => name.includes(' ') && name.length >= NAME_LETTERS_AT_LEAST)
}

function spaced(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
