import { cpus } from 'node:os'
import { ensureEncryptionKeys, ensureSecret } from './secrets.mjs'

/**
 * The one environment that web, worker and seed share. The owner's address is not in it: it is set empty, because Next.js
 * would otherwise take it from .env.
 * @param {{ appUrl: string, dataDir: string, host: string, port: number, distDir: string, isDevelopment?: boolean, base?: NodeJS.ProcessEnv }} options
 * @returns {NodeJS.ProcessEnv}
 */
export function buildEnvironment({ appUrl, dataDir, host, port, distDir, isDevelopment = false, base = process.env }) {
  return {
    ...base,
    NODE_ENV: isDevelopment ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: '',
    APP_DATABASE_URL: appUrl,
    DATA_DIR: dataDir,
    HOST: host,
    PORT: String(port),
    NEXT_DIST_DIR: distDir,
    NEXTAUTH_SECRET: base.NEXTAUTH_SECRET || ensureSecret(dataDir, 'nextAuthSecret'),
    ENCRYPTION_KEYS: base.ENCRYPTION_KEYS || ensureEncryptionKeys(dataDir),
    SUPPRESSION_SECRET: base.SUPPRESSION_SECRET || ensureSecret(dataDir, 'suppressionSecret'),
    NEXTAUTH_URL: base.NEXTAUTH_URL || formatAddress(host, port),
    // Files, DNS, password hashes and DuckDB share this pool; its default of 4 is soon used up.
    UV_THREADPOOL_SIZE: base.UV_THREADPOOL_SIZE || String(Math.max(8, cpus().length * 2)),
  }
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {string} the address a person on this machine opens
 */
export function formatAddress(host, port) {
  const isLocal = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host)
  return `http://${isLocal ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
}
