const CYRILLIC: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

const SLUG_LENGTH_MAX = 40

/** Words that the address of an organisation may not be: pages of the product stand there, or may come to. */
export const RESERVED_ORGANIZATION_SLUGS: readonly string[] = [
  'account',
  'admin',
  'api',
  'auth',
  'demo',
  'embed',
  'en',
  'healthz',
  'help',
  'invitation',
  'invite',
  'login',
  'logout',
  'me',
  'new',
  'o',
  'povtor',
  'readyz',
  'ru',
  'settings',
  'share',
  'sign-in',
  'sign-out',
  'sign-up',
  'static',
  'support',
  'www',
]

/** The same for a store, below its organisation's address. */
export const RESERVED_STORE_SLUGS: readonly string[] = [
  'api',
  'audit',
  'billing',
  'clients',
  'compare',
  'calculator',
  'keys',
  'leads',
  'leaving',
  'members',
  'new',
  'portfolio',
  'settings',
  'stores',
]

/**
 * The address form of a name: Latin letters, digits and single hyphens, at most 40 characters; Cyrillic is transliterated,
 * accents are dropped. A name with nothing to keep gives `fallback`.
 * @example buildSlug('Чай & Кофе', 'store') === 'chay-kofe'
 */
export function buildSlug(name: string, fallback: string): string {
  const latin = [...name.normalize('NFC').toLowerCase()].map((letter) => CYRILLIC[letter] ?? letter).join('')
  const slug = latin
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH_MAX)
    .replace(/^-+|-+$/g, '')
  return slug === '' ? fallback : slug
}

/**
 * Addresses to try in turn: the slug, then `-2` … `-5`, then random endings, so that a common name neither fails nor
 * tells how many others have it. Reserved words start at `-2`. `random` gives numbers in [0, 1).
 */
export function* buildSlugCandidates(
  slug: string,
  reserved: readonly string[],
  random: () => number,
): Generator<string> {
  if (!reserved.includes(slug)) yield slug
  for (let number = 2; number <= 5; number++) yield `${slug}-${number}`
  for (let attempt = 0; attempt < 20; attempt++) yield `${slug}-${buildSuffix(random)}`
}

function buildSuffix(random: () => number): string {
  return Array.from({ length: 6 }, () => Math.floor(random() * 36).toString(36)).join('')
}
