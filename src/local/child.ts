import { type ChildProcess, spawn } from 'node:child_process'
import type { LocalOptions } from './local-options'

interface Wanted {
  /** As the operator knows it. */
  name: string
  script: string
  args: string[]
  /** What it prints once it is ready. */
  sign: RegExp
  env: LocalOptions['env']
}

export interface Child {
  name: string
  /** Resolves when it has ended, whoever ended it, with how. */
  ended: Promise<string>
  /** Asks it to end (SIGINT), waits for it, and insists after ten seconds. */
  stop(): Promise<void>
}

/**
 * Loaded into each child before its own code: it listens on loopback alone (the page would bind every interface), and it
 * ends when its parent is gone, however the parent went.
 */
const manners = `data:text/javascript,${encodeURIComponent(`
  import net from 'node:net'
  const listen = net.Server.prototype.listen
  net.Server.prototype.listen = function (first, ...rest) {
    return typeof first === 'number' && typeof rest[0] !== 'string' ? listen.call(this, first, '127.0.0.1', ...rest) : listen.call(this, first, ...rest)
  }
  process.on('disconnect', () => process.kill(process.pid, 'SIGINT'))
  process.channel?.unref()
`)}`

const patience = 10_000

const ready = (process: ChildProcess, sign: RegExp): Promise<'ready' | 'not ready'> =>
  new Promise((resolve) => {
    let heard = ''
    process.stdout?.on('data', (chunk: Buffer) => {
      heard = `${heard}${chunk}`.slice(-2_000)
      if (sign.test(heard)) resolve('ready')
    })
    process.once('error', () => resolve('not ready'))
    process.once('exit', () => resolve('not ready'))
  })

/**
 * Runs a script of ours on this Node and resolves once its output shows `sign`; rejects with its last words if it ends before.
 * Its own process group, so that Ctrl-C reaches it through us and in order.
 */
export const child = async ({ name, script, args, sign, env }: Wanted): Promise<Child> => {
  const started = spawn(process.execPath, ['--import', manners, script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
    env: { ...env },
  })
  let complaints = ''
  started.stderr?.on('data', (chunk: Buffer) => {
    complaints = `${complaints}${chunk}`.slice(-2_000)
  })
  const ended = new Promise<string>((resolve) => {
    started.once('error', (error) => resolve(error.message))
    started.once('exit', (code, signal) => resolve(`${signal ?? `exit ${code}`}${complaints ? `: ${complaints.trim()}` : ''}`))
  })
  if ((await ready(started, sign)) === 'not ready') throw new Error(`${name} did not start (${await ended})`)
  const stop = async (): Promise<void> => {
    started.kill('SIGINT')
    const insist = setTimeout(() => started.kill('SIGKILL'), patience)
    await ended
    clearTimeout(insist)
  }
  return { name, ended, stop }
}
