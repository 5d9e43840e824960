import type { MetadataRoute } from 'next'

/** Public pages may be read by anybody's program; what is behind a door or made for one person may not. */
export default function robots(): MetadataRoute.Robots {
  const base = process.env.NEXTAUTH_URL || 'http://localhost:3000'
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/o/', '/api/', '/share/', '/unsubscribe', '/ru/unsubscribe'] },
    sitemap: new URL('/sitemap.xml', base).href,
  }
}
