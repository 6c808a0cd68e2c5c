import type { Message } from '../domain/reply'
import { button } from './button'
import { bytesOf, LARGEST_CARD, message } from './card'
import type { CardView } from './card-view'
import { counted } from './counted'
import { cut } from './cut'
import { heading, line, quiet, run } from './layout'
import { dotted, escaped, short } from './plain'

/** One line of a pasted list, as it is read. */
export interface ListedItem {
  /** Its place in the message, from 1. */
  number: number
  /** As typed. */
  words: string
  /** "Action", "Note"; for a change the command's name. */
  kind: string
  text: string
  /** Owner and due, where it is an action. */
  owner?: string
  due?: string
  /** What will be asked on its card. */
  asks?: string[]
  /** It cannot be recorded as it stands. */
  refused?: string
  /** Somebody tried, and this is why it was not recorded. */
  told?: string
}

export interface ItemList {
  items: ListedItem[]
  /** Recorded already, in a few words each. */
  done: string[]
  /** Id of the message it came with, and when that was said. */
  from: string
  at: string
  link?: string
}

const TEXT_SHOWN = 240
/** In characters of JSON: what a pressed button may send (src/teams/button-press.ts), with room for what else it carries. */
const MOST_DATA = 14_000

/** "Raise a risk · Owner: IPA · Due: 08/05/2024". */
const readAs = ({ kind, text, owner, due, asks = [] }: ListedItem, most = TEXT_SHOWN): string =>
  dotted([
    `${kind}: ${cut(text, most)}`,
    owner !== undefined && `Owner: ${short(owner, 80)}`,
    due !== undefined && `Due: ${short(due, 60)}`,
    asks.length > 0 && `to be asked: ${asks.join(', ')}`,
  ])

const oneCard = (view: CardView, { items, done, from, at, link }: ItemList, all: number): Message => {
  const ready = items.filter((item) => item.refused === undefined)
  const unread = items.filter((item) => item.refused !== undefined)
  const told = ready.flatMap((item) => (item.told ? [`Not recorded: “${short(item.words, 80)}” – ${short(item.told, 300)}`] : []))
  const args = {
    lines: ready.map(({ number, words }) => [number, words]),
    from,
    at,
    ...(link ? { link } : {}),
    ...(done.length ? { done } : {}),
  }
  const title =
    ready.length > 0
      ? done.length > 0
        ? `${counted(all, 'item')} left`
        : `${counted(all, 'item')} in one message`
      : done.length > 0
        ? 'Recorded'
        : 'Nothing to record'
  const recorded = done.map((words) => (words.startsWith('✓') ? words : `✓ ${words}`))
  const left = unread.map(({ words, refused = '' }) => `Left out: “${short(words, 80)}” – ${short(refused, 300)}`)
  const record = (name: string, extra: object, form: boolean): object =>
    button({
      title: name,
      ...(form ? {} : { style: 'positive' as const }),
      command: 'record',
      groupId: view.groupId,
      args: { ...args, ...extra },
      ...(form ? { form } : {}),
    })
  return message({
    text: [
      title,
      ...recorded,
      ...ready.map((item) => `${item.number}. ${readAs(item)}`),
      ...told,
      ...left,
      ...(ready.length > 0 ? ['To record them press a button, or say: record all · record 1, 3'] : []),
    ].join('\n'),
    wide: true,
    body: [
      heading(title),
      ...recorded.map((words) => line([words], 'Small')),
      ...(ready.length > 0
        ? [
            {
              type: 'Input.ChoiceSet',
              id: 'ticked',
              label: done.length > 0 ? 'Not recorded yet, as I read them' : 'As I read them',
              style: 'expanded',
              isMultiSelect: true,
              wrap: true,
              choices: ready.map((item) => ({ title: escaped(`${item.number} · ${readAs(item)}`), value: String(item.number) })),
              value: ready.map(({ number }) => number).join(','),
            },
          ]
        : []),
      ...told.map((words) => line([run(words, { bold: true })], 'Small')),
      ...left.map((words) => quiet(words, 'Small')),
      ...(ready.length > 0
        ? [quiet('Nothing is recorded until a button is pressed. What is to be asked is asked on each card.', 'Medium')]
        : []),
    ],
    actions: [
      ...(ready.length > 0 ? [record(ready.length > 1 ? 'Record all' : 'Record it', { all: true }, false)] : []),
      ...(ready.length > 1 ? [record('Record the ticked ones', {}, true)] : []),
    ],
  })
}

const fits = ({ card }: Message): boolean => {
  const [first] = (card?.actions ?? []) as { data?: object }[]
  return bytesOf(card) <= LARGEST_CARD && JSON.stringify(first?.data ?? '').length <= MOST_DATA
}

/**
 * A pasted list: each line as it is read, ticked, recorded with one press. Its buttons carry the lines as typed (their presser's words:
 * rights are checked then), so a long list becomes several cards, each within the size of a card.
 */
export const itemsCards = (view: CardView, list: ItemList): Message[] => {
  const all = list.items.filter((item) => item.refused === undefined).length
  const cards: Message[] = []
  let begun: ListedItem[] = []
  let done = list.done
  let drawn = oneCard(view, { ...list, items: [] }, all)
  for (const item of list.items) {
    const next = oneCard(view, { ...list, done, items: [...begun, item] }, all)
    if (begun.length > 0 && !fits(next)) {
      cards.push(drawn)
      begun = []
      done = []
    }
    begun = [...begun, item]
    drawn = oneCard(view, { ...list, done, items: begun }, all)
  }
  return [...cards, drawn]
}
