import { execFileSync, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { compileCache } from '../compile-cache'
import { freePort } from './free-port'

/** Environment variables that choose the ports. */
export interface Ports {
  PORT: number
  TABLE_PORT: number
  PAGE_PORT: number
}

export const freePorts = async (): Promise<Ports> => ({ PORT: await freePort(), TABLE_PORT: await freePort(), PAGE_PORT: await freePort() })

/** Bundles an entry as `npm start` does; beside node_modules, so that the bundle finds its packages. The caller removes it. */
export const bundled = (entry: string, name: string): string => {
  const outfile = resolve('.local', `${name}-${process.pid}.js`)
  const args = [entry, '--bundle', '--platform=node', '--target=node22', '--packages=external', `--outfile=${outfile}`, '--log-level=error']
  execFileSync('node_modules/.bin/esbuild', args)
  return outfile
}

/** This environment without what would make it serve Teams. */
const unconfigured = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(MicrosoftApp|AZURE_|ALLOWED_TENANTS|SERVICE_HOSTS|PUBLIC_URL|REPORT_LINK_KEY)/.test(name),
    ),
  )

export interface Started {
  kill(signal: NodeJS.Signals): void
  /** Everything it printed so far. */
  printed(): string
  /** Resolves once these words were printed, or it has ended. */
  says(words: string): Promise<void>
  ended: Promise<number | null>
}

/** Runs a bundle as a process of its own in `folder`, where its `.local` comes to be: signals and endings are the real ones. */
export const started = (bundle: string, ports: Ports, folder: string): Started => {
  const chosen = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)]))
  const child = spawn(process.execPath, [bundle], {
    cwd: folder,
    env: { ...unconfigured(), ...compileCache, ...chosen, CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const waiting: { words: string; heard: () => void }[] = []
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  const hear = (chunk: Buffer): void => {
    printed += chunk
    for (const one of waiting) if (printed.includes(one.words)) one.heard()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  return {
    kill: (signal) => void child.kill(signal),
    printed: () => printed,
    says: (words) =>
      printed.includes(words)
        ? Promise.resolve()
        : Promise.race([new Promise<void>((heard) => waiting.push({ words, heard })), ended.then(() => undefined)]),
    ended,
  }
}
