'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { readAppError } from '@/components/api/app-error'
import { useErrorWords } from '@/components/api/use-error-words'
import { getStorePath } from '@/components/shell/sections'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { TextField } from '@/components/ui/text-field'
import { useFieldErrors } from '@/components/ui/use-field-errors'
import { formatPercentInput, parsePercent } from '@/domain/format/parse-percent'
import { KindChoice } from './kind-choice'
import { PlaceFields, usePlace } from './place-fields'
import { useCreateStore } from './use-create-store'

type Kind = 'merchant' | 'agency'

/** The form's state and what happens on submit: own checks, the organisation, the store, the way to the upload. */
function useOnboarding(organization: string | null, currency: string | null) {
  const words = useTranslations('onboarding')
  const router = useRouter()
  const sayError = useErrorWords()
  const { formRef, errors, showErrors } = useFieldErrors()
  const [kind, setKind] = useState<Kind>('merchant')
  const [failure, setFailure] = useState<string | null>(null)
  const { place, changePlace } = usePlace(currency)
  const { create, isPending } = useCreateStore(organization)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const marginBasisPoints = parsePercent(text('margin'))
    const faults: Record<string, string> = {}
    if (organization === null && !text('organization')) faults.organization = words('fault.organization')
    if (!text('store')) faults.store = words('fault.store')
    if (marginBasisPoints === null) faults.margin = words('fault.margin')
    setFailure(null)
    showErrors(faults)
    if (Object.keys(faults).length > 0 || marginBasisPoints === null) return
    try {
      const made = await create({
        organization: organization !== null ? null : { name: text('organization'), kind },
        store: { name: text('store'), marginBasisPoints, ...place },
      })
      router.push(getStorePath(made.org, made.store, 'data'))
    } catch (error) {
      const named = Object.keys(readAppError(error).fieldErrors)
      showErrors(Object.fromEntries(named.map((field) => [field, sayError(error)])))
      setFailure(sayError(error))
    }
  }

  return { formRef, errors, failure, isPending, kind, setKind, place, changePlace, submit }
}

interface OnboardingFormProps {
  organization: { slug: string } | null
  /** What a person has already said in the calculator. */
  suggested: { currency: string | null; marginBasisPoints: number | null }
}

/** § A margin to begin with. */
const USUAL_MARGIN = 4000

/** Asks for what the first figures need, and no more; then leads to the upload. */
export function OnboardingForm({ organization, suggested }: OnboardingFormProps) {
  const words = useTranslations('onboarding')
  const locale = useLocale()
  const { formRef, errors, failure, isPending, kind, setKind, place, changePlace, submit } = useOnboarding(
    organization?.slug ?? null,
    suggested.currency,
  )
  return (
    <form method="post" ref={formRef} onSubmit={submit} noValidate className="flex flex-col gap-6">
      {failure && <Callout look="loss" isAlert title={failure} />}
      {!organization && (
        <>
          <KindChoice value={kind} onChange={setKind} />
          <TextField
            name="organization"
            label={words(kind === 'agency' ? 'agencyName' : 'organizationName')}
            hint={words(kind === 'agency' ? 'agencyHint' : 'organizationHint')}
            error={errors.organization}
            autoComplete="organization"
            maxLength={120}
          />
          <hr className="my-1 border-line" />
        </>
      )}
      <TextField
        name="store"
        label={words(kind === 'agency' && !organization ? 'firstClientStore' : 'store')}
        hint={words('storeHint')}
        error={errors.store}
        autoComplete="off"
        maxLength={120}
      />
      <PlaceFields place={place} onChange={changePlace} errors={errors} />
      <TextField
        name="margin"
        label={words('margin')}
        hint={words('marginHint')}
        error={errors.margin}
        defaultValue={formatPercentInput(suggested.marginBasisPoints ?? USUAL_MARGIN, locale)}
        inputMode="decimal"
        autoComplete="off"
        suffix="%"
        className="sm:max-w-[calc(50%-0.5rem)]"
      />
      <div className="flex items-center gap-4 pt-2">
        <Button type="submit" look="primary" size="large" isPending={isPending}>
          {words('submit')}
        </Button>
        <p className="text-fine text-muted">{words('next')}</p>
      </div>
    </form>
  )
}
