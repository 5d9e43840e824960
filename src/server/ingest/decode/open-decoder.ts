import type { Encoding } from '@/domain/imports'

/** The signs of windows-1252 that Latin-1 has controls for; those it has none for stay. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

export interface Decoder {
  /** The text of bytes that more may follow. */
  decode: (bytes: Uint8Array) => string
  /** What was held back of a character cut in two. */
  end: () => string
}

/** Turns bytes into characters. Node.js reads windows-1252 as Latin-1, which has no € and no dashes: it is read here. */
export function openDecoder(encoding: Encoding): Decoder {
  if (encoding === 'windows-1252') return { decode: decodeWestern, end: () => '' }
  const decoder = new TextDecoder(encoding)
  return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}

function decodeWestern(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return text.replace(/[\u0080-\u009f]/g, (control) => SIGNS[control.charCodeAt(0) - 0x80] ?? control)
}
