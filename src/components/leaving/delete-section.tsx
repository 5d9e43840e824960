'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { GRACE_DAYS, isConfirmed } from '@/domain/leaving'

interface DeleteSectionProps {
  what: 'store' | 'organization' | 'account'
  /** What has to be typed: the store's or organisation's name, the account's e-mail. */
  name: string
  isPending: boolean
  /** What the server said against it. */
  error: string | null
  onDelete: (confirmation: string) => void
}

/** The way to delete something: what it does, and a dialog in which its name is typed. */
export function DeleteSection({ what, name, isPending, error, onDelete }: DeleteSectionProps) {
  const words = useTranslations(`leaving.danger.${what}`)
  const [isAsked, setIsAsked] = useState(false)
  return (
    <section className="flex flex-col items-start gap-3">
      <h3 className="font-semibold text-[0.9375rem]">{words('title')}</h3>
      <p className="text-ink-2">{words('text', { days: GRACE_DAYS })}</p>
      <Button look="danger" onClick={() => setIsAsked(true)}>
        {words('action')}
      </Button>
      {isAsked && (
        <NameDialog
          {...{ name, isPending, error, onDelete }}
          title={words('title')}
          confirmLabel={words('confirm')}
          onClose={() => setIsAsked(false)}
        />
      )}
    </section>
  )
}

interface NameDialogProps extends Omit<DeleteSectionProps, 'what'> {
  title: string
  confirmLabel: string
  onClose: () => void
}

function NameDialog({ name, isPending, error, onDelete, title, confirmLabel, onClose }: NameDialogProps) {
  const words = useTranslations('leaving')
  const common = useTranslations('common')
  const [typed, setTyped] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const formId = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsWrong(!isConfirmed(typed, name))
    if (isConfirmed(typed, name)) onDelete(typed)
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button look="danger" type="submit" form={formId} isPending={isPending}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form method="post" id={formId} onSubmit={submit} noValidate>
        <TextField
          label={words('typeName', { name })}
          value={typed}
          autoComplete="off"
          autoFocus
          onValueChange={(text) => {
            setTyped(text)
            setIsWrong(false)
          }}
          error={isWrong ? words('wrongName') : error}
        />
      </form>
    </Dialog>
  )
}
