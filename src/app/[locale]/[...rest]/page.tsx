import { notFound } from 'next/navigation'

/** An address that leads nowhere, in the visitor's language. */
export default function UnknownPage() {
  notFound()
}
