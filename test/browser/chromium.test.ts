import { chromium } from './chromium'
import { missingLibraries } from './missing-libraries'

it('opens a page, also when wanted twice at once', async () => {
  const browsers = await Promise.all([chromium(), chromium()])
  const titles = await Promise.all(
    browsers.map(async (browser) => {
      const page = await browser.newPage()
      await page.setContent('<title>DAG036</title>')
      return page.title()
    }),
  )
  expect(titles).toEqual(['DAG036', 'DAG036'])
  await Promise.all(browsers.map((browser) => browser.close()))
})

it.each([
  ['libnss3.so', 'libnss3'],
  ['libnspr4.so', 'libnspr4'],
  ['libexpat.so.1', 'libexpat1'],
])('names the Debian package where %s is missing', (library, name) => {
  const failure = `chromium: error while loading shared libraries: ${library}: cannot open shared object file`
  expect(missingLibraries(failure)?.message).toContain(`need ${name},`)
  expect(missingLibraries(failure)?.message).toContain('apt-get install -y libnss3 libnspr4 libexpat1')
})

it('leaves other failures as they are', () => {
  expect(missingLibraries('browserType.launch: Timeout')).toBeUndefined()
})
