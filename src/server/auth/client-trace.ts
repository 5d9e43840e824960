import { findClientAddress } from '@/server/security/client-address'

/** What a request tells of the client behind it. */
export interface ClientTrace {
  /** The network address, whole: for throttling only, never stored. */
  address: string | null
  userAgent: string | null
}

export const NO_TRACE: ClientTrace = { address: null, userAgent: null }
const USER_AGENT_LENGTH_MAX = 300

/** The trace of a request's headers. */
export function readClientTrace(headers: Headers): ClientTrace {
  return {
    address: findClientAddress(headers.get('x-forwarded-for')),
    userAgent: headers.get('user-agent')?.slice(0, USER_AGENT_LENGTH_MAX) || null,
  }
}

/** An address as it is stored: the network, not the machine. IPv4 to 24 bits, IPv6 to 48. Null for what is no address. */
export function shortenAddress(address: string | null): string | null {
  if (address === null) return null
  const octets = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(address)
  if (octets) return `${octets.slice(1, 4).join('.')}.0`
  if (!/^[\da-f:]+(%\w+)?$/i.test(address) || !address.includes(':')) return null
  const [head = ''] = address.toLowerCase().split('::')
  return `${head.split(':').slice(0, 3).join(':')}::`
}
