import { describe, expect, it } from 'vitest'
import { detectDelimiter } from './detect-delimiter'

const lines = (...texts: string[]) => texts.join('\n')

describe('the delimiter of a text', () => {
  it('is the one under which its records are alike, not the one a line has most of', () => {
    expect(detectDelimiter(lines('a;b;"c,d,e,f"', '1;2;"x,y"'))).toMatchObject({ delimiter: ';', confidence: 0.94 })
    expect(detectDelimiter(lines('a\tb', '1\t2')).delimiter).toBe('\t')
    expect(detectDelimiter(lines('a|b|c,d', '1|2|3,4')).delimiter).toBe('|')
    expect(detectDelimiter(lines('номер;сумма;доставка', '1;2,50;3,10', '2;4,50;0,00')).delimiter).toBe(';')
  })

  it('is unsure where two split the text alike, and 0 where none does', () => {
    expect(detectDelimiter(lines('a;b,c', '1;2,3')).confidence).toBe(0.5)
    expect(detectDelimiter('alone')).toEqual({ delimiter: ',', quote: '"', confidence: 0 })
  })

  it('comes with the quote: an apostrophe in front of a code is none', () => {
    expect(detectDelimiter(lines("'a','b'", "'1,5','2'"))).toMatchObject({ delimiter: ',', quote: "'" })
    expect(detectDelimiter(lines('zip,city', "'85004,'s-Hertogenbosch")).quote).toBe('"')
  })
})
