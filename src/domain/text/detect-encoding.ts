import type { Encoding } from '@/domain/imports'

export interface EncodingFinding {
  encoding: Encoding
  /** 0–1. */
  confidence: number
}

/** How often letters stand in Russian texts, in thousandths; those of its neighbours are rare but no surprise. */
const FREQUENCIES = new Map<string, number>(
  Object.entries({
    ...{ о: 110, е: 85, а: 80, и: 74, н: 67, т: 63, с: 55, р: 47, в: 45, л: 44, к: 35, м: 32, д: 30, п: 28, у: 26 },
    ...{ я: 20, ы: 19, ь: 17, г: 17, з: 16, б: 16, ч: 14, й: 12, х: 10, ж: 9, ш: 7, ю: 6, ц: 5, щ: 4, э: 3, ф: 3 },
    ...{ ъ: 0.4, ё: 1, і: 1, ї: 0.6, є: 0.6, ґ: 0.2, ў: 0.4 },
  }),
)
const RARE = Math.log(0.05)

/**
 * Tells windows-1251, KOI8-R and windows-1252 apart by bytes that are not UTF-8. Letters with accents stand among plain
 * Latin ones, Cyrillic words are made of high bytes alone; of the two Cyrillic ones the right reading has the letters
 * Russian has, and no capitals inside words (the other turns the case of every letter round).
 */
export function detectEncoding(bytes: Uint8Array): EncodingFinding {
  const { latin, cyrillic, symbols } = countNeighbours(bytes)
  if (latin + cyrillic === 0) return symbols ? { encoding: 'windows-1251', confidence: 0.5 } : LATIN_SYMBOLS
  if (latin > cyrillic) return { encoding: 'windows-1252', confidence: share(latin, cyrillic) }
  const scores = { 'windows-1251': rateCyrillic(bytes, 'windows-1251'), 'koi8-r': rateCyrillic(bytes, 'koi8-r') }
  const lead = scores['windows-1251'] - scores['koi8-r']
  const sureness = 1 / (1 + Math.exp(-Math.abs(lead)))
  const encoding = lead >= 0 ? 'windows-1251' : 'koi8-r'
  return { encoding, confidence: round(Math.min(sureness, share(cyrillic, latin))) }
}

/** Signs such as £ and € alone: Western more often than not. */
const LATIN_SYMBOLS: EncodingFinding = { encoding: 'windows-1252', confidence: 0.5 }

const NUMERO = 0xb9
const round = (value: number) => Math.round(value * 100) / 100
const share = (most: number, rest: number) => round((most + 0.5) / (most + rest + 1))

/** High letters beside a Latin letter, and beside another high one; whether the sign № stands alone. */
function countNeighbours(bytes: Uint8Array) {
  let [latin, cyrillic] = [0, 0]
  let symbols = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === NUMERO) symbols = true
    if (byte < 0xc0) continue
    const [before = 0, after = 0] = [bytes[at - 1], bytes[at + 1]]
    if (isLatin(before) || isLatin(after)) latin++
    else if (before >= 0xc0 || after >= 0xc0) cyrillic++
  }
  return { latin, cyrillic, symbols }
}

const isLatin = (byte: number) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)

/** Log likelihood of the letters, with a fine for each capital after a small letter and for signs that no text has. */
function rateCyrillic(bytes: Uint8Array, encoding: string): number {
  let score = 0
  let wasSmall = false
  for (const character of new TextDecoder(encoding).decode(bytes)) {
    if (character < '\u0080') {
      wasSmall = false
      continue
    }
    const small = character.toLowerCase()
    const isLetter = small !== character.toUpperCase()
    if (isLetter && character !== small && wasSmall) score -= 3
    if (isLetter) score += Math.log(FREQUENCIES.get(small) ?? 0.05)
    else if (character >= '\u2500' && character <= '\u25ff') score += RARE
    wasSmall = isLetter && character === small
  }
  return score
}
