import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium as engine } from 'playwright-core'
import { missingLibraries } from './missing-libraries'

/** Tests and scripts run from the root. */
const { version } = JSON.parse(readFileSync(resolve('node_modules/@sparticuz/chromium/package.json'), 'utf8')) as { version: string }
const local = resolve('.local')
const home = join(local, `chromium-${version}`)

/** Runs apart, because the package is an ES module, and unpacks where TMPDIR points. */
const unpack = "import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())"

/**
 * The browser that came with `npm ci`, unpacked the first time it is wanted. It is unpacked aside and moved into place in one
 * step, so that several test processes may want it at once and none finds half of it.
 */
const unpacked = async (): Promise<string> => {
  const path = join(home, 'chromium')
  if (existsSync(path)) return path
  await mkdir(local, { recursive: true })
  const aside = await mkdtemp(join(local, 'chromium-unpacking-'))
  await promisify(execFile)(process.execPath, ['-e', unpack], { env: { ...process.env, TMPDIR: aside } })
  await rename(aside, home).catch(async (error: NodeJS.ErrnoException) => {
    await rm(aside, { recursive: true, force: true })
    if (!existsSync(path)) throw error
  })
  return path
}

/** What `npm ci` brings is for Linux on x64; elsewhere CHROMIUM names one. */
const executablePath = async (): Promise<string> => {
  const given = process.env.CHROMIUM
  if (given) return given
  if (process.platform === 'linux' && process.arch === 'x64') return unpacked()
  throw new Error(`No browser comes with npm ci for ${process.platform} on ${process.arch}. Name one: CHROMIUM=/path/to/chromium npm test`)
}

/** A headless Chromium; the caller closes it. Throws, naming the packages to install, where system libraries are missing. */
export const chromium = async (): Promise<Browser> => {
  const path = await executablePath()
  try {
    return await engine.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] })
  } catch (error) {
    throw missingLibraries(String(error)) ?? error
  }
}
