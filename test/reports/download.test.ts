import { createHmac } from 'node:crypto'
import { contentHash } from '../../src/commands/content-hash'
import { headlineReport } from '../../src/domain/report/headline-report'
import type { HeadlineReport } from '../../src/domain/report/report-model'
import { type DownloadLink, readLink, signLink } from '../../src/reports/download-link'
import { linkFor } from '../../src/reports/link-for'
import { reportDownload } from '../../src/reports/report-download'
import { toDocx } from '../../src/reports/to-docx'
import { carried, meeting, record, settings } from './dag035'

const key = 'a key of more than thirty-two letters'
const at = '2024-04-10T13:00:00.000Z'
const later = (minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString()
const report = headlineReport(record, carried, settings)
const facts: DownloadLink = {
  groupId: 'g1',
  meeting: 35,
  format: 'docx',
  contentHash: contentHash(report),
  personId: 'aad:t/p',
  expires: later(60),
}
const token = signLink(key, facts)
const [payload = '', signature = ''] = token.split('.')
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const signedAnyhow = (body: string): string =>
  `${body}.${createHmac('sha256', key).update('report-link.1.').update(body).digest('base64url')}`

describe('a signed link', () => {
  test('reads back what was signed, until its hour is over', () => {
    expect(readLink(key, token, later(59))).toEqual({ link: facts })
    expect(readLink(key, token, later(60))).toMatchObject({ because: 'expired', refused: expect.stringContaining('one hour') })
    expect(token).toMatch(/^[\w-]+\.[\w-]+$/)
  })

  test.each([
    ['nothing', ''],
    ['words', 'open sesame'],
    ['another key', signLink(`${key}!`, facts)],
    ['another person', `${encoded({ ...facts, personId: 'aad:t/q' })}.${signature}`],
    ['another meeting', `${encoded({ ...facts, meeting: 36 })}.${signature}`],
    ['a longer life', `${encoded({ ...facts, expires: later(6000) })}.${signature}`],
    ['no signature', `${payload}.`],
    ['half a signature', `${payload}.${signature.slice(0, 20)}`],
    ['a signature padded', `${token}=`],
    ['a second signature', `${token}.${signature}`],
    ['letters in another case', `${payload}.${signature.toUpperCase()}`],
    ['a megabyte', `${'A'.repeat(1_000_000)}.${signature}`],
    ['signed, but no JSON', signedAnyhow('xxxx')],
    ['signed, but for a day', signLink(key, { ...facts, expires: later(24 * 60) })],
    ['signed, with a key too many', signedAnyhow(encoded({ ...facts, admin: true }))],
    ['signed, of another format', signedAnyhow(encoded({ ...facts, format: 'exe' }))],
    ['signed for another purpose', `${payload}.${createHmac('sha256', key).update(payload).digest('base64url')}`],
  ])('refuses %s', (_what, forged) => {
    expect(readLink(key, forged, at)).toMatchObject({ because: 'forged', refused: expect.stringContaining('Ask for the report again') })
  })

  test('a signature of which one letter differs is refused, wherever it stands', () => {
    for (let place = 0; place < signature.length; place += 1) {
      const letter = signature[place] === 'A' ? 'B' : 'A'
      expect(readLink(key, `${payload}.${signature.slice(0, place)}${letter}${signature.slice(place + 1)}`, at)).toHaveProperty('refused')
    }
  })

  test('a short key is the fault of whoever configured it', () => {
    expect(() => signLink('short', facts)).toThrow(/at least 32/)
  })
})

describe('the hash of what a report says', () => {
  const changed = (of: Partial<typeof record>): string => contentHash(headlineReport({ ...record, ...of }, carried, settings))

  test('is the same for the same report, another for anything that is printed', () => {
    expect(changed({})).toBe(contentHash(report))
    expect(changed({ meeting: { ...meeting, venue: 'Room 1' } })).not.toBe(contentHash(report))
    expect(changed({ raised: record.raised.slice(1) })).not.toBe(contentHash(report))
    expect(changed({ attendees: record.attendees.slice(1) })).not.toBe(contentHash(report))
    expect(changed({ discussion: record.discussion.slice(1) })).not.toBe(contentHash(report))
  })

  test('does not turn on what is not printed', () => {
    expect(changed({ discussion: record.discussion.filter((line) => !line.withdrawn) })).toBe(contentHash(report))
  })
})

describe('opening it', () => {
  const logged: object[] = []
  const log = { info: (fields: object) => logged.push({ info: fields }), warn: (fields: object) => logged.push({ warn: fields }) }
  let left = false
  const open = (of: string, now = at, loaded: HeadlineReport | undefined = report): ReturnType<ReturnType<typeof reportDownload>> =>
    reportDownload({
      key,
      now: () => now,
      load: async (groupId, number) => (groupId === 'g1' && number === 35 ? loaded : undefined),
      mayOpen: async (groupId, personId) => groupId === 'g1' && personId === facts.personId && !left,
      log,
    })(of)
  beforeEach(() => logged.splice(0))

  test('gives the file, kept by nobody, and logs whose link it was', async () => {
    const { status, headers, body } = await open(token)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-disposition': 'attachment; filename="DAG035-headline-report-draft.docx"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-length': String(body.length),
    })
    expect(body.equals(await toDocx(report))).toBe(true)
    expect(logged).toEqual([{ info: { groupId: 'g1', meeting: 35, format: 'docx', personId: 'aad:t/p' } }])
  })

  test('not once its person has left the group', async () => {
    left = true
    const { status, body } = await open(token)
    left = false
    expect([status, body.toString()]).toEqual([403, expect.stringContaining('no longer in the group’s chat')])
    expect(logged).toEqual([{ warn: expect.objectContaining({ personId: 'aad:t/p', because: 'no longer of the group' }) }])
  })

  test('HTML comes in a sandbox', async () => {
    const { headers } = await open(signLink(key, { ...facts, format: 'html' }))
    expect(headers['content-security-policy']).toMatch(/^sandbox(;|$)/)
    expect(headers['content-disposition']).toMatch(/^attachment/)
  })

  test.each([
    ['forged', 403, 'x.y', at, report, /not a link/],
    ['expired', 410, token, later(61), report, /expired/],
    ['of a meeting that is gone', 404, signLink(key, { ...facts, meeting: 36 }), at, report, /no such report/],
    ['of a record that changed', 410, token, at, { ...report, held: 2 }, /The record has changed: ask for the report again\./],
    ['of a report that is not public', 403, token, at, { ...report, confidential: true }, /never handed out by a link/],
  ])('a link %s: %d, in words', async (_what, status, of, now, loaded, text) => {
    const answer = await open(of, now, loaded)
    expect(answer.status).toBe(status)
    expect(answer.body.toString()).toMatch(text)
    expect(answer.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(logged).toHaveLength(1)
    expect(JSON.stringify(logged)).not.toMatch(/DAG|Programme|Pettitt/)
  })
})

describe('asking for one', () => {
  const to = { groupId: 'g1', format: 'md', personId: 'aad:t/p', at } as const

  test('it opens for an hour', () => {
    const made = linkFor(key, report, to)
    expect(made).toMatchObject({ expires: later(60) })
    expect(readLink(key, 'token' in made ? made.token : '', at)).toMatchObject({
      link: { personId: 'aad:t/p', meeting: 35, contentHash: contentHash(report) },
    })
  })

  test('never for a report that is not public', () => {
    expect(linkFor(key, { ...report, confidential: true }, to)).toEqual({ refused: expect.stringContaining('not public') })
  })
})
