/** Each with what its name is in a user agent, the narrower before the wider: every browser calls itself Safari too. */
const BROWSERS = [
  ['YaBrowser', 'Yandex Browser'],
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const

const SYSTEMS = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const

export interface Browser {
  browser: string
  /** Null where the user agent does not say. */
  system: string | null
}

/** What a person calls the program behind a user agent: browser and system; null for what is no browser we know. */
export function describeUserAgent(userAgent: string | null): Browser | null {
  if (userAgent === null) return null
  const find = (names: readonly (readonly [string, string])[]) =>
    names.find(([mark]) => userAgent.includes(mark))?.[1] ?? null
  const browser = find(BROWSERS)
  return browser === null ? null : { browser, system: find(SYSTEMS) }
}
