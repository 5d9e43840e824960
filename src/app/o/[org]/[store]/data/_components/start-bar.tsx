'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

interface StartBarProps {
  /** Answers that the import waits for. */
  questions: number
  /** The file is being read again after a change. */
  isReading: boolean
  /** False for a file that cannot be imported as it is, whatever is chosen. */
  mayStart: boolean
  isPending: boolean
  failure: string | null
  onStart: () => void
  onLeave: () => void
}

/** The foot of the inspection: import now, or later. */
export function StartBar({ questions, isReading, mayStart, isPending, failure, onStart, onLeave }: StartBarProps) {
  const words = useTranslations('import.inspect')
  const pending = useTranslations('import.pending')
  const left = questions > 0 ? pending('questions', { count: questions }) : words('ready')
  const state = mayStart ? left : ''
  return (
    <div className="sticky bottom-0 z-10 -mx-5 flex flex-wrap items-center gap-3 border-t border-line bg-page px-5 py-3.5 lg:-mx-8 lg:px-8">
      {mayStart && (
        <Button look="primary" isPending={isPending} disabled={questions > 0 || isReading} onClick={onStart}>
          {words('start')}
        </Button>
      )}
      <Button onClick={onLeave}>{words(mayStart ? 'later' : 'otherFile')}</Button>
      <p aria-live="polite" className="text-fine text-muted">
        {failure ? <span className="text-loss">{failure}</span> : isReading ? words('loading') : state}
      </p>
    </div>
  )
}
