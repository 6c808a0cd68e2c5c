import type { Message } from '../../src/domain/reply'

export interface Pressable {
  title: string
  command: string
  groupId?: string
  args: Record<string, unknown>
}

type Json = Record<string, unknown>

const nodes = (json: unknown): Json[] =>
  Array.isArray(json)
    ? json.flatMap(nodes)
    : typeof json === 'object' && json !== null
      ? [json as Json, ...Object.values(json).flatMap(nodes)]
      : []

/** Every object in a card, the card itself first. */
export const nodesOf = (message: Message): Json[] => nodes(message.card)

/** What can be pressed on a card, forms included, in order: title, command and arguments. */
export const buttonsOf = (message: Message): Pressable[] =>
  nodesOf(message)
    .filter((node) => node.type === 'Action.Execute')
    .map((node) => ({ title: String(node.title), ...(node.data as Omit<Pressable, 'title'>) }))

/** Their titles, the unfolding ones too. */
export const titlesOf = (message: Message): string[] =>
  nodesOf(message)
    .filter((node) => node.type === 'Action.Execute' || node.type === 'Action.ShowCard' || node.type === 'Action.OpenUrl')
    .map((node) => String(node.title))

/** All that can be read on a card, a line a paragraph. */
export const wordsOn = (message: Message): string =>
  nodesOf(message)
    .filter((node) => node.type === 'TextBlock' || node.type === 'RichTextBlock')
    .map((node) => (node.inlines as { text: string }[] | undefined)?.map(({ text }) => text).join('') ?? String(node.text))
    .join('\n')

/** What is struck through. */
export const struckOn = (message: Message): string[] =>
  nodesOf(message)
    .filter((node) => node.strikethrough === true)
    .map((node) => String(node.text))
