import type { Readable } from 'node:stream'
import yauzl from 'yauzl'
import { UnreadableFile } from '../unreadable-file'
import { copyBounded } from './bounded-copy'
import { LIMITS } from './limits'
import { refuse } from './problem'
import { isZlibError } from './unpack-gzip'

/** A zip archive whose files are read one by one, never written under their own names. */
export class ZipArchive {
  private constructor(
    private readonly zip: yauzl.ZipFile,
    /** Files, without folders and what systems leave beside them. */
    readonly entries: readonly yauzl.Entry[],
  ) {}

  /** Opens an archive for the time of `fn`. Refuses a damaged, an encrypted one, and names that lead out of it. */
  static async with<T>(path: string, fn: (archive: ZipArchive) => Promise<T>): Promise<T> {
    return await asProblem(async () => {
      const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false })
      try {
        const entries: yauzl.Entry[] = []
        for await (const entry of zip.eachEntry()) {
          if (entries.length >= LIMITS.archiveEntries) refuse({ code: 'archiveTooLarge', value: '' })
          if (isLeftover(entry.fileName)) continue
          if (entry.isEncrypted()) refuse({ code: 'encryptedFile' })
          entries.push(entry)
        }
        return await fn(new ZipArchive(zip, entries))
      } finally {
        zip.close()
      }
    })
  }

  find(name: string): yauzl.Entry | undefined {
    return this.entries.find((entry) => entry.fileName.toLowerCase() === name.toLowerCase())
  }

  async open(entry: yauzl.Entry): Promise<Readable> {
    return await this.zip.openReadStreamPromise(entry)
  }

  /** The first bytes of a file. */
  async peek(entry: yauzl.Entry, length: number): Promise<Buffer> {
    const stream = await this.open(entry)
    const blocks: Buffer[] = []
    let bytes = 0
    try {
      for await (const block of stream) {
        blocks.push(block as Buffer)
        bytes += (block as Buffer).length
        if (bytes >= length) break
      }
    } finally {
      stream.destroy()
    }
    return Buffer.concat(blocks).subarray(0, length)
  }

  /** Writes a file to a path of the caller's own; returns its size in bytes. */
  async extract(entry: yauzl.Entry, path: string, maxBytes: number = LIMITS.textBytes): Promise<number> {
    const bounds = { packedBytes: entry.compressedSize, maxBytes, name: entry.fileName }
    return await copyBounded(await this.open(entry), path, bounds)
  }
}

/** Folders, and what macOS and Windows put beside files. */
function isLeftover(name: string): boolean {
  const base = name.split('/').at(-1) ?? ''
  return base === '' || base.startsWith('.') || name.startsWith('__MACOSX/') || base === 'Thumbs.db'
}

const UNSAFE = ['invalid relative path', 'absolute path', 'invalid characters in fileName']

/** The archive's own errors are plain ones without a code; any other is not a fault of the file. */
async function asProblem<T>(fn: () => Promise<T>): Promise<T> {
  try {
    return await fn()
  } catch (error) {
    const isOwn = error instanceof Error && error.constructor === Error && !('code' in error)
    if (!isOwn && !isZlibError(error)) throw error
    const { message } = error as Error
    if (UNSAFE.some((words) => message.includes(words)))
      throw new UnreadableFile([{ code: 'unsafeArchive', value: message.split(': ').at(-1) }])
    throw new UnreadableFile([{ code: message.includes('encrypt') ? 'encryptedFile' : 'damagedFile' }])
  }
}
