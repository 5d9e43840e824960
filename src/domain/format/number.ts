import { getNumberFormat, NO_DATA, polishFigure } from './number-format'

const POINTS = { ru: 'п.п.', en: 'pp' }

/** A plain number: "14 820", "1,94" (`decimals` 2); "—" without data. */
export function formatNumber(value: number | bigint | null, locale: string, decimals = 0): string {
  if (value === null) return NO_DATA
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: 'negative' } as const
  return polishFigure(getNumberFormat(locale, options).format(value))
}

/** A large number in three digits: "1,84 млн", "1.84M". */
export function formatNumberCompact(value: number | null, locale: string): string {
  if (value === null) return NO_DATA
  return polishFigure(getNumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 }).format(value))
}

/** A share 0–1 as per cent: "38,2 %", "38.2%". A share too small for its decimals is "< 0,1 %", not nought. */
export function formatShare(share: number | null, locale: string, decimals = 1, sign = false): string {
  if (share === null) return NO_DATA
  const format = getNumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: sign ? 'exceptZero' : 'negative',
  })
  const smallest = 10 ** -(decimals + 2)
  if (share > 0 && share < smallest / 2 && !sign) return `<\u00a0${polishFigure(format.format(smallest))}`
  return polishFigure(format.format(share))
}

/** A difference of two shares, in points: "−1,4 п.п.", "+0.8 pp". */
export function formatPoints(difference: number | null, locale: string, decimals = 1): string {
  if (difference === null) return NO_DATA
  const format = getNumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'exceptZero',
  })
  return `${polishFigure(format.format(difference * 100))}\u00a0${locale.startsWith('ru') ? POINTS.ru : POINTS.en}`
}

const SIZE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** A file's size in decimal units: "12,4 МБ", "12.4 MB". */
export function formatFileSize(bytes: number | bigint, locale: string): string {
  let value = Number(bytes)
  let step = 0
  while (value >= 999.5 && step < SIZE_UNITS.length - 1) {
    value /= 1000
    step += 1
  }
  const decimals = step === 0 || value >= 99.95 ? 0 : 1
  const unit = SIZE_UNITS[step] ?? 'byte'
  // The short English byte knows no plural: "333 byte".
  const unitDisplay = unit === 'byte' && !locale.startsWith('ru') ? 'long' : 'short'
  const format = getNumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: decimals })
  return polishFigure(format.format(value))
}
