import type { Browser } from 'playwright-core'

/** An SVG as a square PNG of `size` pixels, transparent where nothing is drawn. */
export const drawIcon = async (browser: Browser, svg: string, size: number): Promise<Buffer> => {
  const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 })
  try {
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`)
    return await page.screenshot({ omitBackground: true })
  } finally {
    await page.close()
  }
}
