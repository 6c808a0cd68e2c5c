/** What a bench tells the server it starts: the only argument of its command line, as JSON. */
export interface ServerOptions {
  kind: 'echo' | 'echo and table' | 'scribe'
  connectionString: string
  /** Added to every storage request (ms). */
  delayMs: number
  appId: string
  tenantId: string
  secret: string
  /** Of the Teams double. */
  doubleUrl: string
}

export type Question =
  /** What it has cost so far. */
  | { ask: 'cost' }
  /** The server's clock goes on by so much. */
  | { ask: 'later'; ms: number }

export interface Cost {
  /** Storage requests on the wire, retries included. */
  requests: number
  /** The same by what was asked of which table: "commit register". */
  calls: Record<string, number>
  /** MiB. */
  rss: number
  /** Milliseconds of processor time so far: told apart from what else the machine does. */
  cpu: number
}

export type FromServer = { address: string } | { cost: Cost }

export const readOptions = (): ServerOptions => JSON.parse(process.argv[2] ?? '{}') as ServerOptions

/** Says where it listens, answers questions, and ends when its parent does. */
export const answerParent = (address: string, cost: () => Pick<Cost, 'requests' | 'calls'>, later: (ms: number) => void): void => {
  process.on('disconnect', () => process.exit(0))
  process.on('message', (question: Question) => {
    if (question.ask === 'later') later(question.ms)
    const { user, system } = process.cpuUsage()
    process.send?.({ cost: { ...cost(), rss: process.memoryUsage.rss() / 2 ** 20, cpu: (user + system) / 1000 } } satisfies FromServer)
  })
  process.send?.({ address } satisfies FromServer)
}
