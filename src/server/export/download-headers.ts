/** Headers of a file that is saved, never opened as a page or kept on the way. The name is of ASCII without quotes. */
export function downloadHeaders(contentType: string, fileName: string): Record<string, string> {
  return {
    'content-type': contentType,
    'content-disposition': `attachment; filename="${fileName}"`,
    'cache-control': 'no-store',
  }
}
