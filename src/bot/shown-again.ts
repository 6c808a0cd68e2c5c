import { mailCard } from '../cards/mail-card'
import { isReply } from '../commands/command'
import { commandNamed } from '../commands/index'
import type { Message } from '../domain/reply'
import { may } from '../domain/rights'
import type { Said } from '../domain/said'
import type { Base, Directory, Outbox, Store } from '../ports'
import { readable } from './hidden-facts'
import type { Known0 } from './job'
import { bothFacts } from './overlay'
import { personalMail } from './personal-mail'

/** Lists whose cards stand still when one of their items is dealt with. */
const LISTS = ['actions', 'my actions', 'overdue', 'check']

export interface ListWorld {
  store: Store
  directory: Directory
  outbox?: Pick<Outbox, 'mail'>
  /** A group as this instance knows it. */
  base: (groupId: string) => Promise<Base | undefined>
}

/** The person's own message of those hours as it stands now: what they have done is struck through. */
const reminder = async (world: ListWorld, said: Said): Promise<Message | undefined> => {
  const told = said.args?.hours
  const hours = Array.isArray(told)
    ? told.filter((hour): hour is string => typeof hour === 'string' && !Number.isNaN(Date.parse(hour))).slice(0, 24)
    : []
  const mails = await Promise.all(
    hours.map(async (hour) => ((await world.outbox?.mail(hour, said.by.id)) ?? []).map((item) => ({ item, hour }))),
  )
  const mail = await personalMail({ ...world, at: said.at }, said.by.id, mails.flat())
  return mail.own.length + mail.extensions.length > 0 ? mailCard(mail, hours) : undefined
}

/** The list that a button stood on, as it is after the press; undefined where it stood on an item's own card. */
export const shownAgain = async (ports: ListWorld, said: Said, known: Known0): Promise<Message | undefined> => {
  const on = said.args?.on
  if (on === 'reminder') return reminder(ports, said)
  // "check DAG034": a list may be of something.
  const name = typeof on === 'string' ? LISTS.find((each) => on === each || on.startsWith(`${each} `)) : undefined
  const list = name ? commandNamed(name) : undefined
  if (!list || may(known.role, list.right) !== 'yes') return undefined
  const parsed = list.parse(String(on).slice(list.name.length), { at: said.at, settings: known.settings, mentions: [] })
  if (!('args' in parsed)) return undefined
  const first = await ports.store.read(known.group.id, list.needs?.(parsed.args, known) ?? [])
  const then = list.needsThen?.(parsed.args, { ...known, facts: first }) ?? []
  const facts = then.length > 0 ? bothFacts(first, await ports.store.read(known.group.id, then)) : first
  const answer = list.decide(parsed.args, readable({ ...known, facts }))
  return isReply(answer) ? answer.here[0] : undefined
}
