/** A letter before it is laid out: plain words, no markup. */
export interface LetterContent {
  locale: string
  subject: string
  heading: string
  /** Each a paragraph; rows stand between them as a small table. */
  paragraphs: string[]
  rows?: LetterRow[]
  action?: LetterLink
  /** A quieter way beside the action. */
  link?: LetterLink
  /** Why this letter came, and how to have no more of them. */
  footer: { reason: string; unsubscribe?: { label: string; url: string } }
}

interface LetterLink {
  label: string
  url: string
}

/** A figure of a letter: what it is, its value, and what to compare it with. */
export interface LetterRow {
  label: string
  value: string
  note: string
}

export interface Letter {
  subject: string
  text: string
  html: string
}

/** A letter as text and as HTML that needs no picture, no script and nothing from the network. Every word is escaped. */
export function composeLetter(content: LetterContent): Letter {
  return { subject: oneLine(content.subject), text: composeText(content), html: composeHtml(content) }
}

function composeText({ heading, paragraphs, rows = [], action, link, footer }: LetterContent): string {
  const table = rows.map(({ label, value, note }) => `${label}: ${value}${note && ` (${note})`}`)
  const [first = '', ...others] = paragraphs
  const { reason, unsubscribe } = footer
  const end = [reason, unsubscribe && `${unsubscribe.label}: ${unsubscribe.url}`].filter(Boolean).join('\n')
  const blocks = [
    heading,
    first,
    table.join('\n'),
    ...others,
    action && `${action.label}: ${action.url}`,
    link && `${link.label}: ${link.url}`,
    `-- \n${end}`,
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

const INK = '#1b1a18'
const SECOND_INK = '#57534e'
const LINE = '#e7e4df'
const ACCENT = '#0b6e63'

function composeHtml({ locale, subject, heading, paragraphs, rows = [], action, link, footer }: LetterContent): string {
  const [first = '', ...others] = paragraphs
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`
  const { reason, unsubscribe } = footer
  return `<!doctype html>
<html lang="${escapeHtml(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(subject)}</title></head>
<body style="margin:0;background:#faf9f7;color:${INK};font:15px/22px Arial,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:32px 20px">
<p style="margin:0 0 24px;font:700 18px/24px Georgia,serif">Повтор · Povtor</p>
<h1 style="margin:0 0 16px;font:400 24px/32px Georgia,serif">${escapeHtml(heading)}</h1>
${first && paragraph(first)}
${composeTable(rows)}
${others.map(paragraph).join('\n')}
${action ? composeAction(action) : ''}
${link ? `<p style="margin:16px 0 0"><a style="color:${ACCENT}" href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p>` : ''}
<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid ${LINE};color:${SECOND_INK};font-size:13px;line-height:19px">
${escapeHtml(reason)}${unsubscribe ? ` <a style="color:${SECOND_INK}" href="${escapeHtml(unsubscribe.url)}">${escapeHtml(unsubscribe.label)}</a>` : ''}</p>
</div></body></html>
`
}

function composeTable(rows: LetterRow[]): string {
  if (rows.length === 0) return ''
  const cell = `padding:8px 0;border-bottom:1px solid ${LINE}`
  const lines = rows.map(
    ({ label, value, note }) =>
      `<tr><td style="${cell}">${escapeHtml(label)}</td>
<td style="${cell};text-align:right;font-weight:700;white-space:nowrap">${escapeHtml(value)}</td>
<td style="${cell};text-align:right;color:${SECOND_INK};font-size:13px">${escapeHtml(note)}</td></tr>`,
  )
  return `<table role="presentation" style="width:100%;border-collapse:collapse;margin:0 0 16px">${lines.join('\n')}</table>`
}

function composeAction({ label, url }: LetterLink): string {
  return `<p style="margin:8px 0 0"><a style="display:inline-block;padding:10px 16px;border-radius:6px;background:${ACCENT};color:#fff;text-decoration:none;font-weight:700" href="${escapeHtml(url)}">${escapeHtml(label)}</a></p>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

/** A subject is a header: a line break in it would begin another. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim()
}
