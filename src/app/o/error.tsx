'use client'
import { ErrorView } from '@/components/shell/error-view'

interface ErrorPageProps {
  error: Error & { digest?: string }
  reset: () => void
}

export default function ProductError({ error, reset }: ErrorPageProps) {
  return (
    <main className="mx-auto max-w-page px-5 py-16 lg:px-8">
      <ErrorView digest={error.digest} homeHref="/o" onRetry={reset} />
    </main>
  )
}
