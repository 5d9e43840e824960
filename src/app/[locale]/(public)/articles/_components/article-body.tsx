/** An article's text, which is ours: Markdown made HTML when the page was made. */
export function ArticleBody({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the text stands in this repository.
  return <div className="article min-w-0 max-w-[42rem]" dangerouslySetInnerHTML={{ __html: html }} />
}
