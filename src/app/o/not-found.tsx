import { NotFoundView } from '@/components/shell/not-found-view'

export default function ProductNotFound() {
  return (
    <main className="mx-auto max-w-page px-5 py-16 lg:px-8">
      <NotFoundView homeHref="/o" />
    </main>
  )
}
