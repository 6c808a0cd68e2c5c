import { countedParts } from './counted-parts'
import { ImportRefused } from './import-refused'
import { type ThreadLimits, threadAnswer } from './thread-answer'

/** Runs as a thread of its own, from source: so it is the same from a bundle, from TypeScript and in tests. Pictures are left out. */
const thread = `
const { parentPort, workerData } = require('node:worker_threads')
const mammoth = require(workerData.mammoth)
const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
mammoth.convertToHtml({ buffer: Buffer.from(workerData.bytes) }, { convertImage, includeDefaultStyleMap: true })
  .then((result) => parentPort.postMessage({ html: result.value }), () => parentPort.postMessage({}))
`

/** 1 GB of heap and 20 s. */
export const docxLimits = (): ThreadLimits => ({ megabytes: 1024, signal: AbortSignal.timeout(20_000) })

/** A Word file as HTML. Refuses what is damaged, too large, carries a DTD, or takes more time or memory than `limits` give. */
export const htmlOfDocx = async (bytes: Uint8Array, name: string, limits: ThreadLimits = docxLimits()): Promise<string> => {
  const workerData = { bytes: countedParts(bytes, name), mammoth: require.resolve('mammoth') }
  const { html } = await threadAnswer<{ html?: string }>(thread, { eval: true, workerData }, name, limits)
  if (html === undefined) throw new ImportRefused(`${name} is damaged and cannot be read as a Word file.`)
  return html
}
