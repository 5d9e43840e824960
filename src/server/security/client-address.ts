/**
 * The client's network address from `X-Forwarded-For`: its last entry, which the nearest proxy (or, without one, the web
 * server itself) has written; the entries before it are the client's word. Null when there is none.
 * Without a proxy a client can claim any address, so limits by address are the second line, behind limits by account.
 */
export function findClientAddress(forwardedFor: string | null): string | null {
  const last = forwardedFor?.split(',').at(-1)?.trim()
  return last ? last.replace(/^::ffff:/i, '') : null
}
