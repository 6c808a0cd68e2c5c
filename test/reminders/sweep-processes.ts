import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { compileCache } from '../compile-cache'
import type { SweepWork } from './sweep-worker'

const root = join(__dirname, '../..')
const worker = join(root, 'dist/test/sweep-worker.js')

/** One file with everything in it, so that a process is there in a fifth of a second. */
export const buildSweepWorker = (): void => {
  const options = [
    '--bundle',
    '--platform=node',
    '--external:@azure/identity',
    `--alias:date-holidays=${join(root, 'test/reminders/bank-holidays-2024.ts')}`,
    '--log-level=error',
    `--outfile=${worker}`,
  ]
  execFileSync(process.execPath, [join(root, 'node_modules/esbuild/bin/esbuild'), join(root, 'test/reminders/sweep-worker.ts'), ...options])
}

/** Processes that sweep once each, started ahead: `ahead` of them wait for their work. */
export const startSweepProcesses = (ahead: number) => {
  const env = { ...process.env, ...compileCache }
  const start = (): ChildProcess => fork(worker, { stdio: 'inherit', env })
  const waiting = Array.from({ length: ahead }, start)
  return {
    /** One sweep in a process of its own; `true`: it was killed. */
    async sweep(work: SweepWork): Promise<boolean> {
      const child = waiting.shift() ?? start()
      waiting.push(start())
      const exited = once(child, 'exit')
      child.send(work)
      const [code, signal] = (await exited) as [number | null, string | null]
      if (signal !== 'SIGKILL' && code !== 0) throw new Error(`A sweep process ended with ${code ?? signal}`)
      return signal === 'SIGKILL'
    },
    async stop(): Promise<void> {
      await Promise.all(
        waiting.splice(0).map(async (child) => {
          const exited = once(child, 'exit')
          child.kill('SIGKILL')
          await exited
        }),
      )
    },
  }
}

export type SweepProcesses = ReturnType<typeof startSweepProcesses>
