import { isIPv6 } from 'node:net'

/**
 * The client's network address from `X-Forwarded-For`: its last entry, which the nearest proxy (or, without one, the web
 * server itself) has written; the entries before it are the client's word. Null when there is none.
 * Of an IPv6 address the network alone, 64 bits (RFC 6177): one client has all 2⁶⁴ addresses of it, and would have as many limits.
 * Without a proxy a client can claim any address, so limits by address are the second line, behind limits by account.
 */
export function findClientAddress(forwardedFor: string | null): string | null {
  const last = forwardedFor?.split(',').at(-1)?.trim()
  if (!last) return null
  const address = last.replace(/^::ffff:/i, '')
  return isIPv6(address) ? findNetwork(address) : address
}

function findNetwork(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::')
  const listGroups = (part = '') => part.split(':').filter(Boolean)
  const [before, after] = [listGroups(head), listGroups(tail)]
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4)
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::`
}
