import type { Unreached } from '../domain/recipients'
import { button } from './button'
import type { CardView } from './card-view'
import { cut } from './cut'
import { actions, container, type Element, line, quiet, run } from './layout'

/** Somebody else's action that is due, and reached nobody. */
export interface UndeliveredItem {
  view: CardView
  ref: string
  text: string
  /** As printed. */
  due: string
  unreached: readonly Unreached[]
}

const who = ({ unreached }: UndeliveredItem): string => unreached.map(({ owner, why }) => `${owner}: ${why}`).join('; ')

export const undeliveredText = (item: UndeliveredItem): string => `${item.ref} ${item.text} – due ${item.due} – ${who(item)}`

/** What a secretary can do about it. */
export const ADVICE = 'Please tell them yourself, name a person with "owner", or ask them to add the app.'

/** With a way to mention them in the group's chat, where the group allows that. */
export const undeliveredBlock = (item: UndeliveredItem): Element =>
  container(
    [
      line([run(`${item.ref} `, { bold: true }), run(cut(item.text, 160))], 'None'),
      quiet(cut(`Due ${item.due} · ${who(item)}`, 300)),
      ...(item.view.settings.mentions
        ? [
            actions([
              button({
                title: 'Mention in the chat',
                tooltip: `Mention the owner of ${item.ref} in the meeting chat`,
                command: 'mention',
                groupId: item.view.groupId,
                args: { words: item.ref },
              }),
            ]),
          ]
        : []),
    ],
    { separator: true },
  )
