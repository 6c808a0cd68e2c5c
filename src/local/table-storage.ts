import { join } from 'node:path'
import { type Child, child } from './child'
import type { LocalOptions } from './local-options'

/** Azurite's one account; its key is public knowledge and opens nothing but an emulator. */
const account = 'devstoreaccount1'
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

export const tableAddress = (port: number): string => `http://127.0.0.1:${port}/${account}`

export const tableConnection = (port: number): string =>
  `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};TableEndpoint=${tableAddress(port)};`

export const recordFolder = (options: LocalOptions): string => join(options.folder, 'azurite')

/** Azurite's table service, kept on disk. Without `--disableTelemetry` it would hang for seconds when stopped offline. */
export const startTableStorage = (options: LocalOptions): Promise<Child> =>
  child({
    name: 'Table storage (Azurite)',
    script: require.resolve('azurite/dist/src/table/main.js'),
    args: ['--tableHost', '127.0.0.1', '--tablePort', String(options.tablePort), '--location', recordFolder(options), '--disableTelemetry'],
    sign: /successfully (started|listens)/i,
    env: options.env,
  })
