import { getEnv } from '@/server/env'

/** The address people open the product at, without a slash at its end. */
export function getProductAddress(): string {
  const { NEXTAUTH_URL, PORT } = getEnv()
  return (NEXTAUTH_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, '')
}
