'use client'
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { CalculationInput, useCalculationQuery } from '@/components/calculator/calculator-context'
import { getButtonClasses } from '@/components/ui/button-classes'
import { createWords, type WordTree } from '@/domain/calculator/words'
import type { LeadPlace } from '@/domain/leads/lead'
import type { LeadAnswer, LeadFieldName, LeadFormData, LeadReturn } from '@/domain/leads/lead-form'
import { LeadFields } from './lead-fields'
import { sendLead } from './send-lead'

export interface LeadFormProps {
  locale: string
  place: LeadPlace
  /** The page's name in its address; empty: the house's own calculator. */
  slug: string
  /** Null on a page that was made beforehand: it is asked for in the browser. */
  form: LeadFormData | null
  /** A form that came back without script. */
  returned: LeadReturn | null
  /** The words of `lead-form` in this language, the consent's left out. */
  messages: WordTree
}

/**
 * "Send me the full breakdown." Without script an ordinary form that leads back to its page; with it, answered in place. The
 * result beside it never depends on it.
 */
export function LeadForm(props: LeadFormProps) {
  const words = createWords(props.messages)
  const holder = useRef<HTMLDivElement>(null)
  const form = useForm(props, holder)
  const query = useCalculationQuery()
  return (
    <div ref={holder} id="lead" className="max-w-[34rem]">
      {form ? (
        <OpenForm {...props} form={form} words={words} />
      ) : (
        <a href={`?${query}#lead`} className="quiet-link hidden [@media(scripting:none)]:inline">
          {words('open')}
        </a>
      )}
    </div>
  )
}

/** The form as the page brought it, or as the server gives it to a page made beforehand; where nobody takes leads, the offer goes. */
function useForm({ form, slug, locale }: LeadFormProps, holder: RefObject<HTMLDivElement | null>) {
  const [fetched, setFetched] = useState<LeadFormData | null>(form)
  useEffect(() => {
    if (form) return
    const stop = new AbortController()
    fetch(`/api/calculator/form?${new URLSearchParams({ slug, locale })}`, { signal: stop.signal })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((data: LeadFormData | null) => {
        if (data) setFetched(data)
        else holder.current?.closest('details')?.setAttribute('hidden', '')
      })
      .catch(() => {})
    return () => stop.abort()
  }, [form, slug, locale, holder])
  return fetched
}

interface OpenFormProps extends Omit<LeadFormProps, 'form'> {
  form: LeadFormData
  words: ReturnType<typeof createWords>
}

interface Standing {
  answer: LeadAnswer | 'failed' | null
  faults: readonly LeadFieldName[]
}

function OpenForm({ form, place, slug, locale, returned, words }: OpenFormProps) {
  const [standing, setStanding] = useState<Standing>({
    answer: returned?.answer ?? null,
    faults: returned?.faults ?? [],
  })
  const [isSending, setIsSending] = useState(false)
  const formRef = useRef<HTMLFormElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer moves the focus anew.
  useEffect(() => {
    formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [standing])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isSending) return
    setIsSending(true)
    setStanding(await sendLead(event.currentTarget, { slug, locale }))
    setIsSending(false)
  }
  if (standing.answer === 'sent') return <Sent words={words} />
  return (
    <form
      ref={formRef}
      method="post"
      action="/api/calculator/leads"
      onSubmit={submit}
      noValidate
      className="rounded-lg border border-line bg-panel p-5"
    >
      <p className="font-serif text-lg">{words('title')}</p>
      <p className="mb-4 mt-1 text-ink-2">{words('lead')}</p>
      {form.isDemo && <p className="mb-4 rounded-lg border border-warning/40 px-3 py-2">{words('demo')}</p>}
      <CalculationInput name="state" />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="ticket" value={form.ticket} />
      <input type="hidden" name="consentVersion" value={form.consentVersion} />
      <LeadFields form={form} words={words} faults={standing.faults} typed={returned?.typed ?? {}} />
      {standing.answer !== null && standing.answer !== 'invalid' && (
        <p role="alert" className="mt-4 text-loss">
          {words(standing.answer)}
        </p>
      )}
      <button
        type="submit"
        aria-disabled={isSending || undefined}
        className={getButtonClasses('primary', 'medium', 'mt-4')}
      >
        {words(isSending ? 'working' : 'submit')}
      </button>
    </form>
  )
}

function Sent({ words }: { words: OpenFormProps['words'] }) {
  return (
    <div role="status" className="rounded-lg border border-line bg-panel p-5">
      <p className="font-serif text-lg">{words('sent')}</p>
      <p className="mt-1 text-ink-2">{words('sentNote')}</p>
    </div>
  )
}
