const cache = new Map<string, Intl.NumberFormat>()

/** What a figure without data is shown as. */
export const NO_DATA = '—'

/** An Intl formatter, built once per locale and options: a grid formats thousands of cells. */
export function getNumberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = cache.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(locale, options)
  cache.set(key, format)
  return format
}

/** True minus signs and no-break spaces: a figure never ends a line in its middle. */
export function polishFigure(text: string): string {
  return text.replaceAll('-', '−').replaceAll(/[ \u202f]/g, '\u00a0')
}
