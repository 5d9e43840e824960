import type { Encoding } from '@/domain/imports'
import { findEncoding, findOtherEncoding, type TextEncoding } from './find-encoding'
import { refuse } from './problem'
import { findLine } from './read-bytes'
import { InvalidUtf8 } from './transcode'

/**
 * Reads a text by the encoding that a person chose or its beginning shows, and once more by another where it turns out
 * not to be UTF-8: the one it declares itself, where it does, else what its bytes look like.
 */
export async function withEncoding<T>(
  path: string,
  { chosen, declared }: { chosen?: Encoding; declared?: Encoding },
  read: (encoding: TextEncoding) => Promise<T>,
): Promise<T> {
  const found = await findEncoding(path, chosen)
  const asDeclared = declared && !declared.startsWith('utf') ? declared : undefined
  const encoding = found.isChosen || found.encoding.startsWith('utf') ? found : declareEncoding(found, asDeclared)
  try {
    return await read(encoding)
  } catch (error) {
    if (!(error instanceof InvalidUtf8)) throw error
    if (encoding.isChosen) return refuse({ code: 'notUtf8', row: await findLine(path, error.offset) })
    return await read(declareEncoding(await findOtherEncoding(path, error.offset), asDeclared))
  }
}

function declareEncoding(found: TextEncoding, declared: Encoding | undefined): TextEncoding {
  return declared ? { encoding: declared, mostly: declared, confidence: 1, isChosen: false } : found
}
