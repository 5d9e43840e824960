/** Whether every word typed is part of the text, whatever the order and capitals; 1 or 0, as cmdk asks for a score. */
export function matchWords(text: string, typed: string): 0 | 1 {
  const lower = text.toLowerCase()
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return words.every((word) => lower.includes(word)) ? 1 : 0
}
