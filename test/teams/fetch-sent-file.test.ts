import { type Fetch, fetchSentFile } from '../../src/teams/fetch-sent-file'

const own = 'https://contoso-my.sharepoint.com/personal/ann/file?tempauth=x'
const to = (location: string): Response => new Response(null, { status: 302, headers: { location } })

/** What each address answers; whatever else is asked for fails the test. */
const network = (pages: Record<string, () => Response>): { get: Fetch; asked: RequestInit[] } => {
  const asked: RequestInit[] = []
  return {
    asked,
    get: async (url, init) => {
      asked.push(init)
      const page = pages[url]
      if (!page) throw new Error(`asked for ${url}`)
      return page()
    },
  }
}

test('fetched without any token, through redirects within SharePoint', async () => {
  const { get, asked } = network({ [own]: () => to('/moved'), 'https://contoso-my.sharepoint.com/moved': () => new Response('words') })
  expect(Buffer.from(await fetchSentFile('a.txt', own, get)).toString()).toBe('words')
  expect(asked.every(({ headers, redirect }) => headers === undefined && redirect === 'manual')).toBe(true)
})

test.each([
  ['http://contoso.sharepoint.com/a'],
  ['https://127.0.0.1/a'],
  ['https://sharepoint.com.example.org/a'],
  ['https://evilsharepoint.com/a'],
  ['https://ann:secret@contoso.sharepoint.com/a'],
  ['https://contoso.sharepoint.com:8443/a'],
  ['file:///etc/passwd'],
  ['not an address'],
])('%s is not asked', async (address) => {
  const { get, asked } = network({})
  await expect(fetchSentFile('a.txt', address, get)).rejects.toThrow('kept where I do not fetch files from')
  expect(asked).toEqual([])
})

test('a redirect elsewhere is not followed; nor more than three', async () => {
  const away = network({ [own]: () => to('http://169.254.169.254/latest') })
  await expect(fetchSentFile('a.txt', own, away.get)).rejects.toThrow('kept where I do not fetch files from')
  const round = network({ [own]: () => to(own) })
  await expect(fetchSentFile('a.txt', own, round.get)).rejects.toThrow('cannot be fetched')
  expect(round.asked).toHaveLength(4)
})

test('more than 5 MB is left where it is, however its length is told', async () => {
  const told = network({ [own]: () => new Response('x', { headers: { 'content-length': '6000000' } }) })
  await expect(fetchSentFile('a.txt', own, told.get)).rejects.toThrow('larger than 5 MB')
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1
      controller.enqueue(new Uint8Array(1024 * 1024))
    },
  })
  const untold = network({ [own]: () => new Response(endless) })
  await expect(fetchSentFile('a.txt', own, untold.get)).rejects.toThrow('larger than 5 MB')
  expect(sent).toBeLessThan(9)
})

test('gone, broken or too slow: the sender is told to send it again', async () => {
  for (const page of [() => new Response('', { status: 404 }), () => Response.error()])
    await expect(fetchSentFile('a.txt', own, network({ [own]: page }).get)).rejects.toThrow('Send it again')
  const never: Fetch = (_, { signal }) => new Promise((_done, fail) => signal?.addEventListener('abort', () => fail(signal.reason)))
  const over = new AbortController()
  const slow = fetchSentFile('a.txt', own, never, over.signal)
  over.abort()
  await expect(slow).rejects.toThrow('Send it again')
})
