'use client'
import { RiCheckLine } from '@remixicon/react'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { ImportProgress, ImportStep } from '@/domain/imports'
import type { ImportView } from './import-stage'
import { preparePace } from './prepare-pace'
import { PreviewFiguresRow } from './preview-section'

const STEPS = ['queued', 'reading', 'normalising', 'loading'] as const satisfies readonly ImportStep[]

interface ImportProgressPanelProps {
  org: string
  store: string
  currency: string
  view: ImportView
  mayLoad: boolean
  onRefresh: () => void
}

/** A running import, step by step with counts; it goes on without this page, and can be called off. */
export function ImportProgressPanel({ org, store, currency, view, mayLoad, onRefresh }: ImportProgressPanelProps) {
  const words = useTranslations('import.run')
  const preview = useTranslations('import.preview')
  const errorWords = useErrorWords()
  const trpc = useTRPC()
  const cancel = useMutation(trpc.imports.cancel.mutationOptions({ onSettled: onRefresh }))
  const progress = view.progress ?? { step: 'queued', done: 0, total: 0 }
  const current = progress.step === 'done' || progress.step === 'snapshot' ? STEPS.length : STEPS.indexOf(progress.step)
  return (
    <section className="flex max-w-headline flex-col gap-5">
      <h1 className="break-words font-serif text-headline">{words('title', { name: view.fileName })}</h1>
      <ol aria-live="polite" className="flex flex-col">
        {STEPS.map((name, index) => (
          <li
            key={name}
            aria-current={index === current ? 'step' : undefined}
            className="flex items-start gap-3 border-t border-line py-2.5 first:border-t-0"
          >
            <span className="mt-0.5 flex size-4 shrink-0 items-center justify-center">
              {index < current && <RiCheckLine aria-label={words('stepDone')} className="size-4 text-accent" />}
              {index === current && <span className="size-2 animate-pulse rounded-full bg-accent" />}
              {index > current && <span className="size-1.5 rounded-full bg-line" />}
            </span>
            <div className="min-w-0 flex-1">
              <span className={index === current ? 'font-emphasis' : index < current ? 'text-ink-2' : 'text-muted'}>
                {name === 'queued' && view.waitsFor
                  ? words('waitsFor', { name: view.waitsFor })
                  : words(`step.${name}`)}
              </span>
              {index === current && <StepProgress progress={progress} label={words(`step.${name}`)} />}
            </div>
          </li>
        ))}
      </ol>
      {progress.preview && (
        <div className="flex flex-col gap-2">
          <h2 className="text-[0.9375rem] font-semibold">{preview('titleRun')}</h2>
          <PreviewFiguresRow figures={progress.preview} currency={currency} />
        </div>
      )}
      <p className="text-fine text-muted">{words('note')}</p>
      {mayLoad && (
        <div className="flex flex-wrap items-center gap-3">
          <Button
            isPending={cancel.isPending || view.isStopping}
            onClick={() => cancel.mutate({ org, store, importId: view.id })}
          >
            {words(view.isStopping ? 'stopping' : 'cancel')}
          </Button>
          <p role="alert" className="text-loss empty:hidden">
            {cancel.isError && errorWords(cancel.error)}
          </p>
        </div>
      )}
    </section>
  )
}

function StepProgress({ progress, label }: { progress: ImportProgress; label: string }) {
  const words = useTranslations('import.run')
  const format = useFormat()
  const { step, done, total } = progress
  // The panel is drawn again with each answer of the server: the clock is read then.
  const pace = preparePace(progress, Date.now())
  if (step === 'queued') return null
  const left = (seconds: number) =>
    words(seconds < 60 ? 'leftSoon' : 'left', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
  return (
    <>
      <ProgressBar done={done} total={total} label={label} className="mt-2" />
      {total > 0 && (
        <p className="mt-1 text-fine text-muted">
          {words('count', { done: format.number(done), total: format.number(total) })}
          {pace && ` · ${words('pace', { rate: format.number(pace.rowsPerSecond) })} · ${left(pace.secondsLeft)}`}
        </p>
      )}
    </>
  )
}
