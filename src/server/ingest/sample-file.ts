import { open, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** § A larger file is looked over by its beginning before the import; the import reads all of it. */
const WHOLE_BYTES = 50 * 1024 ** 2
const SAMPLE_BYTES = 20 * 1024 ** 2

const [NEWLINE, QUOTE] = [0x0a, 0x22]

/** Whether an inspection reads the beginning of a file only: a large text, since an archive has to be unpacked anyway. */
export async function isLookedOverInPart(path: string): Promise<boolean> {
  const { size } = await stat(path)
  return size > WHOLE_BYTES && isPlainText(await readBytes(path, 4))
}

/** Writes the beginning of a file, up to the end of a record, into a folder; returns its path and size in bytes. */
export async function writeSample(path: string, directory: string): Promise<{ path: string; bytes: number }> {
  const head = await readBytes(path, SAMPLE_BYTES)
  const sample = head.subarray(0, findRecordEnd(head))
  const target = join(directory, 'sample')
  await writeFile(target, sample)
  return { path: target, bytes: sample.length }
}

/** The offset after the last line end outside quotes; all of the bytes where there is none. */
export function findRecordEnd(bytes: Uint8Array): number {
  const wide = wideOffset(bytes)
  let isQuoted = false
  let end = 0
  for (let index = wide ?? 0; index < bytes.length; index += wide === null ? 1 : 2) {
    if (wide !== null && bytes[index ^ 1] !== 0) continue
    if (bytes[index] === QUOTE) isQuoted = !isQuoted
    if (bytes[index] === NEWLINE && !isQuoted) end = wide === null ? index + 1 : (index | 1) + 1
  }
  return end === 0 ? bytes.length : end
}

/** Where the low byte of a two-byte character stands, by the byte-order mark; null for one-byte texts. */
function wideOffset(bytes: Uint8Array): 0 | 1 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 0
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 1 : null
}

/** Neither gzip, zip, an old workbook nor a page. */
function isPlainText([first, second]: Uint8Array): boolean {
  const isGzip = first === 0x1f && second === 0x8b
  const isZip = first === 0x50 && second === 0x4b
  const isOldWorkbook = first === 0xd0 && second === 0xcf
  return !isGzip && !isZip && !isOldWorkbook && first !== 0x3c
}

async function readBytes(path: string, length: number): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
