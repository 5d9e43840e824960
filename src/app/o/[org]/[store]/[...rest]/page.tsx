import { notFound } from 'next/navigation'

/** An address below a store that leads nowhere, shown within its shell. */
export default function UnknownStorePage() {
  notFound()
}
