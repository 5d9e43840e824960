import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { LIMITS } from '../limits'
import { refuse } from '../problem'

export interface XmlHandlers {
  open?: (name: string, attributes: Record<string, string>) => void
  close?: (name: string) => void
  text?: (text: string) => void
  /** Runs between blocks; true ends the reading. */
  onBlock?: () => Promise<boolean>
}

/**
 * Reads XML block by block. Names come without their prefix. Refuses broken XML, and what no workbook has: a document
 * type, or elements and attributes without end.
 */
export async function parseXml(stream: Readable, { open, close, text, onBlock }: XmlHandlers): Promise<void> {
  const parser = new SaxesParser()
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('doctype', () => refuse({ code: 'damagedFile' }))
  parser.on('error', () => refuse({ code: 'damagedFile' }))
  let [depth, count] = [0, 0]
  parser.on('attribute', () => {
    if (++count > LIMITS.attributes) refuse({ code: 'damagedFile' })
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > LIMITS.depth) refuse({ code: 'damagedFile' })
    count = 0
    open?.(local(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    close?.(local(name))
  })
  if (text) parser.on('text', text)
  const decoder = new TextDecoder()
  try {
    for await (const block of stream) {
      parser.write(decoder.decode(block as Buffer, { stream: true }))
      if (await onBlock?.()) return
    }
    parser.write(decoder.decode())
    parser.close()
    await onBlock?.()
  } finally {
    stream.destroy()
  }
}
