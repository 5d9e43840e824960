'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { readAppError } from '@/components/api/app-error'
import { type ApiOutputs, useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { useToast } from '@/components/ui/toast'
import { useFieldErrors } from '@/components/ui/use-field-errors'
import { currencyDigits } from '@/domain/currency'
import { MoneySettings } from './money-settings'
import { parseSettings } from './parse-settings'
import { SettingsFields } from './settings-fields'

interface SettingsFormProps {
  slugs: { org: string; store: string }
  store: ApiOutputs['store']['get']
  canEdit: boolean
}

/** A store's settings; those who may not change them see why. */
export function SettingsForm({ slugs, store, canEdit }: SettingsFormProps) {
  const words = useTranslations('settings')
  const common = useTranslations('common')
  const router = useRouter()
  const toast = useToast()
  const sayError = useErrorWords()
  const queryClient = useQueryClient()
  const { formRef, errors, showErrors } = useFieldErrors()
  const [choices, setChoices] = useState({ currency: store.currency, timeZone: store.timeZone })
  const update = useMutation(useTRPC().store.update.mutationOptions())

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { fields, faults } = parseSettings(new FormData(event.currentTarget), currencyDigits(choices.currency))
    showErrors(Object.fromEntries(faults.map((fault) => [fault, words(`fault.${fault}`)])))
    if (!fields) return
    const currency = store.hasImports ? {} : { currency: choices.currency }
    update.mutate(
      { ...slugs, ...fields, timeZone: choices.timeZone, ...currency },
      {
        onSuccess: async () => {
          toast({ text: common('saved') })
          router.refresh()
          await queryClient.invalidateQueries()
        },
        onError: (error) => {
          const named = Object.keys(readAppError(error).fieldErrors)
          showErrors(Object.fromEntries(named.map((field) => [field, sayError(error)])))
        },
      },
    )
  }

  return (
    <form method="post" ref={formRef} onSubmit={submit} noValidate className="flex flex-col gap-7">
      {!canEdit && <Callout title={words('readOnly')}>{words('readOnlyText')}</Callout>}
      {update.isError && <Callout look="loss" isAlert title={sayError(update.error)} />}
      <fieldset disabled={!canEdit} className="flex min-w-0 flex-col gap-7">
        <SettingsFields
          store={store}
          choices={choices}
          onChoose={(change) => setChoices((was) => ({ ...was, ...change }))}
          errors={errors}
          canEdit={canEdit}
        />
        <MoneySettings store={store} errors={errors} />
        {canEdit && (
          <Button type="submit" look="primary" isPending={update.isPending} className="self-start">
            {common('save')}
          </Button>
        )}
      </fieldset>
    </form>
  )
}
