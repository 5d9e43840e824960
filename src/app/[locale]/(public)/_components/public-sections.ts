/** The public site's parts, in the order of its menu; the words are `landing.nav`. */
export const PUBLIC_SECTIONS = [
  { key: 'calculator', href: '/calculator' },
  { key: 'stores', href: '/stores' },
  { key: 'agencies', href: '/agencies' },
  { key: 'howWeCount', href: '/how-we-count' },
  { key: 'articles', href: '/articles' },
] as const
