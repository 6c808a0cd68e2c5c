import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

export interface Azurite {
  connectionString: string
  port: number
  stop(): Promise<void>
}

/** Azurite's published development account: no secret. */
const account =
  'AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** `false`: it ended, or said nothing for half a minute: on a busy machine it takes ten seconds to load. */
const listening = (child: ChildProcess): Promise<boolean> =>
  new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), 30_000)
    const answer = (up: boolean) => {
      clearTimeout(late)
      resolve(up)
    }
    child.once('exit', () => answer(false))
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (/successfully (started|listen)/.test(text)) answer(true)
    })
  })

/**
 * A table service of this test's own, in memory, on a free port of 127.0.0.1. Stop it in `afterAll`. `kept`: on disk in this folder, on
 * the port it had before, for those who stop it and start it again.
 */
export const startAzurite = async (kept?: { folder: string; port?: number }): Promise<Azurite> => {
  for (let attempt = 1; ; attempt++) {
    const port = kept?.port ?? (await freePort())
    const main = require.resolve('azurite/dist/src/table/main.js')
    // Without --disableTelemetry an interrupt waits for the network; without one it may lose what was written last.
    const args = [
      main,
      '--tableHost',
      '127.0.0.1',
      '--tablePort',
      String(port),
      ...(kept ? ['--location', kept.folder] : ['--inMemoryPersistence']),
      '--disableTelemetry',
      '--skipApiVersionCheck',
    ]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    if (await listening(child)) {
      return {
        port,
        connectionString: `DefaultEndpointsProtocol=http;${account};TableEndpoint=http://127.0.0.1:${port}/devstoreaccount1;`,
        async stop() {
          const exited = once(child, 'exit')
          child.kill('SIGINT')
          await exited
        },
      }
    }
    child.kill('SIGINT')
    if (attempt === 3) throw new Error('Azurite did not start')
  }
}
