import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium as engine } from 'playwright-core'
import { missingLibraries } from './missing-libraries'

const { version } = require('../../node_modules/@sparticuz/chromium/package.json') as { version: string }
const local = resolve(__dirname, '../../.local')
const home = join(local, `chromium-${version}`)

/** Runs apart, because the package is an ES module, and unpacks where TMPDIR points. */
const unpack = "import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())"

/**
 * The browser that came with `npm ci`, unpacked the first time it is wanted. It is unpacked aside and moved into place in one
 * step, so that several test processes may want it at once and none finds half of it.
 */
const executable = async (): Promise<string> => {
  const path = join(home, 'chromium')
  if (existsSync(path)) return path
  await mkdir(local, { recursive: true })
  const aside = await mkdtemp(join(local, 'chromium-unpacking-'))
  await promisify(execFile)(process.execPath, ['-e', unpack], { env: { ...process.env, TMPDIR: aside }, cwd: resolve(__dirname, '../..') })
  await rename(aside, home).catch(async (error: NodeJS.ErrnoException) => {
    await rm(aside, { recursive: true, force: true })
    if (!existsSync(path)) throw error
  })
  return path
}

/** A headless Chromium; the caller closes it. Throws, naming the packages to install, where system libraries are missing. */
export const chromium = async (): Promise<Browser> => {
  const executablePath = await executable()
  try {
    return await engine.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] })
  } catch (error) {
    throw missingLibraries(String(error)) ?? error
  }
}
