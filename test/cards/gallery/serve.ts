import { createServer } from 'node:http'
import { bundledPage } from './bundled-page'

/** `npm run cards`: the page that shows every card, on this machine alone. `PORT` chooses where. */
const serve = async (): Promise<void> => {
  const files = await bundledPage()
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)
    response.writeHead(file ? 200 : 404, { 'content-type': `${file?.type ?? 'text/plain'}; charset=utf-8` })
    response.end(file?.content ?? 'Nothing here.')
  })
  const port = Number(process.env.PORT ?? 3980)
  server.on('error', (error) => {
    process.stderr.write(`The gallery cannot use port ${port} (${error.message}). Try: PORT=3981 npm run cards\n`)
    process.exitCode = 1
  })
  server.listen(port, '127.0.0.1', () => process.stdout.write(`Every card: http://127.0.0.1:${port}/  (Ctrl-C ends)\n`))
}

void serve()
