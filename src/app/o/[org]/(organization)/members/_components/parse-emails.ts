const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/

/**
 * The addresses of mail in a text, as people paste them: one a line, or parted by commas, semicolons or spaces, with or
 * without names before `<…>`. `faulty` is the first piece that is none.
 * @example parseEmails('Ann <ann@a.example>, bob@b.example').emails // ['ann@a.example', 'bob@b.example']
 */
export function parseEmails(text: string): { emails: string[]; faulty: string | null } {
  const bare = text.replace(/[^,;\n<]*<([^<>]*)>/g, ' $1 ')
  const pieces = bare.split(/[\s,;]+/).filter(Boolean)
  const emails = [...new Set(pieces.filter((piece) => EMAIL.test(piece)).map((piece) => piece.toLowerCase()))]
  return { emails, faulty: pieces.find((piece) => !EMAIL.test(piece)) ?? null }
}
