import type { Log } from '../ports'

/** Work that goes on after its request was answered; waited for before the process ends. */
export class Background {
  readonly #running = new Set<Promise<void>>()
  constructor(readonly log: Log) {}

  run(work: () => Promise<void>): Promise<void> {
    const running = work()
      .catch((error: unknown) => this.log.error({ err: error }, 'work after an answer failed'))
      .finally(() => this.#running.delete(running))
    this.#running.add(running)
    return running
  }

  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running)
  }
}
