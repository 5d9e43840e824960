const GREEK: Record<string, string> = { alpha: 'α', beta: 'β' }

/** A parameter's letter as its paper writes it. */
export function nameParameter(name: string): string {
  return GREEK[name] ?? name
}
