interface OrderReference {
  sourceNumber: number
  externalId: string
}

/** The address of one order under the address of the orders page. */
export function buildOrderPath(ordersPath: string, { sourceNumber, externalId }: OrderReference): string {
  return `${ordersPath}/${sourceNumber}-${encodeURIComponent(externalId)}`
}

/** The order an address names, as the router hands it over (still encoded); null where it names none. */
export function parseOrderReference(segment: string): OrderReference | null {
  const parts = /^(\d{1,5})-(.+)$/s.exec(decode(segment))
  return parts?.[2] ? { sourceNumber: Number(parts[1]), externalId: parts[2] } : null
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
