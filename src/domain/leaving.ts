/** § Days in which the deletion of a store or an organisation can be undone. */
export const GRACE_DAYS = 14

/** § Hours before the end of that time when the owners are written to once more. */
export const WARNING_HOURS = 24

/** § Days for which an export of an organisation's data can be fetched. */
export const EXPORT_DAYS = 7

/** Whether a person has typed the name of what is about to be deleted: exactly, but for spaces around it. */
export function isConfirmed(typed: string, name: string): boolean {
  return typed.trim() === name.trim()
}
