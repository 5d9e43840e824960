/** An amount as a person types it ("1 500", "99,90") in minor units; null for what is none or has too many digits. */
export function parseMinor(text: string, digits: number): number | null {
  const parts = /^(\d{1,13})(?:[.,](\d*))?$/.exec(text.replaceAll(/[\s\u00a0\u202f]/g, ''))
  if (!parts || (parts[2]?.length ?? 0) > digits) return null
  return Number((parts[1] ?? '0') + (parts[2] ?? '').padEnd(digits, '0'))
}
