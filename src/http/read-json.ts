import type { IncomingMessage } from 'node:http'

export type Body = { json: unknown } | { status: 400 | 413 | 415; error: string }

const refuse = (status: 400 | 413 | 415, error: string): Body => ({ status, error })

/** Far more than any card or event of Teams; thousands would break whatever walks them, the SDK included. */
const DEEPEST = 100

const isDeep = (text: string): boolean => {
  // Most are told apart at once: what opens fewer than that is no deeper.
  if ((text.match(/[[{]/g)?.length ?? 0) <= DEEPEST) return false
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (quoted && sign === '\\') at++
    else if (sign === '"') quoted = !quoted
    else if (quoted) continue
    else if (sign === '{' || sign === '[') depth++
    else if (sign === '}' || sign === ']') depth--
    if (depth > DEEPEST) return true
  }
  return false
}

/**
 * Body of a request, at most `most` bytes: told from its header where that says more, else as soon as more has come; the rest is not
 * read. Only plain JSON objects: no compression (a small body must not grow), and a content type that no web page may send unasked.
 */
export const readJson = async (request: IncomingMessage, most: number): Promise<Body> => {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return refuse(415, 'send application/json')
  if (request.headers['content-encoding']) return refuse(415, 'send it uncompressed')
  if (Number(request.headers['content-length'] ?? 0) > most) return refuse(413, 'too large')
  const chunks: Buffer[] = []
  let size = 0
  // Not closed by leaving the loop: the refusal is still to be written on that connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length
    if (size > most) return refuse(413, 'too large')
    chunks.push(chunk as Buffer)
  }
  const text = Buffer.concat(chunks).toString('utf8')
  if (isDeep(text)) return refuse(400, 'nested too deeply')
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? { json } : refuse(400, 'not a JSON object')
  } catch {
    return refuse(400, 'not JSON')
  }
}
