import fc from 'fast-check'
import { explain } from '../../src/language/explain'
import { readAction } from '../../src/language/read-action'
import { readDue } from '../../src/language/read-due'
import { readLine } from '../../src/language/read-line'
import { readOwners } from '../../src/language/read-owners'
import { tidy } from '../../src/language/tidy'
import { dag, newGroup } from './hearings'
import { rowsOf } from './tables'

const names = { names: ['action', 'decision', 'note', 'area', 'due', 'owner', 'close', 'my actions'], refuses: () => undefined }
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Pieces that mean something here, in any order, with anything between them. */
const piece = fc.constantFrom(
  ...[
    'action',
    'decision:',
    '#topic',
    'AP1',
    'Programme',
    '(Paul Pettitt)',
    '@Paul',
    'PP:',
    'JA/PP',
    'to',
    'will',
    'raise',
    'a risk',
    'by',
    'before',
    'on',
    'due:',
    'owner:',
    'owner=',
    '[',
  ],
  ...[
    ']',
    '(',
    ')',
    '8 May',
    '31/02/2024',
    '2/3',
    'next',
    'Friday',
    'w/c',
    'M10',
    'ASAP',
    'TBC',
    'in two weeks',
    'if',
    'not',
    'approved',
    ',',
    ';',
    '|',
    '–',
    '-',
    ':',
    '?',
    '.',
    '/',
    '"',
    '>',
    '\n',
  ],
)
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(fc.oneof({ weight: 5, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ maxLength: 8 }) }), { maxLength: 25 })
    .map((all) => all.join(' ')),
)

const owner = fc.constantFrom(
  'Programme to',
  'Programme (Paul Pettitt) to',
  'Paul Pettitt (Programme) to',
  'IPA to',
  'JA/PP to',
  'Elexon & Ofgem to',
  'DAG Members to',
  'the Chair to',
  'Alex Norridge to',
  'PMO to',
  '',
)
const core = fc.constantFrom(
  'circulate the log',
  'raise a risk on the window',
  'check item 4 of the plan',
  'confirm that 3 of 5 suppliers agree',
  'write up CR045',
  'share views on the paper of 6 March 2024',
  'say what it costs',
)
const due = fc.constantFrom(
  'by 8 May',
  'by Friday',
  'COP Friday',
  'before the next DAG',
  ', due: ASAP',
  '(8/5)',
  'in two weeks',
  'by Monday 14 May',
  'next Friday',
  'w/c 13 May',
  'at DAG037',
  ', ongoing',
  '',
)
const sentence = fc.tuple(owner, core, due).map(([who, what, when]) => ({ what, said: `${who} ${what} ${when}`.trim() }))
const hearing = fc.constantFrom(dag, newGroup)

describe('whatever is typed', () => {
  test('nothing throws', () => {
    fc.assert(
      fc.property(anything, hearing, (said, heard) => {
        readLine(said)
        readAction(said, heard)
        readDue(said, heard)
        readOwners(said, heard)
        explain(said, heard, names)
      }),
      { numRuns: 600 },
    )
  })

  test('where no owner and no due was read, the text is what was typed', () => {
    fc.assert(
      fc.property(anything, hearing, (said, heard) => {
        const { text, owners, due: when } = readAction(said, heard)
        fc.pre(owners.length === 0 && when.kind === 'none' && when.said === undefined)
        expect(words(text)).toEqual(words(tidy(said)))
      }),
      { numRuns: 600 },
    )
  })

  test('what was taken out of the text is in the owners, the due or their marks', () => {
    const marks = words('owner owners due deadline by on before at the a assigned to ap1 action lead target who for in within')
    const initials = words('Programme Paul Pettitt PP JA Justin Andrews Jane Ashworth')
    fc.assert(
      fc.property(sentence, ({ said }) => {
        const { text, owners, due: when } = readAction(said, dag)
        const kept = new Set([...words(text), ...marks, ...initials, ...words(when.said ?? ''), ...words(JSON.stringify(owners))])
        expect(words(said).filter((word) => !kept.has(word))).toEqual([])
      }),
    )
  })

  test('the work itself stays whole, in its order', () => {
    fc.assert(fc.property(sentence, hearing, ({ said, what }, heard) => expect(readAction(said, heard).text).toContain(what)))
  })
})

describe('the same sentence typed otherwise', () => {
  const lower = (value: unknown): unknown => JSON.parse(JSON.stringify(value).toLowerCase())

  test('more spaces change nothing', () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom('  ', ' \t ', '\u00a0', '   '), hearing, ({ said }, gap, heard) => {
        expect(explain(` action${gap}${said.replaceAll(' ', gap)} `, heard, names)).toEqual(explain(`action ${said}`, heard, names))
      }),
    )
  })

  test('capitals change nothing, in a group that knows its people', () => {
    fc.assert(
      fc.property(sentence, fc.boolean(), ({ said }, loud) => {
        const typed = loud ? said.toUpperCase() : said.toLowerCase()
        expect(lower(explain(`action ${typed}`, dag, names))).toEqual(lower(explain(`action ${said}`, dag, names)))
      }),
    )
  })

  test('capitals change no row of the tables into another owner or due', () => {
    for (const [said = ''] of rowsOf('actions.tsv')) {
      const plain = readAction(said, dag)
      for (const typed of [said.toUpperCase(), said.toLowerCase()]) {
        const other = readAction(typed, dag)
        const asked = other.asks.length > 0 || plain.asks.length > 0
        if (!asked)
          expect(lower({ typed, owners: other.owners, due: { ...other.due, said: '' } })).toEqual(
            lower({ typed, owners: plain.owners, due: { ...plain.due, said: '' } }),
          )
      }
    }
  })
})
