import { Fragment, type ReactNode } from 'react'

/** A text with parts of the page in it: `{maximum}` in bold. */
export function fillNodes(text: string, nodes: Record<string, ReactNode>): ReactNode {
  return text.split(/\{(\w+)\}/).map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change their order.
    <Fragment key={place}>{place % 2 === 0 ? part : (nodes[part] ?? `{${part}}`)}</Fragment>
  ))
}
