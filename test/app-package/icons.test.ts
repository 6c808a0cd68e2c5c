import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { appZip } from '../../appPackage/app-zip'
import { drawIcon } from '../../appPackage/draw-icon'
import { chromium } from '../browser/chromium'

let browser: Browser

beforeAll(async () => {
  browser = await chromium()
})
afterAll(() => browser.close())

interface Picture {
  width: number
  height: number
  /** Red, green, blue, alpha, pixel by pixel. */
  pixels: number[]
}

const decode = async (png: Buffer): Promise<Picture> => {
  const page = await browser.newPage()
  try {
    const { bytes, ...size } = await page.evaluate(
      async (address) => {
        const bitmap = await createImageBitmap(await (await fetch(address)).blob())
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
        context?.drawImage(bitmap, 0, 0)
        const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? []
        let bytes = ''
        for (const byte of data) bytes += String.fromCharCode(byte)
        return { width: bitmap.width, height: bitmap.height, bytes: btoa(bytes) }
      },
      `data:image/png;base64,${png.toString('base64')}`,
    )
    return { ...size, pixels: [...Buffer.from(bytes, 'base64')] }
  } finally {
    await page.close()
  }
}

const difference = (a: Picture, b: Picture): number => {
  const total = a.pixels.reduce((sum, value, index) => sum + Math.abs(value - (b.pixels[index] ?? 0)), 0)
  return total / (a.pixels.length * 255)
}

it.each([
  ['color', 192],
  ['outline', 32],
] as const)('%s.png is %i pixels square, drawn from its SVG (mend: npm run icons)', async (name, size) => {
  const kept = await decode(readFileSync(`appPackage/${name}.png`))
  const drawn = await decode(await drawIcon(browser, readFileSync(`appPackage/${name}.svg`, 'utf8'), size))
  expect([kept.width, kept.height]).toEqual([size, size])
  expect(difference(kept, drawn)).toBeLessThan(0.01)
})

it('the outline is white on transparent, as Teams wants it', async () => {
  const { pixels } = await decode(readFileSync('appPackage/outline.png'))
  const visible = Array.from({ length: pixels.length / 4 }, (_, index) => pixels.slice(index * 4, index * 4 + 4)).filter(
    (pixel) => pixel[3] !== 0,
  )
  expect(visible.length).toBeGreaterThan(50)
  expect(visible.length).toBeLessThan((32 * 32) / 2)
  // A faint pixel, decoded, may be off by rounding.
  expect(visible.filter(([red = 0, green = 0, blue = 0, alpha = 0]) => alpha > 40 && Math.min(red, green, blue) < 250)).toEqual([])
})

it('the colour icon fills its square', async () => {
  const { pixels } = await decode(readFileSync('appPackage/color.png'))
  expect(pixels.filter((value, index) => index % 4 === 3 && value !== 255)).toEqual([])
})

it('the package holds manifest and icons at its root, and is the same bytes each time', async () => {
  const zip = await appZip('appPackage', '{"id":"x"}')
  expect(Object.keys(unzipSync(zip))).toEqual(['manifest.json', 'color.png', 'outline.png'])
  expect(Buffer.compare(zip, await appZip('appPackage', '{"id":"x"}'))).toBe(0)
})
