/** Key of the session cookie. Throws when it is not set: a secret made up per process would sign everybody out. */
export function getAuthSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set; `npm start` makes one and keeps it in the data folder')
  return secret
}
