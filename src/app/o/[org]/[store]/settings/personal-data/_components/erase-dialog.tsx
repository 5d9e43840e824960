'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import type { KnownPerson } from '@/server/personal-data/describe-people'

interface EraseDialogProps {
  person: KnownPerson
  slugs: { org: string; store: string }
  onClose: () => void
  onAsked: () => Promise<void>
}

/** The last question before a person is erased, which cannot be taken back: what goes, what stays, and a word to type. */
export function EraseDialog({ person, slugs, onClose, onAsked }: EraseDialogProps) {
  const words = useTranslations('personal-data.confirm')
  const sayError = useErrorWords()
  const toast = useToast()
  const [typed, setTyped] = useState('')
  const erase = useMutation(useTRPC().personalData.erase.mutationOptions())
  const isTyped = typed.trim().toLocaleLowerCase() === words('word').toLocaleLowerCase()
  const confirm = () =>
    erase.mutate(
      { ...slugs, key: person.key, isConfirmed: true },
      {
        onSuccess: async () => {
          toast({ text: words('asked') })
          await onAsked()
        },
      },
    )
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={words('title')}
      description={words('what')}
      className="max-w-lg"
      actions={
        <>
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button look="danger" type="submit" form="erase-person" disabled={!isTyped} isPending={erase.isPending}>
            {words('erase')}
          </Button>
        </>
      }
    >
      <ul className="flex list-disc flex-col gap-1.5 pl-5 text-ink-2">
        <li>{words('facts', { orders: person.orders })}</li>
        <li>
          {words('files', { count: person.files.length })}
          {person.files.length > 0 && (
            <span className="block text-ink [overflow-wrap:anywhere]">
              {person.files.map(({ name }) => name).join(', ')}
            </span>
          )}
        </li>
        <li>{words('later')}</li>
        <li>{words('elsewhere')}</li>
      </ul>
      <form
        method="post"
        id="erase-person"
        onSubmit={(event) => {
          event.preventDefault()
          if (isTyped && !erase.isPending) confirm()
        }}
      >
        <TextField
          label={words('type', { word: words('word') })}
          value={typed}
          onValueChange={setTyped}
          autoComplete="off"
          spellCheck={false}
        />
      </form>
      {erase.isError && (
        <Callout look="loss" isAlert>
          {sayError(erase.error)}
        </Callout>
      )}
    </Dialog>
  )
}
