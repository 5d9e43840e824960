/** Per cent typed by a person ("40", "37,5 %") as basis points; null unless it is 0–100 with at most two decimals. */
export function parsePercent(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.replaceAll(/[\s\u00a0%]/g, ''))
  if (!match) return null
  const points = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return points <= 10_000 ? points : null
}

/** Basis points as a person types them: 4 000 → "40", 3 750 → "37,5" in Russian. */
export function formatPercentInput(basisPoints: number, locale: string): string {
  const text = `${Math.floor(basisPoints / 100)}.${String(basisPoints % 100).padStart(2, '0')}`
  return text
    .replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros.replace(/0+$/, '')))
    .replace('.', locale.startsWith('ru') ? ',' : '.')
}
