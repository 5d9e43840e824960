import { describe, expect, it } from 'vitest'
import { parseDelimited } from './parse-delimited'

const cellsOf = (...args: Parameters<typeof parseDelimited>) => parseDelimited(...args).map(({ cells }) => cells)
const parse = (text: string, limit = 10) => cellsOf(text, ',', { limit })

describe('the first records of a delimited text', () => {
  it('hold delimiters, line ends and doubled quotes inside quotes', () => {
    expect(parse('a,"b,""c""",d\n"e\r\nf",,\n')).toEqual([
      ['a', 'b,"c"', 'd'],
      ['e\r\nf', '', ''],
    ])
  })

  it('end with any line end, or with the text', () => {
    expect(parse('a\nb\r\nc\rd')).toEqual([['a'], ['b'], ['c'], ['d']])
  })

  it('skip blank lines, and keep a quote that opens no field', () => {
    expect(parse('\n\na,5" pipe\n\n')).toEqual([['a', '5" pipe']])
  })

  it('are no more than asked for, and leave out a last one that may be cut off', () => {
    expect(parse('a\nb\nc\n', 2)).toEqual([['a'], ['b']])
    expect(cellsOf('a,b\nc', ',', { limit: 9, isWhole: false })).toEqual([['a', 'b']])
    expect(cellsOf('a,b', ',', { limit: 9, isWhole: false })).toEqual([['a', 'b']])
  })

  it('tell the line they begin on', () => {
    const records = parseDelimited('\na,"x\r\ny"\n\nb,c', ',', { limit: 9 })
    expect(records.map(({ line }) => line)).toEqual([2, 5])
  })

  it('keep a quote that does not end its field, and spaces do not keep one from ending it', () => {
    expect(parse('"he said "hi" twice",b\n"c" ,d')).toEqual([
      ['he said "hi" twice', 'b'],
      ['c', 'd'],
    ])
  })
})
