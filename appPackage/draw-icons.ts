import { readFile, writeFile } from 'node:fs/promises'
import { chromium } from '../test/browser/chromium'
import { drawIcon } from './draw-icon'

/** `npm run icons`: the PNGs Teams wants, from the SVGs that are edited. */
const main = async (): Promise<void> => {
  const browser = await chromium()
  for (const [name, size] of [
    ['color', 192],
    ['outline', 32],
  ] as const)
    await writeFile(`appPackage/${name}.png`, await drawIcon(browser, await readFile(`appPackage/${name}.svg`, 'utf8'), size))
  await browser.close()
}

void main()
