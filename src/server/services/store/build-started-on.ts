/** The column's value for a local day: the date type has no time, its driver reads and writes UTC midnight. */
export function buildStartedOn(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`)
}
