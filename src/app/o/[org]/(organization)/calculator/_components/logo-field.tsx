'use client'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ChangeEvent, useRef } from 'react'
import { readAppError } from '@/components/api/app-error'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { Button } from '@/components/ui/button'
import { FormSection } from './form-parts'

interface LogoFieldProps {
  org: string
  slug: string
  logoKey: string | null
}

/** The page's logo, kept as soon as it is chosen. */
export function LogoField({ org, slug, logoKey }: LogoFieldProps) {
  const words = useTranslations('calculator-page.logo')
  const sayError = useErrorWords()
  const router = useRouter()
  const picker = useRef<HTMLInputElement>(null)
  const save = useMutation(useTRPC().calculator.saveLogo.mutationOptions({ onSuccess: () => router.refresh() }))
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    event.target.value = ''
    if (file) save.mutate({ org, data: await readBase64(file) })
  }
  const isUnfit = save.isError && 'logo' in readAppError(save.error).fieldErrors
  return (
    <div className="mt-10">
      <FormSection title={words('title')} note={words('note')}>
        {logoKey && (
          // biome-ignore lint/performance/noImgElement: our own route, already small.
          <img
            src={`/api/calculator/logo/${slug}?v=${logoKey.slice(-8)}`}
            alt={words('current')}
            className="h-9 w-auto max-w-56 self-start rounded-md object-contain dark:bg-[#faf9f7] dark:p-1"
          />
        )}
        <div className="flex flex-wrap gap-2">
          <input
            ref={picker}
            type="file"
            accept="image/png,image/jpeg,image/webp"
            onChange={choose}
            className="sr-only"
            tabIndex={-1}
            aria-label={words('choose')}
          />
          <Button size="small" isPending={save.isPending} onClick={() => picker.current?.click()}>
            {words('choose')}
          </Button>
          {logoKey && (
            <Button size="small" look="quiet" onClick={() => save.mutate({ org, data: null })}>
              {words('remove')}
            </Button>
          )}
        </div>
        {save.isError && (
          <p role="alert" className="text-fine text-loss">
            {isUnfit ? words('unfit') : sayError(save.error)}
          </p>
        )}
      </FormSection>
    </div>
  )
}

async function readBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
