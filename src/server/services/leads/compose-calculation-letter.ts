import type { CacResult, LtvResult } from '@/domain/calculator/compute-calculation'
import type { LoyaltyNeed } from '@/domain/calculator/loyalty-need'
import { createFormat, type Format } from '@/domain/format/create-format'
import { composeLetter, type Letter, type LetterRow } from '@/server/mail/compose-letter'
import { getLetterWords } from '@/server/mail/letter-words'
import { readLeadCalculation } from './lead-calculation'

interface CalculationLetter {
  locale: string
  name: string
  inputs: unknown
  /** Who asked for the letter's page, as the consent names them. */
  operator: string
  calculationUrl: string
  confirmUrl: string
}

type Words = ReturnType<typeof getLetterWords>

/** The letter with a visitor's calculation in words; the same, in full, hangs on it as a PDF. */
export function composeCalculationLetter(letter: CalculationLetter): Letter {
  const { locale, name, inputs, operator, calculationUrl, confirmUrl } = letter
  const words = getLetterWords(locale)
  const format = createFormat(locale)
  const { state, calculation } = readLeadCalculation(inputs, locale)
  const { result } = calculation
  const money = (minor: bigint) => format.moneyFitted(minor, state.currency)
  const isLtv = result?.kind === 'ltv'
  return composeLetter({
    locale,
    subject: isLtv ? words('calculation.subject', { ltv: money(result.ltvMinor) }) : words('calculation.subjectPlain'),
    heading: isLtv ? words('calculation.heading', { ltv: money(result.ltvMinor) }) : words('calculation.headingPlain'),
    paragraphs: [
      isName(name) ? words('calculation.greeting', { name }) : words('calculation.greetingPlain'),
      ...(isLtv ? [describeLevers(words, format, result, state.currency)] : []),
      words('calculation.attached'),
      words('calculation.confirm'),
    ],
    rows: result ? listRows(words, format, result, money) : [],
    action: { label: words('calculation.open'), url: calculationUrl },
    link: { label: words('calculation.confirmLink'), url: confirmUrl },
    footer: { reason: words('calculation.reason', { operator }) },
  })
}

/**
 * § Whether what was typed reads as a person's name. Anybody may type any address of mail: a name with a site or a sum in it would
 * have our letter carry their advertisement, and mail programs make links of both.
 */
function isName(name: string): boolean {
  return (
    /^[\p{L}\p{M}'’ -]+(?:\. ?[\p{L}\p{M}'’ -]*)*$/u.test(name) && !/\.[\p{L}\p{M}]{2}/u.test(name) && name.length <= 60
  )
}

/** What each lever alone would add, in one paragraph. */
function describeLevers(words: Words, format: Format, { sensitivity }: LtvResult, currency: string): string {
  const say = (minor: bigint) => format.moneyFitted(minor, currency, { sign: true })
  return sensitivity
    .map(({ lever, deltaMinor }) => words(`calculation.lever.${lever}`, { delta: say(deltaMinor) }))
    .join(' ')
}

function listRows(
  words: Words,
  format: Format,
  result: LtvResult | LoyaltyNeed,
  money: (minor: bigint) => string,
): LetterRow[] {
  const row = (key: string, value: string): LetterRow => ({ label: words(`calculation.row.${key}`), value, note: '' })
  if (result.kind === 'loyalty')
    return [
      row('costPerOrder', money(result.costPerOrderMinor)),
      row('costPerCustomerMonth', money(result.costPerCustomerMonthMinor)),
      row('uplift', result.upliftShare === null ? words('calculation.never') : format.share(result.upliftShare, 1)),
    ]
  const { ltvMinor, range, maximumCacMinor, cac, lifetimeMonths } = result
  return [
    row(`ltv.${result.method}`, money(ltvMinor)),
    ...(range ? [row('range', `${money(range.lowMinor)} – ${money(range.highMinor)}`)] : []),
    row(
      'lifetime',
      words('calculation.months', { months: format.number(lifetimeMonths, Number.isInteger(lifetimeMonths) ? 0 : 1) }),
    ),
    ...(maximumCacMinor === null ? [] : [row('maximumCac', money(maximumCacMinor))]),
    ...(cac ? listCacRows(words, format, cac, row) : []),
  ]
}

function listCacRows(
  words: Words,
  format: Format,
  { ratio, paybackMonth }: CacResult,
  row: (key: string, value: string) => LetterRow,
): LetterRow[] {
  const payback =
    paybackMonth === null
      ? words('calculation.never')
      : words('calculation.months', { months: format.number(paybackMonth) })
  return [...(ratio === null ? [] : [row('ratio', `${format.number(ratio, 1)} : 1`)]), row('payback', payback)]
}
