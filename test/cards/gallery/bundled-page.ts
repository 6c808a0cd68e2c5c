import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'

const folder = 'test/cards/gallery'

/** The gallery's files by their path. Run from the root of the project. */
export const bundledPage = async (): Promise<ReadonlyMap<string, { type: string; content: string }>> => {
  const bundle = await build({
    entryPoints: [`${folder}/page.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    logLevel: 'error',
  })
  const library = dirname(createRequire(join(process.cwd(), 'package.json')).resolve('adaptivecards/dist/adaptivecards.js'))
  const read = (path: string): Promise<string> => readFile(path, 'utf8')
  return new Map([
    ['/', { type: 'text/html', content: await read(`${folder}/page.html`) }],
    ['/page.css', { type: 'text/css', content: await read(`${folder}/page.css`) }],
    ['/adaptivecards.css', { type: 'text/css', content: await read(join(library, 'adaptivecards.css')) }],
    ['/page.js', { type: 'text/javascript', content: bundle.outputFiles[0]?.text ?? '' }],
  ])
}
