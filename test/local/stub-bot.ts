import { createServer } from 'node:http'
import type { Served } from '../../src/local'

export interface Heard {
  type: string
  text?: string
  [key: string]: unknown
}

/** Hears activities and says nothing: what the page sends is what is looked at. */
export const stubBot = async (port: number): Promise<Served & { next(): Promise<Heard> }> => {
  const heard: Heard[] = []
  const waiting: ((activity: Heard) => void)[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const activity = JSON.parse(Buffer.concat(chunks).toString()) as Heard
      const first = waiting.shift()
      if (first) first(activity)
      else heard.push(activity)
      response.end(activity.type === 'invoke' ? '{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"ok"}' : '')
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${port}`,
    next: () => {
      const first = heard.shift()
      return first ? Promise.resolve(first) : new Promise((resolve) => waiting.push(resolve))
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
