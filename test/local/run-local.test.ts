import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundled, freePorts, type Ports, type Started, started } from './started'

const folder = mkdtempSync(join(tmpdir(), 'dag-run-'))
let bundle: string
let ports: Ports

beforeAll(() => {
  bundle = bundled('test/local/stub-main.ts', 'run-local')
})
beforeEach(async () => {
  ports = await freePorts()
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(bundle, { force: true })
})

const run = (): Started => started(bundle, ports, folder)

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
  const local = run()
  await local.says('Ctrl-C ends all three')
  for (const port of Object.values(ports)) expect(local.printed()).toContain(`http://127.0.0.1:${port}`)
  expect(await answering()).toEqual(['PORT', 'TABLE_PORT', 'PAGE_PORT'])
  local.kill(signal)
  expect(await local.ended).toBe(0)
  expect(local.printed()).toContain('Ended.')
  expect(await answering()).toEqual([])
})

it('started twice, the second says that it is running already, and the first goes on; killed, that leaves nothing behind', async () => {
  const first = run()
  await first.says('Ctrl-C ends all three')
  const second = run()
  expect(await second.ended).toBe(1)
  for (const port of Object.values(ports)) expect(second.printed()).toContain(`Port ${port}`)
  expect(second.printed()).toContain('is DAG Scribe running already?')
  expect(await answering()).toHaveLength(3)

  first.kill('SIGKILL')
  await first.ended
  // Each child notices by itself that its parent is gone; jest's own limit ends this if one does not.
  while ((await answering()).length > 0) await new Promise((next) => setImmediate(next))
  expect(await answering()).toEqual([])
})
