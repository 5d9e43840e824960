import { AppError } from '@/domain/errors'

/**
 * The fields of a plain form (`application/x-www-form-urlencoded`), the first of each name; no more is read than `maxBytes`.
 * Throws `invalidInput` for another kind of body, a longer one, and one with a zero character.
 */
export async function readForm(request: Request, maxBytes: number): Promise<Record<string, string>> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new AppError('invalidInput', { reason: 'noForm' })
  const text = await readText(request, maxBytes)
  const fields = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(text)) if (!fields.has(name)) fields.set(name, value)
  if ([...fields].flat().some((part) => part.includes('\0')))
    throw new AppError('invalidInput', { reason: 'zeroCharacter' })
  return Object.fromEntries(fields)
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  // A length that was stated may be a lie: what is read is what counts.
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > maxBytes) throw new AppError('invalidInput', { reason: 'tooLarge' })
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
