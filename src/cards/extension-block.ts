import { printDate, printDue } from '../domain/print-due'
import type { Action } from '../domain/record'
import { button, unfolding } from './button'
import type { CardView } from './card-view'
import { cut } from './cut'
import { actions, container, type Element, line, quiet, run } from './layout'
import type { Carried } from './reminder-forms'

/** An action for which more time was asked, as one side of it sees it. */
export interface ExtensionItem {
  view: CardView
  action: Action
  /** The secretary, who answers; else the owner, who asked. */
  answers: boolean
}

/** How it stands, in a sentence. */
const state = ({ view, action }: ExtensionItem): string => {
  const { extension } = action
  if (!extension) return 'Settled: the due date was changed.'
  const { state: is, by, last, until, why } = extension
  const due = printDue(action.due, view.settings, view.meeting, action.meeting)
  const because = why ? `: ${why.replace(/[.\s]+$/, '')}.` : '.'
  if (action.status !== 'open') return `It is ${action.status} by now.`
  if (is === 'asked') return `${by.name} asks for ${printDate(until)} instead of ${due}${because}`
  if (is === 'offered') return `${last.name} proposes ${printDate(until)}${because} Until it is agreed, it is due ${due}.`
  return is === 'accepted' ? `Accepted by ${last.name}: it is due ${due}.` : `Refused by ${last.name}${because} It stays due ${due}.`
}

const buttons = ({ view, action, answers }: ExtensionItem, number: string, carried: Carried): object[] => {
  const { groupId } = view
  const { ref, extension } = action
  if (action.status !== 'open') return []
  const say = (title: string, answer: string, positive = false): object =>
    button({
      title,
      tooltip: `${title}: ${ref}`,
      ...(positive ? { style: 'positive' as const } : {}),
      command: 'answer extension',
      groupId,
      args: { words: `${ref} ${answer}`, ...carried },
    })
  if (!answers) return extension?.state === 'offered' ? [say('Agree', 'agree', true)] : []
  if (extension?.state !== 'asked') return []
  const form = `answer ${number}`
  return [
    say('Accept', 'accept', true),
    say('Refuse', 'refuse'),
    unfolding(
      'Propose another date',
      [{ type: 'Input.Date', id: `propose ${form}`, label: 'Due on' }],
      [
        button({
          title: 'Propose it',
          style: 'positive',
          command: 'answer extension',
          groupId,
          args: { ref, form, ...carried },
          form: true,
        }),
      ],
    ),
  ]
}

export const extensionText = (item: ExtensionItem): string => `${item.action.ref} ${item.action.text} – ${state(item)}`

/** More time: asked for, with the secretary's answers; or answered, for whoever asked. */
export const extensionBlock = (item: ExtensionItem, number: string, carried: Carried): Element => {
  const offered = buttons(item, number, carried)
  return container(
    [
      line([run(`${item.action.ref} `, { bold: true }), run(cut(item.action.text, 200))], 'None'),
      quiet(cut(state(item), 400)),
      ...(offered.length ? [actions(offered)] : []),
    ],
    { separator: true },
  )
}
