/** Everything that floats: the only boxes with a shadow. */
export const FLOATING =
  'z-50 rounded-xl border border-line bg-panel text-ink shadow-float outline-none data-[state=open]:animate-appear'
