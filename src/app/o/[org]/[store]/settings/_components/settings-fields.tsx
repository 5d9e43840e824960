'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { ApiOutputs } from '@/components/api/client'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { formatPercentInput } from '@/domain/format/parse-percent'
import { listCurrencies, listTimeZones } from '@/domain/format/world'

interface Choices {
  currency: string
  timeZone: string
}

interface SettingsFieldsProps {
  store: ApiOutputs['store']['get']
  choices: Choices
  onChoose: (change: Partial<Choices>) => void
  errors: Record<string, string>
  canEdit: boolean
}

/** The fields of a store's settings, each with what it changes in the figures. */
export function SettingsFields({ store, choices, onChoose, errors, canEdit }: SettingsFieldsProps) {
  const words = useTranslations('settings')
  const common = useTranslations('common')
  const locale = useLocale()
  const currencies = useMemo(() => listCurrencies(locale), [locale])
  const zones = useMemo(() => listTimeZones(locale, new Date(), choices.timeZone), [locale, choices.timeZone])
  const search = { searchLabel: common('search'), emptyText: common('nothingFound') }
  return (
    <>
      <TextField name="name" label={words('name')} defaultValue={store.name} error={errors.name} maxLength={120} />
      <div className="grid gap-7 sm:grid-cols-2 sm:gap-x-4">
        <SelectField
          {...search}
          label={words('currency')}
          hint={store.hasImports ? words('currencyLocked') : words('currencyHint')}
          error={errors.currency}
          value={choices.currency}
          options={currencies}
          isDisabled={store.hasImports || !canEdit}
          onChange={(currency) => onChoose({ currency })}
        />
        <SelectField
          {...search}
          label={words('timeZone')}
          hint={words('timeZoneHint')}
          error={errors.timeZone}
          value={choices.timeZone}
          options={zones}
          isDisabled={!canEdit}
          onChange={(timeZone) => onChoose({ timeZone })}
        />
        {store.marginBasisPoints !== null && (
          <TextField
            name="marginBasisPoints"
            label={words('margin')}
            hint={words('marginHint')}
            error={errors.marginBasisPoints}
            defaultValue={formatPercentInput(store.marginBasisPoints, locale)}
            inputMode="decimal"
            suffix="%"
          />
        )}
        <TextField
          name="inactivityMonths"
          label={words('inactivity')}
          hint={words('inactivityHint')}
          error={errors.inactivityMonths}
          defaultValue={String(store.inactivityMonths)}
          inputMode="numeric"
          suffix={words('months')}
        />
        <TextField
          name="startedOn"
          type="date"
          label={words('startedOn')}
          hint={words('startedOnHint')}
          error={errors.startedOn}
          defaultValue={store.startedOn ?? ''}
        />
      </div>
    </>
  )
}
