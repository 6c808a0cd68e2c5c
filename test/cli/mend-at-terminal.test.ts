import { PassThrough } from 'node:stream'
import { mendAtTerminal, mendLine } from '../../src/cli/mend-at-terminal'
import type { ImportedReport } from '../../src/reports/importing/imported-report'
import { damaged, readText } from '../reports/importing/read-fixture'

let report: ImportedReport
beforeAll(async () => {
  report = await readText(damaged)
})

const codes = ({ findings }: ImportedReport): string[] => findings.map(({ code, ref }) => `${code} ${ref ?? ''}`.trim())

test.each<[string, RegExp]>([
  ['', /Mend it before it is saved/],
  ['findings', /^1\. line \d+ {2}/],
  ['likely 999', /no single correction/],
  ['frobnicate', /\S/],
])('"%s" changes nothing', (words, said) => {
  const answer = mendLine(report, words)
  expect(answer.said).toMatch(said)
  expect([answer.report === report, answer.done]).toEqual([true, undefined])
})

test('a line mends what it names; what is left is told with its line', () => {
  const ref = report.actions.find(({ owners }) => owners.length === 0)?.ref ?? ''
  const { report: mended, said } = mendLine(report, `${ref} owner Office (Ann Other)`)
  expect(said).toBe('✓')
  expect(mended.actions.find((action) => action.ref === ref)?.owners).toEqual([
    { party: 'Office', persons: ['Ann Other'], collective: false },
  ])
  expect(codes(mended)).not.toContain(`owner-missing ${ref}`)
})

/** Types the lines one after another, each when it is asked for. */
const played = async (...lines: string[]) => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  let shown = ''
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString()
    if (chunk.toString().endsWith('import> ')) input.write(`${lines.shift() ?? 'quit'}\n`)
  })
  const plans: ImportedReport[] = []
  const agreed = await mendAtTerminal(
    report,
    async (of) => {
      plans.push(of)
      return `${of.actions.length} actions would be saved\nand more`
    },
    { input, output },
  )
  return { agreed, shown, plans }
}

test('at the terminal: help first, each change with what saving would do now, and only what was agreed to comes back', async () => {
  const [first] = report.actions
  const { agreed, shown, plans } = await played(`drop ${first?.ref}`, 'likely 999', 'save')
  expect(shown).toContain('Mend it before it is saved')
  expect(shown).toContain(`${report.actions.length - 1} actions would be saved`)
  expect(shown).not.toContain('and more')
  expect(plans).toHaveLength(1)
  expect(agreed?.actions.map(({ ref }) => ref)).toEqual(report.actions.slice(1).map(({ ref }) => ref))
})

test('who quits saves nothing', async () => {
  const { agreed, shown } = await played('quit')
  expect(agreed).toBeUndefined()
  expect(shown).toContain('Nothing was saved.')
})
