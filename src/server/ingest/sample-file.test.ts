import { expect, test } from 'vitest'
import { findRecordEnd } from './sample-file'

const endOf = (text: string, encoding: BufferEncoding = 'utf8') => findRecordEnd(Buffer.from(text, encoding))

test('a sample ends with a record: not within a line, not within quotes', () => {
  expect(endOf('a,b\n1,2\n3,')).toBe(8)
  expect(endOf('a,b\n1,"two\nlines')).toBe(4)
  expect(endOf('a,b\n1,"two\nlines"\n3')).toBe(18)
})

test('a text of two-byte characters is cut between characters', () => {
  expect(endOf('\uFEFFa\nb\nc', 'utf16le')).toBe(10)
  // Letters whose high byte is that of a line end are no line ends.
  expect(endOf('\uFEFFa\nਊਊ', 'utf16le')).toBe(6)
})

test('a beginning without a line end is taken as it is', () => {
  expect(endOf('a,b')).toBe(3)
})
