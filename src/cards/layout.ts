import { escaped, shownAs } from './plain'

export type Element = Record<string, unknown>

/** The one colour of Teams' cards that is dark enough on white (its green and yellow are not). It only repeats a word. */
export type Colour = 'attention'

interface Look {
  bold?: boolean
  subtle?: boolean
  small?: boolean
  struck?: boolean
  mono?: boolean
  colour?: Colour
}

/** A piece of text shown exactly as typed: TextRuns read neither Markdown nor tags. */
export const run = (text: string, look: Look = {}): Element => ({
  type: 'TextRun',
  text: shownAs(text),
  ...(look.bold ? { weight: 'Bolder' } : {}),
  ...(look.subtle ? { isSubtle: true } : {}),
  ...(look.small ? { size: 'Small' } : {}),
  ...(look.struck ? { strikethrough: true } : {}),
  ...(look.mono ? { fontType: 'Monospace' } : {}),
  ...(look.colour ? { color: look.colour } : {}),
})

export type Spacing = 'None' | 'Small' | 'Medium' | 'Large'

/** A paragraph of such pieces; strings are plain pieces. It wraps at any width. */
export const line = (pieces: readonly (Element | string)[], spacing: Spacing = 'Small'): Element => ({
  type: 'RichTextBlock',
  spacing,
  inlines: pieces.map((piece) => (typeof piece === 'string' ? run(piece) : piece)),
})

/** A quiet line under a heading or an item. */
export const quiet = (text: string, spacing: Spacing = 'None'): Element => line([run(text, { subtle: true, small: true })], spacing)

/** A heading, also to a screen reader. */
export const heading = (text: string): Element => ({
  type: 'TextBlock',
  style: 'heading',
  text: escaped(text),
  wrap: true,
  weight: 'Bolder',
  size: 'Large',
})

/** The title of a part of a card. */
export const section = (text: string, colour?: Colour): Element => ({
  type: 'TextBlock',
  style: 'heading',
  text: escaped(text),
  wrap: true,
  weight: 'Bolder',
  // Said, because the heading style alone draws it larger than the card's own title.
  size: 'Medium',
  spacing: 'Large',
  ...(colour ? { color: colour } : {}),
})

export const container = (items: readonly Element[], look: { separator?: boolean; spacing?: Spacing; style?: string } = {}): Element => ({
  type: 'Container',
  ...(look.separator ? { separator: true } : {}),
  ...(look.style ? { style: look.style } : {}),
  spacing: look.spacing ?? 'Medium',
  items,
})

export const actions = (buttons: readonly object[], spacing: Spacing = 'Small'): Element => ({
  type: 'ActionSet',
  spacing,
  actions: buttons,
})
