/** What was typed behind a verb cannot be carried out; the message says what to type. */
export class UsageError extends Error {}
