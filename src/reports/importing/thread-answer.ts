import { Worker, type WorkerOptions } from 'node:worker_threads'
import { ImportRefused } from './import-refused'

export interface ThreadLimits {
  /** Heap of the thread. */
  megabytes: number
  /** Aborted when its time is over. */
  signal: AbortSignal
}

/** What a thread of its own posts first. Refuses what takes more time or memory than `limits` give; the thread is gone afterwards. */
export const threadAnswer = async <T>(script: string, options: WorkerOptions, name: string, limits: ThreadLimits): Promise<T> => {
  const worker = new Worker(script, {
    ...options,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    stdout: true,
    stderr: true,
  })
  const tooMuch = new ImportRefused(`${name} takes too long or too much memory to read. Send a shorter document.`)
  try {
    return await new Promise<T>((resolve, reject) => {
      const late = (): void => reject(tooMuch)
      if (limits.signal.aborted) late()
      limits.signal.addEventListener('abort', late, { once: true })
      worker.once('message', resolve)
      worker.once('error', late)
      worker.once('exit', late)
    })
  } finally {
    worker.removeAllListeners()
    await worker.terminate()
  }
}
