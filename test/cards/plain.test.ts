import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { cut } from '../../src/cards/cut'
import { dotted, escaped, plain, short, shownAs } from '../../src/cards/plain'
import { hostile } from './examples'

const rendered = (text: string): string => new MarkdownIt({ linkify: false }).render(escaped(text))

describe('what somebody typed, shown where Markdown is read', () => {
  test.each([
    ['**urgent** and _now_', '<p>**urgent** and _now_</p>\n'],
    ['[click me](javascript:alert(1))', '<p>[click me](javascript:alert(1))</p>\n'],
    ['[ref]: http://127.0.0.1', '<p>[ref]: http://127.0.0.1</p>\n'],
    ['<at>Everyone</at>', '<p>&lt;at&gt;Everyone&lt;/at&gt;</p>\n'],
    ['# no title', '<p># no title</p>\n'],
    ['- no list', '<p>- no list</p>\n'],
    ['1. no list', '<p>1. no list</p>\n'],
    ['12) no list', '<p>12) no list</p>\n'],
    ['---', '<p>---</p>\n'],
    ['title\n===\n    code', '<p>title === code</p>\n'],
    ['~~~ no code', '<p>~~~ no code</p>\n'],
    ['&lt;at&gt; &amp;', '<p>&amp;lt;at&amp;gt; &amp;amp;</p>\n'],
    ['a\\*b', '<p>a\\*b</p>\n'],
    ['DAG35-01 5-a-side v1.2', '<p>DAG35-01 5-a-side v1.2</p>\n'],
  ])('%j stays as it is', (typed, html) => {
    expect(rendered(typed)).toBe(html)
  })

  test('nothing makes it a list, a link, a picture or a tag', () => {
    const nasty = fc.stringMatching(/^[-+*_`~#>!()[\]<&;:=|\\ \t\n.a1"'/]{0,40}$/)
    fc.assert(
      fc.property(nasty, (typed) => expect(rendered(typed).replace(/<\/?p>|<br>/g, '')).not.toMatch(/<[a-z/]/)),
      { numRuns: 2000 },
    )
  })
})

describe('what somebody typed, shown as it stands', () => {
  test('controls that a terminal or a screen obeys are gone', () => {
    expect(plain('a\u001b[31mb\u0007c\u0000\r\nd\te')).toBe('a[31mbc\nd\te')
    expect(plain('\u202Egnp.exe\u202C')).toBe('gnp.exe')
  })

  test('words written right to left do not turn their neighbours round', () => {
    expect(plain('שלום')).toBe('\u2068שלום\u2069')
    expect(dotted(['שלום', undefined, '10/04/2024'])).toBe('שלום\u200E · 10/04/2024')
  })

  test('a date function of cards is left alone', () => {
    expect(shownAs(hostile.template ?? '')).not.toContain('{{')
  })

  test('the title of a button is one short line', () => {
    expect(short('one\n\n two   three', 9)).toBe('one two…')
  })
})

describe('cutting', () => {
  test.each([
    ['short enough', 20, 'short enough'],
    ['exactly', 7, 'exactly'],
    ['one two three', 9, 'one two…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2, '👩‍👩‍👧‍👦…'],
    ['🏳️‍🌈🏳️‍🌈', 2, '🏳️‍🌈🏳️‍🌈'],
  ])('%j to %i', (text, max, kept) => {
    expect(cut(text, max)).toBe(kept)
  })
})
