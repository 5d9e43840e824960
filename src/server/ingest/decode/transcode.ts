import { isUtf8 } from 'node:buffer'
import type { Encoding } from '@/domain/imports'
import { type TextEncoding, unfinishedBytes } from './find-encoding'
import { openDecoder } from './open-decoder'
import { excerpt, refuse } from './problem'
import { findLine, readBlocks } from './read-bytes'

/** Thrown where a text taken for UTF-8 is not; `offset` is before the first byte that shows it. */
export class InvalidUtf8 extends Error {
  constructor(readonly offset: number) {
    super('not UTF-8')
  }
}

/** A text's bytes as UTF-8, block by block. Throws InvalidUtf8, or UnreadableFile where a line is in two encodings. */
export function transcode(path: string, encoding: TextEncoding): AsyncIterable<Buffer> {
  if (encoding.encoding === 'utf-8') return checkedUtf8(path)
  const isWide = encoding.encoding.startsWith('utf-16')
  return isWide || encoding.isChosen ? decoded(path, encoding.encoding) : decodedByLine(path, encoding.encoding)
}

async function* checkedUtf8(path: string): AsyncIterable<Buffer> {
  let carried: Buffer = Buffer.alloc(0)
  let offset = 0
  for await (const block of readBlocks(path)) {
    const bytes = carried.length > 0 ? Buffer.concat([carried, block]) : block
    const end = bytes.length - unfinishedBytes(bytes)
    const whole = bytes.subarray(0, end)
    if (!isUtf8(whole)) throw new InvalidUtf8(offset + findInvalid(whole))
    carried = Buffer.from(bytes.subarray(end))
    offset += end
    yield whole
  }
  if (carried.length > 0) throw new InvalidUtf8(offset)
}

/** The offset of a line that holds the first invalid byte. */
function findInvalid(bytes: Buffer): number {
  let from = 0
  for (let at = bytes.indexOf(0x0a); at >= 0 && isUtf8(bytes.subarray(from, at)); at = bytes.indexOf(0x0a, from))
    from = at + 1
  return from
}

async function* decoded(path: string, encoding: Encoding): AsyncIterable<Buffer> {
  const decoder = openDecoder(encoding)
  for await (const block of readBlocks(path)) yield Buffer.from(decoder.decode(block))
  yield Buffer.from(decoder.end())
}

/** Lines of a single-byte encoding; those among them that are UTF-8 are read as what they are. */
async function* decodedByLine(path: string, encoding: Encoding): AsyncIterable<Buffer> {
  const decoder = openDecoder(encoding)
  let carried: Buffer = Buffer.alloc(0)
  let offset = 0
  const convert = async (bytes: Buffer) => {
    if (!hasUtf8Pair(bytes)) return Buffer.from(decoder.decode(bytes))
    const lines: Buffer[] = []
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(0x0a, from)
      const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1)
      if (isDamaged(line)) await refuseLine(path, offset + from, line)
      lines.push(isUtf8(line) ? line : Buffer.from(decoder.decode(line)))
      from += line.length
    }
    return Buffer.concat(lines)
  }
  for await (const block of readBlocks(path)) {
    const bytes = carried.length > 0 ? Buffer.concat([carried, block]) : block
    const end = bytes.lastIndexOf(0x0a) + 1 || bytes.length
    yield await convert(bytes.subarray(0, end))
    carried = Buffer.from(bytes.subarray(end))
    offset += end
  }
  if (carried.length > 0) yield await convert(carried)
}

async function refuseLine(path: string, offset: number, line: Buffer): Promise<never> {
  return refuse({ code: 'mixedEncoding', row: await findLine(path, offset), value: excerpt(line.toString('utf8')) })
}

/** Whether two bytes anywhere could be a character of UTF-8: rare in texts of one byte a character. */
function hasUtf8Pair(bytes: Buffer): boolean {
  for (let at = 1; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte >= 0x80 && byte < 0xc0 && (bytes[at - 1] ?? 0) >= 0xc2) return true
  }
  return false
}

/** A line of UTF-8 that something broke: most of its high bytes make characters, others do not. */
function isDamaged(line: Buffer): boolean {
  let [whole, stray] = [0, 0]
  for (let at = 0; at < line.length; at++) {
    const byte = line[at] ?? 0
    if (byte < 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1
    if (length > 1 && isUtf8(line.subarray(at, at + length)) && at + length <= line.length) {
      whole++
      at += length - 1
    } else stray++
  }
  return stray > 0 && whole > stray
}
