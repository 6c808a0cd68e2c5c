import { zipSync } from 'fflate'
import { headlineReport } from '../../../src/domain/report/headline-report'
import { htmlOfDocx } from '../../../src/reports/importing/html-of-docx'
import { ImportRefused } from '../../../src/reports/importing/import-refused'
import { importReport } from '../../../src/reports/importing/import-report'
import { toDocx } from '../../../src/reports/to-docx'
import { carried, record, settings } from '../dag035'

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')
const word = (document: string | Uint8Array): Uint8Array =>
  zipSync({
    '[Content_Types].xml': bytes('<Types/>'),
    'word/document.xml': typeof document === 'string' ? bytes(document) : document,
  })

const files: [what: string, name: string, file: Uint8Array, says: string][] = [
  ['nothing', 'a.txt', bytes(''), 'a.txt is empty'],
  ['more than 5 MB', 'a.txt', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 'larger than 5 MB'],
  ['a PDF', 'a.docx', bytes('%PDF-1.7'), 'is a PDF'],
  ['an old or protected Word file', 'a.docx', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'unprotected .docx'],
  ['an archive of something else', 'a.docx', zipSync({ 'a.xml': bytes('<a/>') }), 'no Word file'],
  ['a Word file of nonsense', 'a.docx', word('<a'), 'damaged'],
  ['a few KB that hold 11 MB of XML', 'a.docx', word(Buffer.alloc(11 * 1024 * 1024, ' ')), 'more than 10 MB'],
  ['a DTD', 'a.docx', word('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 'document type definition'],
  ['a DTD in UTF-16', 'a.docx', word(Buffer.from('\ufeff<!DOCTYPE a><a/>', 'utf16le')), 'document type definition'],
  ['a page nested without end', 'a.html', bytes('<div>'.repeat(100_000)), 'nests more than 500'],
  ['far more lines than any report', 'a.txt', bytes('word\n'.repeat(20_001)), 'far longer than any report'],
  ['one endless paragraph', 'a.txt', bytes('word '.repeat(8_001)), 'far longer than any report'],
  ['broken JSON', 'a.json', bytes('{'), 'is no JSON'],
  ['another JSON', 'a.json', bytes('{"meeting":{"ref":"AB007","colour":"red"}}'), 'no report of ours: meeting'],
]

test.each(files)('%s', async (_, name, file, says) => {
  const refused = await importReport({ name, bytes: file }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(ImportRefused)
  expect(String(refused)).toContain(says)
})

test('half a Word file', async () => {
  const file = await toDocx(headlineReport(record, carried, settings))
  const half = importReport({ name: 'a.docx', bytes: file.subarray(0, file.length / 2) })
  await expect(half).rejects.toThrow('a.docx is damaged')
})

test('a Word file that takes too long', async () => {
  const file = await toDocx(headlineReport(record, carried, settings))
  const late = htmlOfDocx(file, 'a.docx', { megabytes: 1024, signal: AbortSignal.abort() })
  await expect(late).rejects.toThrow('takes too long or too much memory')
})

test('a Word file that takes too much memory ends its thread, not the process', async () => {
  const row = '<w:p><w:r><w:t>word</w:t></w:r></w:p>'
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${row.repeat(200_000)}</w:body></w:document>`
  const large = htmlOfDocx(word(document), 'a.docx', { megabytes: 32, signal: new AbortController().signal })
  await expect(large).rejects.toThrow('takes too long or too much memory')
})
