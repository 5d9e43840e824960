import { createReadStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { prepareFile } from '@/server/ingest/decode/prepare-file'
import { UnreadableFile } from '@/server/ingest/unreadable-file'
import { withWorkspace } from '@/server/ingest/workspace'

/** § Characters looked at at once, and those carried over so that a word cut in two is seen whole. */
const CHUNK_BYTES = 256 * 1024
const CARRIED = 400

/** § Tables of one archive or workbook that are looked through. */
const MAX_PARTS = 200

/**
 * Whether any text of a file passes the test, whatever its container and encoding: every table of an archive or workbook is read,
 * and a file that cannot be decoded is looked through as it stands. Takes the memory of one chunk.
 */
export async function scanFile(path: string, name: string, isFound: (text: string) => boolean): Promise<boolean> {
  if (await scanText(path, isFound)) return true
  return await withWorkspace(name, async ({ directory }) => {
    const seen = new Set<string>()
    let parts: (string | null)[] = [null]
    for (let at = 0; at < parts.length && at < MAX_PARTS; at++) {
      const part = parts[at] ?? null
      const folder = join(directory, String(at))
      await mkdir(folder, { recursive: true })
      const file = await prepare(path, part, folder)
      if (!file) continue
      const known = file.reading.part
      if (known !== null) seen.add(known)
      if (at === 0) parts = [null, ...file.reading.parts.map((one) => nameOf(one)).filter((one) => one !== known)]
      if (file.path !== path && (await scanText(file.path, isFound))) return true
      if (file.rejectsPath !== null && (await scanText(file.rejectsPath, isFound))) return true
    }
    return false
  })
}

function nameOf(part: string | { name: string }): string {
  return typeof part === 'string' ? part : part.name
}

async function prepare(path: string, part: string | null, folder: string) {
  try {
    return await prepareFile(path, part === null ? {} : { part }, folder)
  } catch (error) {
    if (error instanceof UnreadableFile) return null
    throw error
  }
}

async function scanText(path: string, isFound: (text: string) => boolean): Promise<boolean> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const text = rest + decoder.write(chunk)
    if (isFound(text)) return true
    const end = text.lastIndexOf('\n')
    const tail = end < 0 || text.length - end > CARRIED ? text.slice(-CARRIED) : text.slice(end)
    rest = tail
  }
  return false
}
