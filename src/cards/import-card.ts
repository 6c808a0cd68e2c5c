import type { Message } from '../domain/reply'
import { button, unfolding } from './button'
import { message } from './card'
import { cut } from './cut'
import { fitted } from './fitted'
import type { ImportDifference, ImportFinding, ImportPart, ImportShown } from './import-shown'
import { importText } from './import-text'
import { actions, container, type Element, heading, line, quiet, run, section } from './layout'
import { escaped, short } from './plain'

const titles: Record<ImportPart, string> = {
  doubts: 'To settle',
  repairs: 'Repaired',
  unplaced: 'Text that fits nowhere',
  differences: 'Different in the register',
}
/** Differences that one card offers. */
const AT_ONCE = 12

const press = (id: string, title: string, args: object, more: Partial<Parameters<typeof button>[0]> = {}): object =>
  button({ title, command: 'import', args: { id, ...args }, ...more })

const findingBlock =
  (id: string) =>
  ({ key, line: at, code, text, likely }: ImportFinding, most: number): Element =>
    container(
      [
        line([cut(text, most)], 'None'),
        quiet(`line ${at} · ${code}`),
        ...(likely
          ? [
              actions([
                press(id, short(`Take ${likely}`, 40), { do: 'likely', finding: key }, { tooltip: `line ${at}: ${short(likely, 80)}` }),
              ]),
            ]
          : []),
      ],
      { separator: true },
    )

const differenceTitle = ({ what, field, register, report }: ImportDifference): string =>
  `${what}, ${field}: ${register ? `“${cut(register, 160)}”` : 'nothing'} → ${report ? `“${cut(report, 160)}”` : 'taken out'}`

const differenceBlock = ({ id, differences, from, save }: ImportShown): Element[] => {
  const shown = differences.slice(from, from + AT_ONCE)
  const offered = save ? shown.filter(({ why }) => !why) : []
  return [
    ...(offered.length > 0
      ? [
          {
            type: 'Input.ChoiceSet',
            id: 'ticked',
            label: 'Register → report',
            style: 'expanded',
            isMultiSelect: true,
            wrap: true,
            choices: offered.map((one) => ({ title: escaped(differenceTitle(one)), value: one.id })),
            value: offered.map((one) => one.id).join(','),
          },
          actions([
            press(id, 'Accept the ticked', { do: 'accept' }, { form: true, style: 'positive' }),
            press(id, 'Leave the ticked', { do: 'leave' }, { form: true }),
          ]),
        ]
      : []),
    ...shown
      .filter((one) => !offered.includes(one))
      .map((one) => container([line([differenceTitle(one)], 'None'), ...(one.why ? [quiet(one.why)] : [])], { separator: true })),
  ]
}

const partBlock = (shown: ImportShown): { elements: Element[]; next: number } => {
  const { part, from, id } = shown
  if (part === 'differences') return { elements: differenceBlock(shown), next: from + AT_ONCE }
  const draw = findingBlock(id)
  const { elements } =
    part === 'unplaced'
      ? fitted(
          shown.unplaced.slice(from),
          ({ line: at, text }, most) => line([run(`line ${at}  `, { subtle: true }), cut(text, most)]),
          13_000,
        )
      : fitted(shown[part].slice(from, from + 30), draw, 13_000)
  return { elements, next: from + elements.length }
}

const mendForm = ({ id, mendable }: ImportShown): object =>
  unfolding(
    'Mend …',
    [
      {
        type: 'Input.ChoiceSet',
        id: 'what',
        label: 'What',
        style: 'compact',
        wrap: true,
        choices: [
          ...mendable.slice(0, 40).map((words) => ({ title: escaped(words), value: words })),
          { title: 'something else, as I write it', value: 'other' },
        ],
        value: mendable[0] ?? 'other',
      },
      {
        type: 'Input.Text',
        id: 'value',
        label: 'How it should read',
        isMultiline: true,
        maxLength: 4000,
        placeholder: 'something else: DAG35-02 owner IPA (Ann Other) · Ann Othre is Ann Other · drop DAG35-03',
      },
    ],
    [press(id, 'Mend it', { do: 'mend' }, { form: true, style: 'positive' })],
  )

/** A report that was read: what of it is doubtful first, with the line it stands on, each single correction a click away. Nothing is saved but by its button. */
export const importCard = (shown: ImportShown): Message => {
  const { id, ref, about, counts, will, save, notTaken, part, from, told } = shown
  const { elements, next } = partBlock(shown)
  const size = shown[part].length
  const others = (Object.keys(titles) as ImportPart[]).filter((one) => one !== part && shown[one].length > 0)
  return message({
    text: importText(shown),
    wide: true,
    body: [
      heading(`Headline Report ${ref}`),
      quiet(about),
      line([counts], 'Medium'),
      line([run(will, { bold: true })], 'Small'),
      ...(told ? [line([told], 'Small')] : []),
      ...notTaken.slice(0, 6).map((words) => quiet(cut(words, 200), 'Small')),
      ...(size > 0
        ? [
            section(
              size > elements.length && part !== 'differences'
                ? `${titles[part]} (${from + 1} to ${Math.min(next, size)} of ${size})`
                : `${titles[part]} (${size})`,
            ),
            ...elements,
          ]
        : []),
      ...(next < size ? [actions([press(id, 'More', { do: 'show', part, from: next })])] : []),
      ...(others.length > 0
        ? [
            actions(
              others.map((one) => press(id, `${titles[one]} (${shown[one].length})`, { do: 'show', part: one })),
              'Medium',
            ),
          ]
        : []),
    ],
    actions: [
      ...(save ? [press(id, save, { do: 'save' }, { style: 'positive' })] : []),
      mendForm(shown),
      press(id, 'Discard', { do: 'discard' }),
    ],
  })
}
