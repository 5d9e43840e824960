'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import { SelectField } from '@/components/ui/select-field'
import { guessPlace } from '@/domain/format/guess-place'
import { listCountries, listCurrencies, listTimeZones } from '@/domain/format/world'

export interface Place {
  country: string
  currency: string
  timeZone: string
}

/** Country, currency and zone; guessed from the browser once it can be asked, a currency that is known kept. */
export function usePlace(currency: string | null) {
  const locale = useLocale()
  const [place, setPlace] = useState<Place>(() => ({
    ...guessPlace([], locale),
    ...(currency && { currency }),
    timeZone: locale === 'ru' ? 'Europe/Moscow' : 'UTC',
  }))
  useEffect(() => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
    setPlace({ ...guessPlace(navigator.languages, locale), ...(currency && { currency }), timeZone })
  }, [locale, currency])
  return { place, changePlace: (change: Partial<Place>) => setPlace((was) => ({ ...was, ...change })) }
}

interface PlaceFieldsProps {
  place: Place
  onChange: (change: Partial<Place>) => void
  errors: Record<string, string>
}

/** Where the store trades: what its money, days and phones are read by. */
export function PlaceFields({ place, onChange, errors }: PlaceFieldsProps) {
  const words = useTranslations('onboarding')
  const common = useTranslations('common')
  const locale = useLocale()
  const lists = useMemo(
    () => ({
      countries: listCountries(locale),
      currencies: listCurrencies(locale),
      zones: listTimeZones(locale, new Date(), place.timeZone),
    }),
    [locale, place.timeZone],
  )
  const search = { searchLabel: common('search'), emptyText: common('nothingFound') }
  return (
    <div className="grid gap-6 sm:grid-cols-2 sm:gap-x-4">
      <SelectField
        {...search}
        label={words('country')}
        hint={words('countryHint')}
        error={errors.country}
        value={place.country}
        options={lists.countries}
        onChange={(country) => onChange({ country })}
      />
      <SelectField
        {...search}
        label={words('currency')}
        hint={words('currencyHint')}
        error={errors.currency}
        value={place.currency}
        options={lists.currencies}
        onChange={(currency) => onChange({ currency })}
      />
      <SelectField
        {...search}
        label={words('timeZone')}
        hint={words('timeZoneHint')}
        error={errors.timeZone}
        value={place.timeZone}
        options={lists.zones}
        onChange={(timeZone) => onChange({ timeZone })}
        className="sm:col-span-2"
      />
    </div>
  )
}
