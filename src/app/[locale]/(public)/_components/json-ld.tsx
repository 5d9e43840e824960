/** What a page is, for search engines: data, which no browser runs. */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  const text = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every opening bracket escaped.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}
