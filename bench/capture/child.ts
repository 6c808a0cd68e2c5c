import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Cost, FromServer, Question, ServerOptions } from './server-options'

/** A server in a process of its own, so that it shares no event loop with whoever measures it. */
export class Child {
  private constructor(
    readonly name: string,
    readonly address: string,
    /** `performance.now()` at which it was started. */
    readonly startedAt: number,
    readonly process: ChildProcess,
  ) {}

  /** `profile`: a folder for its CPU profile, written when it ends. */
  static async start(name: string, options: ServerOptions, profile?: string): Promise<Child> {
    const startedAt = performance.now()
    const file = options.kind === 'scribe' ? 'scribe-server.js' : 'echo-server.js'
    const child = fork(join(__dirname, 'capture', file), [JSON.stringify(options)], {
      execArgv: profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [],
    })
    const gone = once(child, 'exit').then(() => {
      throw new Error(`${name} ended before it listened`)
    })
    const [{ address }] = (await Promise.race([once(child, 'message'), gone])) as [{ address: string }]
    gone.catch(() => undefined)
    return new Child(name, address, startedAt, child)
  }

  async #ask(question: Question): Promise<Cost> {
    const answered = once(this.process, 'message')
    this.process.send(question)
    const [told] = (await answered) as [Extract<FromServer, { cost: Cost }>]
    return told.cost
  }

  cost(): Promise<Cost> {
    return this.#ask({ ask: 'cost' })
  }

  async later(ms: number): Promise<void> {
    await this.#ask({ ask: 'later', ms })
  }

  async stop(): Promise<void> {
    const ended = once(this.process, 'exit')
    this.process.disconnect()
    await ended
  }
}

/** What `work` cost these servers together. */
export const costOf = async (children: readonly Child[], work: () => Promise<unknown>): Promise<Omit<Cost, 'rss'>> => {
  const before = await Promise.all(children.map((child) => child.cost()))
  await work()
  const after = await Promise.all(children.map((child) => child.cost()))
  const cost = { requests: 0, calls: {} as Record<string, number>, cpu: 0 }
  for (const [index, { requests, calls, cpu }] of after.entries()) {
    cost.cpu += cpu - (before[index]?.cpu ?? 0)
    cost.requests += requests - (before[index]?.requests ?? 0)
    for (const [name, count] of Object.entries(calls))
      cost.calls[name] = (cost.calls[name] ?? 0) + count - (before[index]?.calls[name] ?? 0)
  }
  return cost
}
