import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'

/** § What is read of a file at once, and what its beginning is. */
export const BLOCK_BYTES = 1024 ** 2
export const HEAD_BYTES = 256 * 1024

/** Some bytes of a file from an offset, and whether they reach its end. */
export async function readBytes(
  path: string,
  length: number,
  offset = 0,
): Promise<{ bytes: Buffer; isWhole: boolean }> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length + 1), 0, length + 1, offset)
    return { bytes: buffer.subarray(0, Math.min(bytesRead, length)), isWhole: bytesRead <= length }
  } finally {
    await file.close()
  }
}

export function readBlocks(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: BLOCK_BYTES })
}

/** The line of a text, 1-based, that holds the byte at an offset; of an encoding whose line end is one byte. */
export async function findLine(path: string, offset: number): Promise<number> {
  let line = 1
  if (offset === 0) return line
  let previous = 0
  for await (const block of createReadStream(path, { highWaterMark: BLOCK_BYTES, end: offset - 1 })) {
    for (const byte of block as Buffer) {
      if (byte === 0x0a || previous === 0x0d) line++
      if (byte === 0x0a && previous === 0x0d) line--
      previous = byte
    }
  }
  return line
}
