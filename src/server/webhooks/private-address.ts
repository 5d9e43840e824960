import { BlockList, isIPv4, isIPv6 } from 'node:net'

const BLOCKED = new BlockList()
// IANA's special-purpose registries: this machine, private networks, link-local (cloud metadata), carriers' networks,
// documentation, benchmarks, multicast, reserved.
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  BLOCKED.addSubnet(network, prefix, 'ipv4')

const GLOBAL_IPV6 = new BlockList()
GLOBAL_IPV6.addSubnet('2000::', 3, 'ipv6')
/** Within it: addresses that carry an IPv4 one (Teredo, 6to4), documentation. */
const SPECIAL_IPV6 = new BlockList()
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  SPECIAL_IPV6.addSubnet(network, prefix, 'ipv6')

/** Whether an address belongs to no public host: a webhook must not reach into the network the server stands in. */
export function isPrivateAddress(address: string): boolean {
  if (isIPv4(address)) return BLOCKED.check(address, 'ipv4')
  if (!isIPv6(address)) return true
  // Everything outside 2000::/3 is local, mapped (::ffff:127.0.0.1) or translated.
  return !GLOBAL_IPV6.check(address, 'ipv6') || SPECIAL_IPV6.check(address, 'ipv6')
}
