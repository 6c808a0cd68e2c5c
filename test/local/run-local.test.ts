import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from './free-port'

const folder = mkdtempSync(join(tmpdir(), 'dag-run-'))
// Beside node_modules, so that the bundle finds its packages.
const bundle = resolve('.local', `run-local-${process.pid}.js`)
let ports: { PORT: number; TABLE_PORT: number; PAGE_PORT: number }

beforeAll(() => {
  const args = ['test/local/stub-main.ts', '--bundle', '--platform=node', '--packages=external', `--outfile=${bundle}`, '--log-level=error']
  execFileSync('node_modules/.bin/esbuild', args)
})
beforeEach(async () => {
  ports = { PORT: await freePort(), TABLE_PORT: await freePort(), PAGE_PORT: await freePort() }
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(bundle, { force: true })
})

interface Run {
  process: ChildProcess
  /** Everything it printed so far. */
  printed(): string
  says(words: string): Promise<void>
  ended: Promise<number | null>
}

const run = (): Run => {
  const env = {
    ...process.env,
    ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
    FOLDER: folder,
    CI: 'true',
  }
  const started = spawn(process.execPath, [bundle], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  const waiting: { words: string; heard: () => void }[] = []
  const ended = new Promise<number | null>((done) => started.once('exit', (code) => done(code)))
  const hear = (chunk: Buffer): void => {
    printed += chunk
    for (const one of waiting) if (printed.includes(one.words)) one.heard()
  }
  started.stdout.on('data', hear)
  started.stderr.on('data', hear)
  return {
    process: started,
    printed: () => printed,
    says: (words) => Promise.race([new Promise<void>((heard) => waiting.push({ words, heard })), ended.then(() => undefined)]),
    ended,
  }
}

const answering = async (): Promise<string[]> => {
  const asked = Object.entries(ports).map(async ([name, port]) => {
    const answered = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: '{}' }).then(
      () => true,
      () => false,
    )
    return answered ? [name] : []
  })
  return (await Promise.all(asked)).flat()
}

it.each(['SIGINT', 'SIGTERM'] as const)('says where it is and what to type; %s ends all three', async (signal) => {
  const started = run()
  await started.says('Ctrl-C ends all three')
  for (const port of Object.values(ports)) expect(started.printed()).toContain(`http://127.0.0.1:${port}`)
  expect(await answering()).toEqual(['PORT', 'TABLE_PORT', 'PAGE_PORT'])
  started.process.kill(signal)
  expect(await started.ended).toBe(0)
  expect(started.printed()).toContain('Ended.')
  expect(await answering()).toEqual([])
})

it('started twice, the second says that it is running already, and the first goes on', async () => {
  const first = run()
  await first.says('Ctrl-C ends all three')
  const second = run()
  expect(await second.ended).toBe(1)
  for (const port of Object.values(ports)) expect(second.printed()).toContain(`Port ${port}`)
  expect(second.printed()).toContain('is DAG Scribe running already?')
  expect(await answering()).toHaveLength(3)
  first.process.kill('SIGINT')
  expect(await first.ended).toBe(0)
})

it('killed, it leaves nothing behind', async () => {
  const started = run()
  await started.says('Ctrl-C ends all three')
  started.process.kill('SIGKILL')
  await started.ended
  // Each child notices by itself that its parent is gone; jest's own limit ends this if one does not.
  while ((await answering()).length > 0) await new Promise((next) => setImmediate(next))
  expect(await answering()).toEqual([])
})
