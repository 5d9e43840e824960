import { useTranslations } from 'next-intl'

/** A link that opens nothing, whatever the cause, and what to do about it. */
export function ClosedInvitation({ reason }: { reason: 'closed' | 'tooMany' }) {
  const words = useTranslations('invitation')
  return (
    <>
      <h1 className="text-balance font-serif text-headline">{words(`${reason}.title`)}</h1>
      <p className="mt-3 text-ink-2">{words(`${reason}.text`)}</p>
      {reason === 'closed' && (
        <p className="mt-6">
          {/* Another root layout: a full load. */}
          <a href="/o" className="quiet-link text-ink">
            {words('closed.home')}
          </a>
        </p>
      )}
    </>
  )
}
