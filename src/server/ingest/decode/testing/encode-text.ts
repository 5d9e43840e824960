import type { Encoding } from '@/domain/imports'
import { openDecoder } from '../open-decoder'

/** The bytes of a text in an encoding, without a byte-order mark. Throws where the encoding lacks a character. */
export function encodeText(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  const characters = openDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Buffer.from(
    Array.from(text, (character) => {
      const byte = characters.indexOf(character)
      if (byte < 0) throw new RangeError(`${encoding} has no ${character}`)
      return byte
    }),
  )
}
