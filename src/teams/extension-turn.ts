import type { Message, Reply } from '../domain/reply'
import type { Said } from '../domain/said'
import type { createDeliver } from './deliver'
import { attached } from './to-activity'
import type { Incoming } from './to-said'
import type { Turned } from './turn'

type Heard = Extract<Incoming, { kind: 'said' }>

interface Ports {
  /** Hears, and answers a fault calmly. */
  hear(said: Said): Promise<Reply>
  /** The work, or undefined where it takes longer than an invoke may. */
  inTime<T extends object>(work: Promise<T>): Promise<T | undefined>
  deliver: ReturnType<typeof createDeliver>
}

const CARD = 'application/vnd.microsoft.card.adaptive'
const ok = (body: object): Turned => ({ answer: { status: 200, body } })

/** A dialog that only says something. */
const told = (text: string): object => ({ task: { type: 'message', value: text.replace(/\s+/g, ' ').trim().slice(0, 1000) } })

const dialog = ({ card, text }: Message): object =>
  card
    ? {
        task: {
          type: 'continue',
          value: { title: 'Record as action / decision', height: 'large', width: 'medium', card: attached(CARD, card) },
        },
      }
    : told(text)

/** Thumbnail cards read simple HTML. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A result: the card that is inserted, and how it looks in the list (without a preview Teams shows none, TEAMS.md §1.5). */
const result = ({ text, card }: Message): object[] => {
  const [title = '', ...lines] = text.split('\n')
  const preview = { title: escaped(title.slice(0, 100)), text: escaped(lines.slice(0, 2).join(' – ').slice(0, 200)) }
  return card ? [{ ...attached(CARD, card), preview: attached('application/vnd.microsoft.card.thumbnail', preview) }] : []
}

/** Message extensions and their dialogs: shapes of TEAMS.md §1.5, each answered 200. What is recorded stands in the group's chat. */
export const createExtensionTurn = ({ hear, inTime, deliver }: Ports) => {
  const slow = 'That takes longer than usual.'

  const open = async ({ said }: Heard): Promise<Turned> => {
    const answer = await inTime(hear(said))
    const [first] = answer?.here ?? []
    if (!first) return ok(told(`${slow} Please open it again.`))
    return ok(answer?.refused ? told(first.text) : dialog(first))
  }

  /** Not recorded: the same form again with what was filled in, and why. */
  const again = async ({ said }: Heard, { here }: Reply): Promise<Turned> => {
    const why = here[0]?.text.split('\n')[0] ?? 'That was not recorded.'
    const form = await inTime(hear({ ...said, id: `${said.id} again`, command: 'draft', args: { ...said.args, why } }))
    const [first] = form?.refused ? [] : (form?.here ?? [])
    return ok(first ? dialog(first) : told(why))
  }

  const submit = async (heard: Heard): Promise<Turned> => {
    const { said } = heard
    const hearing = hear(said)
    const answer = await inTime(hearing)
    const sent = (reply: Reply) => deliver({ ...reply, here: [] }, said.chat, said.by)
    if (!answer) return { ...ok(told(`${slow} Its card comes in the meeting’s chat.`)), afterwards: async () => sent(await hearing) }
    if (answer.refused) return again(heard, answer)
    const refs = answer.toGroup.flatMap(({ ref }) => (ref && !ref.startsWith('proposal ') ? [ref] : []))
    const words = refs.length > 0 ? `✓ ${refs.join(', ')} is recorded.` : (answer.here[0]?.text.split('\n')[0] ?? '✓ Recorded.')
    return { ...ok(told(words)), afterwards: () => sent(answer) }
  }

  const search = async ({ said }: Heard): Promise<Turned> => {
    const answer = await inTime(hear(said))
    if (!answer || answer.refused) {
      const text = answer?.here[0]?.text.split('\n')[0] ?? `${slow} Please search again.`
      return ok({ composeExtension: { type: 'message', text } })
    }
    return ok({ composeExtension: { type: 'result', attachmentLayout: 'list', attachments: answer.here.flatMap(result) } })
  }

  return (heard: Heard): Promise<Turned> => (heard.door === 'dialog' ? open(heard) : heard.door === 'form' ? submit(heard) : search(heard))
}
