import { createWriteStream } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { LIMITS } from './limits'
import { refuse } from './problem'

interface Bounds {
  /** The size of what is unpacked, to tell a bomb by. */
  packedBytes: number
  maxBytes: number
  name: string
}

const CHECK_BYTES = 64 * 1024 ** 2

/** Writes what is unpacked to a path, within bounds of size, of ratio and of what the disk has free. Returns its bytes. */
export async function copyBounded(source: Readable, path: string, bounds: Bounds): Promise<number> {
  let bytes = 0
  let checked = 0
  const meter = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      const isDue = bytes >= checked
      if (isDue) checked = bytes + CHECK_BYTES
      checkBounds(bytes, bounds, isDue ? dirname(path) : null).then(() => done(null, chunk), done)
    },
  })
  await pipeline(source, meter, createWriteStream(path))
  return bytes
}

async function checkBounds(bytes: number, { packedBytes, maxBytes, name }: Bounds, directory: string | null) {
  const isBomb = bytes > LIMITS.ratioBytes && bytes > packedBytes * LIMITS.ratio
  if (bytes > maxBytes || isBomb) refuse({ code: 'archiveTooLarge', value: name })
  if (directory === null) return
  const { bavail, bsize } = await statfs(directory)
  if (bavail * bsize < LIMITS.spareDiskBytes) refuse({ code: 'noDiskSpace' })
}
