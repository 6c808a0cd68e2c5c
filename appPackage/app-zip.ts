import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'

/** What Teams takes: the manifest and both icons, at the root of a zip. The same input gives the same bytes. */
export const appZip = async (folder: string, manifest: string): Promise<Uint8Array> =>
  zipSync(
    {
      'manifest.json': strToU8(manifest),
      'color.png': await readFile(join(folder, 'color.png')),
      'outline.png': await readFile(join(folder, 'outline.png')),
    },
    { mtime: '2026-01-01T00:00:00Z' },
  )
