import { isUtf8 } from 'node:buffer'
import type { Encoding } from '@/domain/imports'
import { detectEncoding } from '@/domain/text/detect-encoding'
import { refuse } from './problem'
import { HEAD_BYTES, readBytes } from './read-bytes'

/** How the bytes of a text become characters. */
export interface TextEncoding {
  encoding: Encoding
  confidence: number
  /** Whether a person chose it: every line is read by it then, and none by what it looks like. */
  isChosen: boolean
  /** In a file of two encodings: the one most lines are in. */
  mostly: Encoding
}

const certain = (encoding: Encoding, isChosen = false): TextEncoding => ({
  encoding,
  confidence: 1,
  isChosen,
  mostly: encoding,
})

/** The encoding a text's beginning shows: UTF-8 until a byte speaks against it. Refuses what is not text. */
export async function findEncoding(path: string, chosen: Encoding | undefined): Promise<TextEncoding> {
  const { bytes, isWhole } = await readBytes(path, HEAD_BYTES)
  if (chosen) return certain(chosen, true)
  if (bytes.length === 0) refuse({ code: 'emptyFile' })
  const wide = findWideEncoding(bytes)
  if (wide) return wide
  const zero = bytes.indexOf(0)
  if (zero >= 0 && looksLikeText(bytes.filter((byte) => byte !== 0)))
    refuse({ code: 'notText', row: bytes.subarray(0, zero).filter((byte) => byte === 0x0a).length + 1 })
  if (zero >= 0 || !looksLikeText(bytes)) refuse({ code: 'notText' })
  const cut = isWhole ? bytes.length : bytes.length - unfinishedBytes(bytes)
  return isUtf8(bytes.subarray(0, cut)) ? certain('utf-8') : detectSingleByte(bytes, null)
}

/** The encoding of a file whose bytes from `offset` on are not UTF-8, by its beginning and what stands there. */
export async function findOtherEncoding(path: string, offset: number): Promise<TextEncoding> {
  const [{ bytes: head }, { bytes: there }] = await Promise.all([
    readBytes(path, HEAD_BYTES),
    readBytes(path, 4 * HEAD_BYTES, offset),
  ])
  return detectSingleByte(head, there)
}

function findWideEncoding(bytes: Buffer): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return certain('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return certain('utf-16be')
  const pairs = Math.floor(bytes.length / 2)
  const high = [0, 0]
  const zeros = [0, 0]
  for (let at = 0; at < pairs * 2; at++) {
    const byte = bytes[at]
    // The high byte of Latin, Greek, Cyrillic and of general punctuation.
    if (byte === 0x00 || byte === 0x03 || byte === 0x04 || byte === 0x20) high[at % 2] = (high[at % 2] ?? 0) + 1
    if (byte === 0x00) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  const isWide = (place: 0 | 1) => (zeros[place] ?? 0) > 0.15 * pairs && (high[place] ?? 0) > 0.95 * pairs
  if (odd > even * 20 && isWide(1)) return { ...certain('utf-16le'), confidence: 0.95 }
  if (even > odd * 20 && isWide(0)) return { ...certain('utf-16be'), confidence: 0.95 }
  return null
}

/** § More control characters than this, and no text wrote them. */
const MAX_CONTROLS_SHARE = 0.01

function looksLikeText(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) {
    if (byte < 0x20 && (byte < 0x09 || (byte > 0x0d && byte !== 0x1a && byte !== 0x1b))) controls++
  }
  return controls <= bytes.length * MAX_CONTROLS_SHARE
}

function detectSingleByte(head: Buffer, there: Buffer | null): TextEncoding {
  const lines = [...splitLines(head), ...(there ? splitLines(there) : [])].filter(hasHighBytes)
  const others = lines.filter((line) => !isUtf8(line))
  const found = detectEncoding(Buffer.concat(others.length > 0 ? others : lines))
  const rest = lines.length - others.length
  const isMostlyUtf8 = rest > others.length
  const share = Math.max(rest, others.length) / Math.max(1, lines.length)
  const confidence = rest === 0 ? found.confidence : Math.round(Math.min(found.confidence, share) * 100) / 100
  return { encoding: found.encoding, confidence, isChosen: false, mostly: isMostlyUtf8 ? 'utf-8' : found.encoding }
}

/** Whole lines, the last one of which may be cut off and is left out where there are others. */
function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = []
  let from = 0
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, from)) {
    lines.push(bytes.subarray(from, at + 1))
    from = at + 1
  }
  if (lines.length === 0) lines.push(bytes)
  return lines
}

const hasHighBytes = (line: Buffer) => line.some((byte) => byte >= 0x80)

/** Bytes of a UTF-8 character that the end of a block cuts in two: at most three. */
export function unfinishedBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0
    if (length > 0) return length > back ? back : 0
  }
  return 0
}
