'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { getStorePath } from '@/components/shell/sections'
import { type Delimiter, ENCODINGS, type FileInspection, type ReadingChoices } from '@/domain/imports'
import { PlainFact, ReadingFact, ReadingSelect } from './reading-fact'

const DELIMITERS = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
] as const
const ORDERS = ['dmy', 'mdy', 'ymd'] as const
const SHAPES = ['orders', 'lines'] as const
/** § The row of the names is among the first ones. */
const HEADER_ROWS = Array.from({ length: 20 }, (_, index) => index + 1)

interface ReadingPanelProps {
  org: string
  store: string
  currency: string
  timeZone: string
  found: FileInspection
  choices: ReadingChoices
  onChange: (choices: ReadingChoices) => void
}

/** What was found of the file as a whole, each with a way to say otherwise. */
export function ReadingPanel(props: ReadingPanelProps) {
  const words = useTranslations('import.reading')
  return (
    <section aria-label={words('title')} className="max-w-[60rem]">
      <h2 className="mb-3 text-[0.9375rem] font-semibold">{words('title')}</h2>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
        <PartFact {...props} />
        <TextFacts {...props} />
        <HeaderFact {...props} />
        <ValueFacts {...props} />
        <ShapeFact {...props} />
        <StoreFacts {...props} />
      </div>
    </section>
  )
}

/** A change of one choice, and the choices without it. */
function useChoice({ choices, onChange }: ReadingPanelProps) {
  return {
    set: (change: ReadingChoices) => onChange({ ...choices, ...change }),
    reset: (key: keyof ReadingChoices) => {
      const { [key]: _dropped, ...kept } = choices
      onChange(kept)
    },
  }
}

function PartFact(props: ReadingPanelProps) {
  const words = useTranslations('import.reading')
  const format = useFormat()
  const { set } = useChoice(props)
  const { parts, part, container } = props.found.reading
  if (parts.length < 2) return null
  return (
    <ReadingFact label={words(container === 'xlsx' || container === 'htmlTable' ? 'sheet' : 'part')}>
      {(id) => (
        <ReadingSelect
          id={id}
          value={part ?? ''}
          options={parts.map(({ name, rows }) => ({
            value: name,
            label: rows === null ? name : words('partRows', { name, rows: format.number(rows) }),
          }))}
          onChange={(value) => set({ part: value })}
        />
      )}
    </ReadingFact>
  )
}

function TextFacts(props: ReadingPanelProps) {
  const words = useTranslations('import.reading')
  const inspect = useTranslations('import.inspect')
  const { set, reset } = useChoice(props)
  const { choices } = props
  const { reading } = props.found
  // Sheets have neither.
  if (reading.delimiter === null) return null
  return (
    <>
      <ReadingFact
        label={words('encoding')}
        confidence={reading.encodingConfidence}
        isChosen={choices.encoding !== undefined}
        onReset={() => reset('encoding')}
      >
        {(id) => (
          <ReadingSelect
            id={id}
            value={choices.encoding ?? reading.encoding}
            options={ENCODINGS.map((name) => ({ value: name, label: words(`encodingName.${name}`) }))}
            onChange={(value) => set({ encoding: ENCODINGS.find((name) => name === value) })}
          />
        )}
      </ReadingFact>
      <ReadingFact
        label={words('delimiter')}
        confidence={reading.delimiterConfidence}
        isChosen={choices.delimiter !== undefined}
        onReset={() => reset('delimiter')}
      >
        {(id) => (
          <ReadingSelect
            id={id}
            value={choices.delimiter ?? reading.delimiter ?? ','}
            options={DELIMITERS.map(([value, name]) => ({ value, label: inspect(`delimiter.${name}`) }))}
            onChange={(value) => set({ delimiter: value as Delimiter })}
          />
        )}
      </ReadingFact>
    </>
  )
}

function HeaderFact(props: ReadingPanelProps) {
  const words = useTranslations('import.reading')
  const format = useFormat()
  const { set, reset } = useChoice(props)
  const { choices, found } = props
  return (
    <ReadingFact
      label={words('headerRow')}
      isChosen={choices.headerRow !== undefined}
      onReset={() => reset('headerRow')}
    >
      {(id) => (
        <ReadingSelect
          id={id}
          value={String(choices.headerRow ?? found.reading.headerRow)}
          options={HEADER_ROWS.map((row) => ({ value: String(row), label: words('row', { row: format.number(row) }) }))}
          onChange={(value) => set({ headerRow: Number(value) })}
        />
      )}
    </ReadingFact>
  )
}

function DecimalFact(props: ReadingPanelProps) {
  const words = useTranslations('import.reading')
  const { set, reset } = useChoice(props)
  const { choices, found } = props
  return (
    <ReadingFact
      label={words('decimal')}
      confidence={found.decimalConfidence}
      isChosen={choices.decimal !== undefined}
      onReset={() => reset('decimal')}
    >
      {(id) => (
        <ReadingSelect
          id={id}
          value={choices.decimal ?? found.decimal}
          options={[
            { value: '.', label: words('decimalPoint') },
            { value: ',', label: words('decimalComma') },
          ]}
          onChange={(value) => set({ decimal: value === ',' ? ',' : '.' })}
        />
      )}
    </ReadingFact>
  )
}

function ValueFacts(props: ReadingPanelProps) {
  const inspect = useTranslations('import.inspect')
  const { set, reset } = useChoice(props)
  const { choices, found } = props
  if (found.columns.length === 0) return null
  const hasDates = found.dateOrder !== null || found.problems.some(({ code }) => code === 'ambiguousDates')
  return (
    <>
      {found.kind !== 'customers' && <DecimalFact {...props} />}
      {hasDates && (
        <ReadingFact
          label={inspect('dates')}
          confidence={found.dateConfidence}
          isChosen={choices.dateOrder !== undefined}
          onReset={() => reset('dateOrder')}
        >
          {(id) => (
            <ReadingSelect
              id={id}
              value={choices.dateOrder ?? found.dateOrder ?? ''}
              options={ORDERS.map((order) => ({ value: order, label: inspect(`dateOrder.${order}`) }))}
              onChange={(value) => set({ dateOrder: ORDERS.find((order) => order === value) })}
            />
          )}
        </ReadingFact>
      )}
    </>
  )
}

/** What a row is: a choice where the columns leave it open, a fact where they do not. */
function ShapeFact(props: ReadingPanelProps) {
  const words = useTranslations('import.reading')
  const inspect = useTranslations('import.inspect')
  const { set, reset } = useChoice(props)
  const { choices, found } = props
  if (found.kind !== 'orders' || found.columns.length === 0) return null
  if (!found.mapping.orderId || !found.mapping.total)
    return <PlainFact label={words('shape')} value={inspect(`shape.${found.shape}`)} />
  return (
    <ReadingFact label={words('shape')} isChosen={choices.shape !== undefined} onReset={() => reset('shape')}>
      {(id) => (
        <ReadingSelect
          id={id}
          value={choices.shape ?? found.shape}
          options={SHAPES.map((shape) => ({ value: shape, label: inspect(`shape.${shape}`) }))}
          onChange={(value) => set({ shape: SHAPES.find((shape) => shape === value) })}
        />
      )}
    </ReadingFact>
  )
}

/** What the store itself says, and where that is changed. */
function StoreFacts({ org, store, currency, timeZone }: ReadingPanelProps) {
  const words = useTranslations('import.reading')
  const format = useFormat()
  const settings = (
    <Link href={`${getStorePath(org, store)}/settings`} className="quiet-link">
      {words('ofStore')}
    </Link>
  )
  return (
    <>
      <PlainFact label={words('currency')} value={`${currency} ${format.currencySign(currency)}`} note={settings} />
      <PlainFact label={words('timeZone')} value={timeZone.replaceAll('_', ' ')} note={settings} />
    </>
  )
}
