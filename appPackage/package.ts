import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { appZip } from './app-zip'
import { fillManifest } from './fill-manifest'

/** `npm run package`: dist/dag-scribe.zip for this deployment, ready to be uploaded to Teams. */
const main = async (): Promise<void> => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  const filled = fillManifest(await readFile('appPackage/manifest.json', 'utf8'), process.env, version)
  if ('missing' in filled) {
    process.stderr.write(`The app package was not made. Set:\n${filled.missing.map((line) => `  ${line}`).join('\n')}\n`)
    process.exitCode = 1
    return
  }
  await mkdir('dist', { recursive: true })
  await writeFile('dist/dag-scribe.zip', await appZip('appPackage', filled.manifest))
  process.stdout.write('dist/dag-scribe.zip: upload it in Teams (Apps > Manage your apps > Upload an app) or in the admin centre.\n')
}

void main()
