import { NotFoundView } from '@/components/shell/not-found-view'
import { Wordmark } from '@/components/shell/wordmark'

export default function ProductNotFound() {
  return (
    <>
      <header className="border-b border-line px-5 py-4 lg:px-8">
        <Wordmark />
      </header>
      <main className="mx-auto max-w-page px-5 py-12 lg:px-8">
        <NotFoundView homeHref="/o" />
      </main>
    </>
  )
}
