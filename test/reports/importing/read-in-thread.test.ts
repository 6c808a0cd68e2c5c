import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { readInThread } from '../../../src/reports/importing/read-in-thread'
import { damaged, readText } from './read-fixture'

let folder: string
let read: ReturnType<typeof readInThread>
beforeAll(async () => {
  // Within the project, so that the thread finds its packages as the built one does.
  await mkdir(resolve('.local'), { recursive: true })
  folder = await mkdtemp(join(resolve('.local'), 'thread-'))
  const outfile = join(folder, 'reading-thread.js')
  await build({ entryPoints: ['src/reading-thread.ts'], bundle: true, platform: 'node', packages: 'external', outfile, logLevel: 'error' })
  read = readInThread(outfile)
})
afterAll(() => rm(folder, { recursive: true }))

test('in a thread of its own a report is read as it is here; what is none is refused with the same words; one after another', async () => {
  const file = { name: 'report.txt', bytes: Buffer.from(damaged) }
  const none = { name: 'plan.pdf', bytes: Buffer.from('%PDF-1.7') }
  const [report, refused, again] = await Promise.all([
    read(file),
    read(none).catch((error: unknown) => [(error as Error).name, (error as Error).message]),
    read(file),
  ])
  expect(report).toEqual(await readText(damaged))
  expect(refused).toEqual(['ImportRefused', 'plan.pdf is a PDF. Send the Word file, or paste the text.'])
  expect(again).toEqual(report)
})
