import { describe, expect, it } from 'vitest'
import { csvDialectOf, formatCsv } from './csv'

describe('a CSV export', () => {
  it('is what Russian Excel opens: a mark, semicolons, decimal commas', () => {
    const file = formatCsv([['Когорта', { number: '12.50' }, { number: '15.8%' }, null]], csvDialectOf('ru'))
    expect(file).toBe('\uFEFFКогорта;12,50;15,8%;\r\n')
  })

  it('is what English Excel opens: commas and points', () => {
    expect(formatCsv([['Cohort', { number: '-12.50' }]], csvDialectOf('en'))).toBe('\uFEFFCohort,-12.50\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('lets no spreadsheet run %j as a formula', (text) => {
    expect(formatCsv([[text]], csvDialectOf('en'))).toContain(`'${text}`)
  })

  it('quotes what holds a delimiter, a quote or a line break', () => {
    expect(formatCsv([['a,b', 'say "hi"', 'two\nlines']], csvDialectOf('en'))).toBe(
      '\uFEFF"a,b","say ""hi""","two\nlines"\r\n',
    )
  })
})
