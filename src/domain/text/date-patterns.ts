import type { DateOrder } from '@/domain/imports'

/**
 * How dates are written, as patterns that JavaScript and RE2 read alike, over a text lower-cased and with single spaces.
 * Each `to` puts the parts in the order year-month-day and keeps what follows.
 */
interface DatePattern {
  pattern: string
  to: string
}

const WORD = '[a-zа-яё]'
const WEEKDAY = `(?:${WORD}{2,11}[.,]* )?`

/** Patterns whose order of parts is certain. */
export const CERTAIN_DATES: readonly DatePattern[] = [
  { pattern: '^(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(\\D.*)?$', to: '\\1-\\2-\\3\\4' },
  { pattern: '^(\\d{4})(\\d{2})(\\d{2})( .*)?$', to: '\\1-\\2-\\3\\4' },
  { pattern: '^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})(\\D.*)?$', to: '\\3-\\2-\\1\\4' },
]

/** `01/02/2025` and `01-02-2025`: what their first part is, the column decides. */
export const OPEN_DATE = '^(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4}|\\d{2})(\\D.*)?$'
export const OPEN_DATE_TO: Record<Exclude<DateOrder, 'ymd'>, string> = { dmy: '\\3-\\2-\\1\\4', mdy: '\\3-\\1-\\2\\4' }

/** `02 янв 2025`, `Jan 2, 2025`: the month's name is put where its number belongs. */
export const WORDED_DATES: readonly DatePattern[] = [
  {
    pattern: `^${WEEKDAY}(\\d{1,2})[-. ]*(${WORD}{3,9})[-., ]*(\\d{4}|\\d{2})(?: ?(?:года|г\\.?))?(\\D.*)?$`,
    to: '\\3-\\2-\\1\\4',
  },
  {
    pattern: `^${WEEKDAY}(${WORD}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(\\D.*)?$`,
    to: '\\3-\\1-\\2\\4',
  },
]

/** The beginnings of the months' names; two languages, one after the other. */
export const MONTH_NAMES =
  'янв фев мар апр май июн июл авг сен окт ноя дек jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Year-month-day with a number or a name for the month, a time, a half of the day and a zone. */
export const WHOLE_DATE =
  `^(\\d{4}|\\d{2})-(\\d{1,2}|${WORD}{3,9})-(\\d{1,2})` +
  '(?:(?:t|,? (?:at |в )?)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?: ?([ap])\\.?m\\.?)?' +
  '(?: ?(z|utc|gmt|(?:utc|gmt)?[+-]\\d{2}(?::?\\d{2})?))?)?$'

/** A spreadsheet's number of days since the end of 1899, with the time as a fraction. */
export const SERIAL_DATE = '^\\d{2,6}(?:[.,]\\d+)?$'
/** Serials below are of the days on which a spreadsheet's calendar is wrong: it has a 29 February 1900. */
export const FIRST_SERIAL = 61
/** Seconds or milliseconds since 1970. */
export const EPOCH_DATE = '^(\\d{9,10}|\\d{12,13})(?:[.,]0+)?$'

/** § Days of orders lie between these: before and after are slips of a calendar or of a finger. */
export const FIRST_ORDER_DAY = '1990-01-01'
export const LAST_ORDER_DAY = '2099-12-31'
