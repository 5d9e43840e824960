'use client'
import { RiAddLine, RiCloseLine } from '@remixicon/react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FigureSlider } from '@/components/ui/figure-slider'
import { Menu, MenuItem } from '@/components/ui/menu'
import { PROGRAMME_KINDS, type Programme, type ProgrammeKind } from '@/domain/loyalty/programme'
import type { Scenario } from '@/domain/loyalty/scenario'
import { buildProgramme } from '@/domain/loyalty/templates'
import { changeSetting, PROGRAMME_FIELDS, type ProgrammeField, readSetting } from './programme-fields'
import { RatesEditor } from './rates-editor'
import { TiersEditor } from './tiers-editor'
import { type FigureScales, useFigureScales } from './use-figure-scales'

export interface PanelProps {
  scenario: Scenario
  currency: string
  averageOrderMinor: number
  onChange: (scenario: Scenario) => void
}

interface RulesPanelProps extends PanelProps {
  categories: readonly string[]
}

/** The rules: every programme with its settings, to be moved, added and taken away. */
export function RulesPanel({ scenario, currency, averageOrderMinor, categories, onChange }: RulesPanelProps) {
  const words = useTranslations('loyalty')
  const scales = useFigureScales(currency)
  const { programmes } = scenario
  const setProgrammes = (next: readonly Programme[]) => onChange({ ...scenario, programmes: next })
  const missing = PROGRAMME_KINDS.filter((kind) => programmes.every((programme) => programme.kind !== kind))
  const add = (kind: ProgrammeKind) => setProgrammes([...programmes, buildProgramme(kind, { averageOrderMinor })])
  return (
    <div className="flex flex-col gap-8">
      {programmes.map((programme) => (
        <section key={programme.kind} className="flex flex-col gap-4">
          <div className="flex items-center justify-between gap-2">
            <h3 className="font-semibold">{words(`programme.${programme.kind}.name`)}</h3>
            <button
              type="button"
              aria-label={words('rules.remove', { name: words(`programme.${programme.kind}.name`) })}
              onClick={() => setProgrammes(programmes.filter((one) => one !== programme))}
              className="rounded p-1 text-ink-3 hover:bg-wash hover:text-ink"
            >
              <RiCloseLine aria-hidden className="size-4" />
            </button>
          </div>
          <ProgrammeSettings
            {...{ programme, scales, averageOrderMinor, categories, currency }}
            onChange={(next) => setProgrammes(programmes.map((one) => (one === programme ? next : one)))}
          />
        </section>
      ))}
      {missing.length > 0 && (
        <div>
          <Menu
            trigger={
              <Button size="small">
                <RiAddLine aria-hidden className="-ml-0.5 size-4" />
                {words(programmes.length === 0 ? 'rules.addFirst' : 'rules.add')}
              </Button>
            }
          >
            {missing.map((kind) => (
              <MenuItem key={kind} onSelect={() => add(kind)}>
                {words(`programme.${kind}.name`)}
              </MenuItem>
            ))}
          </Menu>
        </div>
      )}
    </div>
  )
}

interface ProgrammeSettingsProps {
  programme: Programme
  scales: FigureScales
  averageOrderMinor: number
  categories: readonly string[]
  currency: string
  onChange: (programme: Programme) => void
}

function ProgrammeSettings(props: ProgrammeSettingsProps) {
  const { programme, scales, averageOrderMinor, categories, onChange } = props
  return (
    <>
      {programme.kind === 'tierDiscount' && (
        <TiersEditor {...{ programme, scales, averageOrderMinor }} onChange={onChange} />
      )}
      {PROGRAMME_FIELDS[programme.kind].map((field) => (
        <Setting key={field.name} {...{ field, programme, scales, averageOrderMinor, onChange }} />
      ))}
      {programme.kind === 'points' && <RatesEditor {...{ programme, scales, categories }} onChange={onChange} />}
    </>
  )
}

interface SettingProps extends Pick<ProgrammeSettingsProps, 'programme' | 'scales' | 'averageOrderMinor' | 'onChange'> {
  field: ProgrammeField
}

function Setting({ field, programme, scales, averageOrderMinor, onChange }: SettingProps) {
  const words = useTranslations('loyalty.field')
  const value = readSetting(programme, field.name)
  const label = words.has(`${programme.kind}.${field.name}`)
    ? words(`${programme.kind}.${field.name}`)
    : words(field.name)
  const set = (next: number | boolean | null) => onChange(changeSetting(programme, field.name, next))
  if (field.unit === 'flag') return <Check label={label} isChecked={value === true} onChange={set} />
  const scale = buildScale(field, scales, averageOrderMinor)
  const isNullable = 'isNullable' in field && field.isNullable === true
  if (isNullable && value === null) {
    return <Check label={words(`without.${field.name}`)} isChecked onChange={() => set(Math.round(scale.max / 2))} />
  }
  return (
    <FigureSlider
      label={label}
      value={typeof value === 'number' ? value : scale.min}
      scale={scale}
      onChange={(next) => set(field.unit === 'share' ? Math.round(next * 1e6) / 1e6 : Math.round(next))}
      note={
        isNullable && (
          <button type="button" className="quiet-link" onClick={() => set(null)}>
            {words(`without.${field.name}`)}
          </button>
        )
      }
    />
  )
}

function buildScale(field: Exclude<ProgrammeField, { unit: 'flag' }>, scales: FigureScales, averageOrderMinor: number) {
  if (field.unit === 'share') return scales.share(field.max, field.step)
  return field.unit === 'money' ? scales.money(averageOrderMinor * field.most) : scales.days(field.max, field.min)
}

interface CheckProps {
  label: string
  isChecked: boolean
  onChange: (isChecked: boolean) => void
}

function Check({ label, isChecked, onChange }: CheckProps) {
  return (
    <label className="flex cursor-pointer items-center gap-2.5 text-ink-2">
      <input
        type="checkbox"
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
        className="rounded border-ink-3 bg-panel text-accent focus:ring-accent"
      />
      {label}
    </label>
  )
}
