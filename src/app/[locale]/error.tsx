'use client'
import { useParams } from 'next/navigation'
import { getButtonClasses } from '@/components/ui/button-classes'

interface ErrorPageProps {
  error: Error & { digest?: string }
  reset: () => void
}

// The public pages send no words to the browser; these few stand here, so that an error page needs nothing to load.
const WORDS = {
  en: {
    title: 'This page did not open',
    text: 'Something broke on our side. Try again in a moment.',
    retry: 'Try again',
  },
  ru: {
    title: 'Страница не открылась',
    text: 'Что-то сломалось на нашей стороне. Попробуйте чуть позже.',
    retry: 'Повторить',
  },
}

export default function PublicError({ error, reset }: ErrorPageProps) {
  const words = useParams().locale === 'ru' ? WORDS.ru : WORDS.en
  return (
    <main className="mx-auto max-w-page px-5 py-20 lg:px-8">
      <h1 className="font-serif text-headline">{words.title}</h1>
      <p className="mb-5 mt-3 text-ink-2">{words.text}</p>
      <button type="button" onClick={reset} className={getButtonClasses('primary')}>
        {words.retry}
      </button>
      {error.digest && <p className="mt-6 text-fine text-muted">{error.digest}</p>}
    </main>
  )
}
