const STEPS: readonly { unit: Intl.RelativeTimeFormatUnit; seconds: number; until: number }[] = [
  { unit: 'minute', seconds: 60, until: 3600 },
  { unit: 'hour', seconds: 3600, until: 86_400 },
  { unit: 'day', seconds: 86_400, until: 86_400 * 30 },
  { unit: 'month', seconds: 86_400 * 30.44, until: 86_400 * 365 },
  { unit: 'year', seconds: 86_400 * 365.25, until: Number.POSITIVE_INFINITY },
]

/** How long ago an instant was: "14 мин. назад", "14 min. ago", "вчера"; under a minute "сейчас", "now". */
export function formatRelative(instant: Date, now: Date, locale: string): string {
  const seconds = (instant.getTime() - now.getTime()) / 1000
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  const distance = Math.abs(seconds)
  if (distance < 60) return format.format(0, 'second')
  const step = STEPS.find((candidate) => distance < candidate.until) ?? STEPS[STEPS.length - 1]
  return step ? format.format(Math.trunc(seconds / step.seconds), step.unit).replaceAll(' ', '\u00a0') : ''
}
