import type { ReadingChoices } from '@/domain/imports'
import { detectContainer, type Signature } from './detect-container'
import { prepareArchive } from './prepare-archive'
import { prepareHtml } from './prepare-html'
import { prepareText } from './prepare-text'
import { refuse } from './problem'
import type { StageableFile } from './stageable-file'
import { unpackGzip } from './unpack-gzip'

/**
 * Makes a file of any container and encoding one that DuckDB can read, by its content and never by its name. Plain UTF-8
 * stays where it is; anything else is written anew into the folder. Throws UnreadableFile.
 */
export async function prepareFile(path: string, choices: ReadingChoices, directory: string): Promise<StageableFile> {
  const signature = await detectContainer(path)
  if (signature !== 'gzip') return await prepare(path, signature, choices, directory)
  const unpacked = await unpackGzip(path, directory)
  const inner = await detectContainer(unpacked)
  if (inner === 'gzip') refuse({ code: 'nestedArchive' })
  const file = await prepare(unpacked, inner, choices, directory)
  const { container } = file.reading
  return { ...file, reading: { ...file.reading, container: container === 'plain' ? 'gzip' : container } }
}

const PREPARE: Record<Exclude<Signature, 'gzip'>, typeof prepareText> = {
  text: prepareText,
  html: prepareHtml,
  zip: prepareArchive,
}

async function prepare(
  path: string,
  signature: Exclude<Signature, 'gzip'>,
  choices: ReadingChoices,
  directory: string,
) {
  return await PREPARE[signature](path, choices, directory)
}
