import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Marked } from 'marked'
import type { Locale } from '@/app/i18n/locales'

export interface Article {
  slug: string
  title: string
  description: string
  /** Of publication, `YYYY-MM-DD`. */
  date: string
  minutes: number
  headings: { id: string; text: string }[]
  /** Our own text as HTML. */
  html: string
}

/** § Words a minute, of unhurried reading. */
const READING_SPEED = 200
const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/

/** One article of a language. Throws where there is no such file or a field of its head is missing. */
export async function readArticle(slug: string, locale: Locale): Promise<Article> {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'content', 'articles', locale, `${slug}.md`)
  return parseArticle(slug, await readFile(file, 'utf8'))
}

/** An article from its Markdown with a head of `title`, `description` and `date`. Throws where one of them is missing. */
export function parseArticle(slug: string, source: string): Article {
  const head = readHead(FRONT_MATTER.exec(source)?.[1] ?? '')
  const field = (name: string) => {
    const value = head.get(name)
    if (!value) throw new Error(`articles/${slug}: no ${name}`)
    return value
  }
  const body = source.replace(FRONT_MATTER, '')
  const headings: Article['headings'] = []
  const marked = new Marked({
    renderer: {
      heading({ tokens, text, depth }) {
        const id = buildAnchor(text)
        if (depth === 2) headings.push({ id, text })
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      table(token) {
        const cells = (row: typeof token.header, tag: string) =>
          row.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('')
        const rows = token.rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')
        // A wide table scrolls inside its own box, which the keyboard can reach.
        return `<div class="article-table" role="region" tabindex="0"><table><thead><tr>${cells(token.header, 'th')}</tr></thead><tbody>${rows}</tbody></table></div>\n`
      },
    },
  })
  const html = marked.parse(body, { async: false })
  return {
    slug,
    title: field('title'),
    description: field('description'),
    date: field('date'),
    minutes: Math.max(1, Math.round(body.split(/\s+/).length / READING_SPEED)),
    headings,
    html,
  }
}

function readHead(text: string): Map<string, string> {
  return new Map(
    text.split('\n').map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
    }),
  )
}

/** `three-directions`, `три-направления`. */
function buildAnchor(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
}
