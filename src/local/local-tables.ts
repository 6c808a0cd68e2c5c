import { connect } from 'node:net'
import type { LocalOptions } from './local-options'
import { startTableStorage, tableConnection } from './table-storage'

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })

/** This machine's own tables for a terminal: those of a running `npm start`, else started here and stopped with it. */
export const localTables = async (options: LocalOptions): Promise<{ connectionString: string; stop(): Promise<void> }> => {
  const connectionString = tableConnection(options.tablePort)
  if (await answers(options.tablePort)) return { connectionString, stop: async () => undefined }
  const child = await startTableStorage(options)
  return { connectionString, stop: () => child.stop() }
}
