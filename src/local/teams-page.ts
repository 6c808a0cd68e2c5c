import { mkdir, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Child, child } from './child'
import type { LocalOptions } from './local-options'
import { playgroundConfig } from './playground-config'

/** The Agents Playground: a page like Teams, and a channel like Teams' for the bot at `botAddress`. */
export const startTeamsPage = async (options: LocalOptions, botAddress: string): Promise<Child> => {
  const config = resolve(options.folder, 'dag.m365agentsplayground.yml')
  await mkdir(options.folder, { recursive: true })
  await writeFile(config, playgroundConfig())
  const service = `http://127.0.0.1:${options.pagePort}/_connector`
  return child({
    name: 'The Teams-like page (Agents Playground)',
    script: require.resolve('@microsoft/m365agentsplayground/cli.js'),
    args: ['start', '-e', botAddress, '-c', 'msteams', '-p', String(options.pagePort), '--service-url', service, '--disable-telemetry'],
    sign: new RegExp(`Listening on ${options.pagePort}\\b`),
    env: {
      ...options.env,
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: resolve(options.folder, 'playground.log'),
      // We open it ourselves: its own way of opening a browser fails where there is none.
      TEAMSAPPTESTER_BROWSER: 'none',
    },
  })
}

export const pageAddress = (options: LocalOptions): string => `http://127.0.0.1:${options.pagePort}`
