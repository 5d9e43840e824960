import { describe, expect, it } from 'vitest'
import { csvDialectOf, formatCsvRows } from './csv'

describe('a CSV export', () => {
  it('is what Russian Excel reads: semicolons, decimal commas', () => {
    const file = formatCsvRows([['Когорта', { number: '12.50' }, { number: '15.8%' }, null]], csvDialectOf('ru'))
    expect(file).toBe('Когорта;12,50;15,8%;\r\n')
  })

  it('is what English Excel reads: commas and points', () => {
    expect(formatCsvRows([['Cohort', { number: '-12.50' }]], csvDialectOf('en'))).toBe('Cohort,-12.50\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('lets no spreadsheet run %j as a formula', (text) => {
    expect(formatCsvRows([[text]], csvDialectOf('en'))).toContain(`'${text}`)
  })

  it('quotes what holds a delimiter, a quote or a line break', () => {
    expect(formatCsvRows([['a,b', 'say "hi"', 'two\nlines']], csvDialectOf('en'))).toBe(
      '"a,b","say ""hi""","two\nlines"\r\n',
    )
  })
})
