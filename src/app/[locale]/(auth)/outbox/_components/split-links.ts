export interface TextPart {
  id: number
  part: string
  isLink: boolean
}

/** A plain text in its pieces: addresses of the web, and what stands between them. */
export function splitLinks(text: string): TextPart[] {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((part, id) => ({ id, part, isLink: id % 2 === 1 }))
}
