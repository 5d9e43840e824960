import { constants, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { getEnv } from '@/server/env'

/** Where uploaded files are kept: a folder here; anything with these verbs elsewhere. Keys hold ids only, never names. */
export interface FileStorage {
  /** Writes bytes at an offset and leaves all others alone, so that a chunk that comes twice, even late, does no harm. */
  write(key: string, offset: number, bytes: Uint8Array): Promise<void>
  /** A path that DuckDB can read the whole file from. */
  getPath(key: string): Promise<string>
  /** Size in bytes, 0 where there is nothing yet. */
  getSize(key: string): Promise<number>
  /** Removes a file; one that is not there is no fault. */
  remove(key: string): Promise<void>
  /** Removes every file whose key begins with these ids; none is no fault. */
  removeFolder(key: string): Promise<void>
  /** Writes a whole file as it comes, in the place of one that is there; cut off, it leaves that as it was. */
  writeWhole(key: string, content: Readable): Promise<void>
  /** Bytes that may still be written, or null where that is not known. */
  findFreeBytes(): Promise<number | null>
}

/** The files' folder under DATA_DIR. */
export function getFileStorage(): FileStorage {
  const root = resolve(getEnv().DATA_DIR, 'files')
  const pathOf = (key: string) => join(root, key)
  return {
    async write(key, offset, bytes) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true })
      const file = await open(path, constants.O_CREAT | constants.O_WRONLY)
      try {
        await file.write(bytes, 0, bytes.length, offset)
        await file.sync()
      } finally {
        await file.close()
      }
    },
    getPath: async (key) => pathOf(key),
    getSize: async (key) => (await stat(pathOf(key)).catch(() => null))?.size ?? 0,
    remove: (key) => rm(pathOf(key), { force: true }),
    removeFolder: (key) => rm(pathOf(key), { recursive: true, force: true }),
    async writeWhole(key, content) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true })
      await pipeline(content, createWriteStream(`${path}.part`, { flush: true }))
      await rename(`${path}.part`, path)
    },
    async findFreeBytes() {
      await mkdir(root, { recursive: true })
      const { bavail, bsize } = await statfs(root)
      return bavail * bsize
    },
  }
}
