import { refuse } from '../commands/refusals'
import { proposalId } from '../domain/refs'
import type { Reply } from '../domain/reply'
import type { Said } from '../domain/said'
import { type CarriedList, pressedWish, readList, typedWish } from './list-of'

type Hear = (said: Said) => Promise<Reply>

/** A list is read by the day it was pasted; of an older card nothing is believed, and what was heard is kept this long at least. */
const OLDEST_MS = 14 * 24 * 60 * 60 * 1000
/** Lists in hand for `record all`, of everybody together. */
const MOST_HELD = 200

const placeOf = ({ by, chat }: Said): string => `${by.id} ${chat.address.conversationId}`
const firstLine = (text = ''): string => text.split('\n')[0]?.slice(0, 500) ?? ''

/** The list that an answer's cards show, of however many cards. */
const listIn = ({ here }: Reply): CarriedList | undefined => {
  const shown = here.flatMap(({ card }) => {
    const [first] = (card?.actions ?? []) as { data?: { command?: string; args?: Record<string, unknown> } }[]
    const list = first?.data?.command === 'record' ? readList(first.data.args ?? {}) : undefined
    return list ? [list] : []
  })
  const [first] = shown
  return first && { ...first, lines: shown.flatMap(({ lines }) => lines) }
}

/**
 * A pasted list is recorded as if its lines were said one after another: each in a transaction of its own, under an id made of the
 * message's and the line's number, so that two presses record once. Rights are those of whoever presses.
 */
export const createItemRecorder = (hear: Hear) => {
  const held = new Map<string, CarriedList>()

  const sayEach = async (said: Said, list: CarriedList, wish: 'all' | number[]): Promise<Reply> => {
    const { groupId, chat } = said
    const age = Date.parse(said.at) - Date.parse(list.at)
    const spokenAt = age >= 0 && age <= OLDEST_MS ? { spokenAt: new Date(list.at).toISOString() } : {}
    const source = { conversationId: chat.address.conversationId, activityId: list.from, ...(list.link ? { link: list.link } : {}) }
    const answers: Reply[] = []
    const told: [number, string][] = Object.entries(list.told).map(([number, why]) => [Number(number), why])
    const done = [...list.done]
    const left: CarriedList['lines'] = []
    for (const [number, words] of list.lines) {
      if (wish !== 'all' && !wish.includes(number)) {
        left.push([number, words])
        continue
      }
      const line = {
        id: `${list.from} ${number}`,
        by: said.by,
        // A little later each, so that "undo" takes back the last of them.
        at: new Date(Date.parse(said.at) + number).toISOString(),
        chat,
        ...(groupId ? { groupId } : {}),
        mentions: [],
        source,
      }
      const heard = await hear({ ...line, ...spokenAt, command: 'item', args: { words } })
      const proposed = heard.toGroup.find(({ ref }) => ref && proposalId(ref))?.ref
      // Whoever may only propose is refused this, and has proposed; the secretary takes up what somebody else proposed of the list.
      const accepted = proposed
        ? await hear({ ...line, id: `${line.id} accept`, command: 'accept', args: { id: proposalId(proposed) } })
        : heard
      const answer = accepted.refused ? heard : accepted
      answers.push(answer)
      if (answer.refused) {
        left.push([number, words])
        told.unshift([number, firstLine(answer.here[0]?.text)])
      } else {
        const refs = answer.toGroup.flatMap(({ ref }) => (ref && !proposalId(ref) ? [ref] : []))
        const what = words.replace(/^(?:action|decision)\s+/i, '').slice(0, 80)
        done.push(refs.length > 0 ? `${refs.join(', ')} ${what}` : firstLine(answer.here[0]?.text).slice(0, 200))
      }
    }
    const rest = { lines: left, from: list.from, at: list.at, ...(list.link ? { link: list.link } : {}), done, told }
    const shown = await hear({ ...said, id: `${said.id} list`, command: 'items', args: rest })
    // In the group's chat the items' own cards stand there; in private they are shown here, with what is to be asked.
    const own = chat.kind === 'personal' ? answers.flatMap(({ here, refused }) => (refused ? [] : here.filter(({ card }) => card))) : []
    return {
      here: [...shown.here, ...own],
      privately: answers.flatMap(({ privately }) => privately),
      toGroup: answers.flatMap(({ toGroup }) => toGroup),
      ...capturedOf(answers),
      ...(shown.refused ? { refused: true } : {}),
    }
  }

  return {
    /** `record` by a button or typed, where there is a list to record; undefined: something else was said. */
    record(said: Said): Promise<Reply> | undefined {
      if (said.command === 'record') {
        const list = readList(said.args ?? {})
        const wish = pressedWish(said)
        if (!list) return Promise.resolve(refuse('That list cannot be read any more. Paste it again, an item a line.'))
        if (wish !== 'all' && !list.lines.some(([number]) => wish.includes(number)))
          return Promise.resolve(refuse('Nothing is ticked, so nothing was recorded.'))
        return sayEach(said, list, wish).then((answer) => this.noted(said, answer))
      }
      const wish = said.command === undefined ? typedWish(said.words ?? '') : undefined
      const list = wish && held.get(placeOf(said))
      return list && wish && sayEach(said, list, wish).then((answer) => this.noted(said, answer))
    },
    /** Keeps in hand the list that an answer shows, for `record all` where there are no buttons. */
    noted(said: Said, answer: Reply): Reply {
      const list = listIn(answer)
      if (!list) return answer
      held.delete(placeOf(said))
      held.set(placeOf(said), list)
      for (const place of [...held.keys()].slice(0, Math.max(0, held.size - MOST_HELD))) held.delete(place)
      return answer
    },
  }
}

/** All that was captured, to be looked at again together. */
const capturedOf = (answers: readonly Reply[]): Pick<Reply, 'captured'> => {
  const all = answers.flatMap(({ captured }) => captured ?? [])
  const [first] = all
  return first ? { captured: { ...first, actions: all.flatMap(({ actions }) => actions) } } : {}
}
