'use client'
import { ErrorView } from '@/components/shell/error-view'

interface ErrorPageProps {
  error: Error & { digest?: string }
  reset: () => void
}

export default function StoreError({ error, reset }: ErrorPageProps) {
  return <ErrorView digest={error.digest} homeHref="/o" onRetry={reset} />
}
