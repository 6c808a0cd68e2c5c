import { createServer } from 'node:net'
import type { LocalOptions } from './local-options'

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

const another = (port: number): number => (port < 65_000 ? port + 1 : port - 1)

/**
 * What stands in the way of starting, one line a port and what to do about it; empty when all three are free.
 * Asked before anything is started: the page, given a port that is taken, would quietly choose another.
 */
export const refusedPorts = async ({ botPort, tablePort, pagePort }: LocalOptions): Promise<string[]> => {
  const wanted = [
    { what: 'the bot', variable: 'PORT', port: botPort },
    { what: 'the table storage', variable: 'TABLE_PORT', port: tablePort },
    { what: 'the Teams-like page', variable: 'PAGE_PORT', port: pagePort },
  ]
  const refused: string[] = []
  for (const [index, { what, variable, port }] of wanted.entries()) {
    const twin = wanted.slice(0, index).find((other) => other.port === port)
    if (Number.isNaN(port)) refused.push(`${variable} is not a port number. Give one between 1 and 65535.`)
    else if (twin) refused.push(`${variable} and ${twin.variable} are both ${port}. Give them different numbers.`)
    else if (!(await isFree(port)))
      refused.push(
        `Port ${port}, meant for ${what}, is in use. Stop what uses it (is DAG Scribe running already?) or choose another: ${variable}=${another(port)} npm start`,
      )
  }
  return refused
}
