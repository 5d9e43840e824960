import { describe, expect, it } from 'vitest'
import { isDateFormat, numberText, serialDateText, unescapeText } from './cell-text'

describe('a number of a sheet', () => {
  it.each([
    ['1234.5600000000001', '1234.56'],
    ['0.1', '0.1'],
    ['0.30000000000000004', '0.3'],
    ['-12.339999999999998', '-12.34'],
    ['1E-3', '0.001'],
    ['1.5E+10', '15000000000'],
    ['2.0000000000000001E-2', '0.02'],
    ['12345678901234567890', '12345678901234567890'],
    ['0', '0'],
  ])('%s is shown as %s', (raw, text) => expect(numberText(raw)).toBe(text))
})

describe('a day of a sheet', () => {
  it.each([
    ['45688', false, '2025-01-31'],
    ['45688.5', false, '2025-01-31 12:00:00'],
    ['45688.999999999', false, '2025-02-01'],
    ['0.25', false, '06:00:00'],
    ['59', false, '1900-02-28'],
    ['61', false, '1900-03-01'],
    ['44226', true, '2025-01-31'],
    ['-1', false, null],
    ['9999999', false, null],
  ])('%s (from 1904: %s) is %s', (raw, is1904, text) => expect(serialDateText(raw, is1904)).toBe(text))

  it.each([
    [14, undefined, true],
    [2, undefined, false],
    [164, 'dd.mm.yyyy hh:mm', true],
    [164, '[$-419]d mmmm yyyy "г.";@', true],
    [164, 'h:mm:ss.000', true],
    [164, '#,##0.00 "days"', false],
    [164, '[Red]0.00', false],
    [164, '[h]:mm', false],
    [164, 'General', false],
  ])('format %s %s shows one: %s', (id, code, isDate) => expect(isDateFormat(id, code)).toBe(isDate))
})

it('characters that XML has no place for are read back', () => {
  expect(unescapeText('a_x000D_b_x0041_')).toBe('a\rbA')
})
