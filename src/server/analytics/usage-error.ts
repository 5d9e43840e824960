/** A mistake in the command itself: its text is the sentence to print. */
export class UsageError extends Error {}
