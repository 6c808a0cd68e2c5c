/**
 * One send after another within a conversation: Teams answers 412 to two at once. The one place of pacing; limits on how many a
 * second belong here too.
 */
export class ConversationQueue {
  readonly #last = new Map<string, Promise<unknown>>()

  /** Runs `job` once every earlier one of that conversation has ended, however it ended. */
  run<T>(conversationId: string, job: () => Promise<T>): Promise<T> {
    const before = this.#last.get(conversationId) ?? Promise.resolve()
    const mine = before.then(job, job)
    const ended: Promise<void> = mine.catch(() => undefined).then(() => this.#forget(conversationId, ended))
    this.#last.set(conversationId, ended)
    return mine
  }

  #forget(conversationId: string, ended: Promise<unknown>): void {
    if (this.#last.get(conversationId) === ended) this.#last.delete(conversationId)
  }
}
