'use client'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { readAppError } from '@/components/api/app-error'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { useToast } from '@/components/ui/toast'
import { useFieldErrors } from '@/components/ui/use-field-errors'
import { EmbedSection } from './embed-section'
import { LogoField } from './logo-field'
import { LookSection } from './look-section'
import { NoticeSection } from './notice-section'
import { PageSection } from './page-section'
import { findFieldName, readSettings } from './read-settings'
import { SecretNotice } from './secret-notice'
import type { Settings } from './settings-data'
import { WebhookSection } from './webhook-section'

/** Everything of the page that is saved at once; the logo and the webhook's secret are, at once, by themselves. */
export function CalculatorSettings({ org, settings }: { org: string; settings: Settings }) {
  const common = useTranslations('common')
  const words = useTranslations('calculator-page')
  const sayError = useErrorWords()
  const toast = useToast()
  const router = useRouter()
  const { formRef, errors, showErrors } = useFieldErrors()
  const [hasColour, setHasColour] = useState(settings.accentColor !== null)
  const [secret, setSecret] = useState<string | null>(null)
  const save = useMutation(useTRPC().calculator.save.mutationOptions())
  const sayFault = (field: string, reason: string) =>
    words.has(`fault.${reason}`)
      ? words(`fault.${reason}`)
      : words.has(`fault.${field}`)
        ? words(`fault.${field}`)
        : words('fault.other')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    showErrors({})
    save.mutate(
      { org, ...readSettings(new FormData(event.currentTarget), hasColour) },
      {
        onSuccess: (answer) => {
          if (answer.secret) setSecret(answer.secret)
          toast({ text: common('saved') })
          router.refresh()
        },
        onError: (error) => {
          const faults = Object.entries(readAppError(error).fieldErrors)
          showErrors(
            Object.fromEntries(
              faults.map(([path, reason]) => [findFieldName(path), sayFault(findFieldName(path), reason)]),
            ),
          )
        },
      },
    )
  }
  const section = { settings, errors }
  return (
    <>
      <form method="post" ref={formRef} onSubmit={submit} noValidate className="flex flex-col gap-10">
        <PageSection {...section} />
        <LookSection {...section} hasColour={hasColour} onColourChange={setHasColour} />
        <EmbedSection {...section} />
        <NoticeSection {...section} />
        <WebhookSection {...section} org={org} onSecret={setSecret} />
        {secret && <SecretNotice secret={secret} />}
        {save.isError && <Callout look="loss" isAlert title={sayError(save.error)} />}
        <Button type="submit" look="primary" isPending={save.isPending} className="self-start">
          {common('save')}
        </Button>
      </form>
      {settings.exists && <LogoField org={org} logoKey={settings.logoKey} slug={settings.slug} />}
    </>
  )
}
