/** The name a request asks for, where it is neither the product's own nor one of a machine's: it may be an organisation's domain. */
export function findForeignHost(hostHeader: string | null | undefined, productAddress: string): string | null {
  const host = hostHeader?.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '') ?? ''
  const isMachine = !host.includes('.') || /^[\d.]+$/.test(host)
  return isMachine || host === new URL(productAddress).hostname ? null : host
}
