import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { compileCache } from './compile-cache'

export interface Azurite {
  connectionString: string
  port: number
  stop(): Promise<void>
}

/** Azurite's published development key: no secret. */
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='
const connectionTo = (port: number, account: string): string =>
  `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};TableEndpoint=http://127.0.0.1:${port}/${account};`

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

/** An account with nothing in it, of the service that the whole run shares; `taken` holds a folder for each that was given out. */
const sharedAccount = (shared: string): Azurite => {
  const { port, taken } = JSON.parse(shared) as { port: number; taken: string }
  for (let number = 0; ; number++) {
    try {
      mkdirSync(join(taken, String(number)))
      return { port, connectionString: connectionTo(port, `test${number}`), stop: async () => undefined }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** What a service knows beside its own account: more than a run has test files. */
const accounts = Array.from({ length: 200 }, (_, number) => `test${number}:${key}`)

/**
 * A table service that nobody else uses, in memory, on a free port of 127.0.0.1: for those who measure it. `kept`: on disk in this
 * folder, on the port it had before, for those who stop it and start it again.
 */
export const startOwnAzurite = async (kept?: { folder: string; port?: number }): Promise<Azurite> => {
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
    const env = { ...process.env, ...compileCache, AZURITE_ACCOUNTS: `own:${key};${accounts.join(';')}` }
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env })
    if (await listening(child)) {
      return {
        port,
        connectionString: connectionTo(port, 'own'),
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

/**
 * Tables for this test alone. In a run of jest they are an account of the service that the run shares, since one takes seconds to
 * start. Stop it in `afterAll`.
 */
export const startAzurite = async (): Promise<Azurite> => {
  const shared = process.env.SHARED_AZURITE
  return shared ? sharedAccount(shared) : startOwnAzurite()
}
