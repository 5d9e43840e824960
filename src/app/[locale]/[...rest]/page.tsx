import { notFound } from 'next/navigation'

// Addresses are without number: none of their answers is kept.
export const dynamic = 'force-dynamic'

/** An address that leads nowhere, in the visitor's language. */
export default function UnknownPage() {
  notFound()
}
