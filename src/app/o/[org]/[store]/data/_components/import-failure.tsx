'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import type { ImportView } from './import-stage'
import { useProblemWords } from './use-problem-words'

interface ImportFailureProps {
  view: ImportView
  onAgain: () => void
  onLeave: () => void
}

/** An import that failed: why, that nothing changed, and the ways on. */
export function ImportFailure({ view, onAgain, onLeave }: ImportFailureProps) {
  const words = useTranslations('import')
  const problemWords = useProblemWords()
  return (
    <section className="flex max-w-headline flex-col gap-4">
      <h1 className="break-words font-serif text-headline">{words('run.failedTitle', { name: view.fileName })}</h1>
      <Callout look="loss" isAlert>
        {problemWords(view.failure)} {words('run.failedNote')}
      </Callout>
      <div className="flex flex-wrap gap-3">
        <Button look="primary" onClick={onAgain}>
          {words('run.again')}
        </Button>
        <Button onClick={onLeave}>{words('summary.another')}</Button>
      </div>
    </section>
  )
}
