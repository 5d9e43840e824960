import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { findOutboxPath } from '@/app/outbox-path'
import { createFormat } from '@/domain/format/create-format'
import { readOutbox } from '@/server/mail/read-outbox'
import { RefreshButton } from './_components/refresh-button'
import { splitLinks } from './_components/split-links'

interface OutboxPageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: OutboxPageProps): Promise<Metadata> {
  const { locale } = await params
  const words = await getTranslations({ locale, namespace: 'auth.outboxPage' })
  return { title: words('metaTitle'), robots: { index: false, follow: false } }
}

/** Letters as text, for whoever tries the product without a mail server; to others there is no such page. */
export default async function OutboxPage() {
  if ((await findOutboxPath()) === null) notFound()
  const words = await getTranslations('auth.outboxPage')
  const format = createFormat(await getLocale())
  const now = new Date()
  const letters = await readOutbox()
  return (
    <>
      <h1 className="font-serif text-headline">{words('title')}</h1>
      <p className="mt-2 text-ink-2">{words('lead')}</p>
      <div className="mb-6 mt-4">
        <RefreshButton />
      </div>
      {letters.length === 0 && <p className="text-muted">{words('empty')}</p>}
      <ul className="flex flex-col gap-4">
        {letters.map(({ name, to, subject, text, writtenAt }) => (
          <li key={name}>
            <article
              aria-label={words('textLabel', { subject })}
              className="rounded-lg border border-line bg-panel px-4 py-4"
            >
              <h2 className="font-emphasis">{subject}</h2>
              <p className="break-all text-fine text-muted">
                {words('to', { email: to })} · {format.relative(writtenAt, now)}
              </p>
              <p className="mt-3 whitespace-pre-line break-words text-ink-2">
                {splitLinks(text).map(({ id, part, isLink }) =>
                  isLink ? (
                    <a key={id} href={part} className="quiet-link break-all text-ink">
                      {part}
                    </a>
                  ) : (
                    <span key={id}>{part}</span>
                  ),
                )}
              </p>
            </article>
          </li>
        ))}
      </ul>
    </>
  )
}
