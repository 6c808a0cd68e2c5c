/** What the channel said no with: Teams' code in words we search, not in one field, since it comes in several shapes (TEAMS.md §3.2). */
export class ChannelError extends Error {
  override readonly name = 'ChannelError'
  constructor(
    /** Ours: never a code that botbuilder's own pipeline would repeat a POST for. */
    readonly code: 'DAG_STATUS' | 'DAG_NOT_SENT' | 'DAG_BROKEN' | 'DAG_REFUSED',
    /** HTTP status; absent where none came. Not `statusCode`: that name is what the pipeline looks for. */
    readonly status: number | undefined,
    /** Code and message as the channel wrote them. */
    readonly said: string,
    readonly retryAfterMs?: number,
  ) {
    super(`The channel answered ${status ?? 'nothing'}: ${said.slice(0, 300)}`)
  }

  has(...codes: string[]): boolean {
    return codes.some((code) => this.said.toLowerCase().includes(code.toLowerCase()))
  }
}

/** What botbuilder threw for an answer it saw (4xx) -> ChannelError; anything else as a fault of our own. */
export const channelError = (error: unknown): ChannelError => {
  if (error instanceof ChannelError) return error
  const { statusCode, code, message, response } = error as {
    statusCode?: number
    code?: string
    message?: string
    response?: { bodyAsText?: string }
  }
  const said = [code, message, response?.bodyAsText].filter(Boolean).join(' ')
  return statusCode === undefined ? new ChannelError('DAG_NOT_SENT', undefined, said) : new ChannelError('DAG_REFUSED', statusCode, said)
}
