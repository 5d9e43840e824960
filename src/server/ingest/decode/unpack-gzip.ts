import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { UnreadableFile } from '../unreadable-file'
import { copyBounded } from './bounded-copy'
import { LIMITS } from './limits'
import { BLOCK_BYTES } from './read-bytes'

/** Unpacks a gzip file into a folder; returns the path. Refuses one that is cut off, damaged or too large. */
export async function unpackGzip(path: string, directory: string): Promise<string> {
  const target = join(directory, 'unpacked')
  const { size } = await stat(path)
  const packed = createReadStream(path, { highWaterMark: BLOCK_BYTES })
  const unpacked = packed.pipe(createGunzip({ chunkSize: 256 * 1024 }))
  packed.on('error', (error) => unpacked.destroy(error))
  try {
    await copyBounded(unpacked, target, { packedBytes: size, maxBytes: LIMITS.textBytes, name: '' })
  } catch (error) {
    throw isZlibError(error) ? new UnreadableFile([{ code: 'damagedFile' }]) : error
  } finally {
    packed.destroy()
  }
  return target
}

/** Whether zlib could not make sense of the bytes. */
export function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
