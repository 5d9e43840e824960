'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'

/** The recovery codes, shown this once: to copy, to print. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const words = useTranslations('account.factor')
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'))
    setIsCopied(true)
  }
  return (
    <section aria-label={words('codesTitle')} className="rounded-lg border border-line bg-panel p-5">
      <h3 className="font-emphasis">{words('codesTitle')}</h3>
      <p className="mt-1 text-ink-2">{words('codesText')}</p>
      <ol className="mt-4 grid gap-x-8 gap-y-1.5 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code className="select-all text-[0.9375rem] tracking-wide">{code}</code>
          </li>
        ))}
      </ol>
      <div className="mt-5 flex flex-wrap gap-2 print:hidden">
        <Button onClick={copy}>{words(isCopied ? 'copied' : 'copy')}</Button>
        <Button onClick={() => window.print()}>{words('print')}</Button>
        <Button look="primary" onClick={onDone}>
          {words('done')}
        </Button>
      </div>
    </section>
  )
}
