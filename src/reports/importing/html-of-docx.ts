import { Worker } from 'node:worker_threads'
import { countedParts } from './counted-parts'
import { ImportRefused } from './import-refused'

/** Runs as a thread of its own, from source: so it is the same from a bundle, from TypeScript and in tests. Pictures are left out. */
const thread = `
const { parentPort, workerData } = require('node:worker_threads')
const mammoth = require(workerData.mammoth)
const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
mammoth.convertToHtml({ buffer: Buffer.from(workerData.bytes) }, { convertImage, includeDefaultStyleMap: true })
  .then((result) => parentPort.postMessage({ html: result.value }), () => parentPort.postMessage({}))
`

export interface DocxLimits {
  /** Heap of the thread. */
  megabytes: number
  /** Aborted when its time is over. */
  signal: AbortSignal
}

/** 1 GB of heap and 20 s. */
export const docxLimits = (): DocxLimits => ({ megabytes: 1024, signal: AbortSignal.timeout(20_000) })

/** A Word file as HTML. Refuses what is damaged, too large, carries a DTD, or takes more time or memory than `limits` give. */
export const htmlOfDocx = async (bytes: Uint8Array, name: string, limits: DocxLimits = docxLimits()): Promise<string> => {
  const counted = countedParts(bytes, name)
  const worker = new Worker(thread, {
    eval: true,
    workerData: { bytes: counted, mammoth: require.resolve('mammoth') },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    stdout: true,
    stderr: true,
  })
  const tooMuch = new ImportRefused(`${name} takes too long or too much memory to read. Send a shorter document.`)
  try {
    return await new Promise<string>((resolve, reject) => {
      const late = (): void => reject(tooMuch)
      if (limits.signal.aborted) late()
      limits.signal.addEventListener('abort', late, { once: true })
      worker.once('message', (answer: { html?: string }) => {
        if (answer.html === undefined) reject(new ImportRefused(`${name} is damaged and cannot be read as a Word file.`))
        else resolve(answer.html)
      })
      worker.once('error', late)
      worker.once('exit', late)
    })
  } finally {
    worker.removeAllListeners()
    await worker.terminate()
  }
}
