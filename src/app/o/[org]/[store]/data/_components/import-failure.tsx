'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import type { ImportView } from './import-stage'
import { useProblemWords } from './use-problem-words'

interface ImportFailureProps {
  view: ImportView
  mayLoad: boolean
  onAgain: () => void
  onDelete: () => void
  onLeave: () => void
}

/** An import that failed or was called off: why, that nothing changed, and the ways on. */
export function ImportFailure({ view, mayLoad, onAgain, onDelete, onLeave }: ImportFailureProps) {
  const words = useTranslations('import')
  const problemWords = useProblemWords()
  const isCancelled = view.status === 'cancelled'
  return (
    <section className="flex max-w-headline flex-col gap-4">
      <h1 className="break-words font-serif text-headline">
        {words(isCancelled ? 'run.cancelledTitle' : 'run.failedTitle', { name: view.fileName })}
      </h1>
      {isCancelled ? (
        <p className="text-ink-2">{words('run.failedNote')}</p>
      ) : (
        <Callout look="loss" isAlert>
          {problemWords(view.failure)} {words('run.failedNote')}
        </Callout>
      )}
      <div className="flex flex-wrap gap-3">
        {mayLoad && (
          <Button look="primary" onClick={onAgain}>
            {words('run.again')}
          </Button>
        )}
        <Button onClick={onLeave}>{words('summary.another')}</Button>
        {mayLoad && (
          <Button look="quiet" onClick={onDelete}>
            {words('run.delete')}
          </Button>
        )}
      </div>
    </section>
  )
}
