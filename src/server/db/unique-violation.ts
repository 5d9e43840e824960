/** Whether a write failed since another row has the value of a unique column; other organisations' rows among them. */
export function isUniqueViolation(error: unknown, column: string): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'P2002') return false
  return JSON.stringify('meta' in error ? error.meta : '').includes(column) || error.message.includes(column)
}
