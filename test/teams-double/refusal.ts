/** How the connector says no: HTTP status and Teams' own code (TEAMS.md §3.2). */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string = code,
    /** Seconds. */
    readonly retryAfter?: number,
  ) {
    super(message)
  }
}
