import type { PersonAddress } from '../domain/group'
import type { Message } from '../domain/reply'
import { sendingOpens } from '../domain/sending-hours'
import type { Delivery, OwedItem, OwedMessage } from '../ports'
import { undelivered } from './look-at'
import { messageFor, type PersonalMessage } from './message-for'
import { oweItems } from './owe-items'
import type { SweepReport } from './sweep-report'
import { defaultAtOnce, type Sweeping } from './sweep-world'

/** Behind the channel's own limits (15 s to begin, 20 s a request): a messenger that knows none must not outlast its claim. */
const defaultDeadlineMs = 45_000

/** Several hours' messages of one person go as one. */
const byPerson = (messages: readonly OwedMessage[]): Map<string, OwedMessage[]> => {
  const people = new Map<string, OwedMessage[]>()
  for (const message of messages) people.set(message.personId, [...(people.get(message.personId) ?? []), message])
  return people
}

const itemsOf = (messages: readonly OwedMessage[]): { item: OwedItem; hour: string }[] =>
  messages.flatMap(({ hour, items }) => items.map((item) => ({ item, hour })))

/** A channel that hangs is left: it may have accepted the message, so this is the one place where a second may go out. */
const within = async (ms: number, sending: Promise<Delivery>): Promise<Delivery> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Delivery>((resolve) => {
    timer = setTimeout(() => resolve({ delivered: false, why: 'fault', again: true, detail: `no answer within ${ms} ms` }), ms)
  })
  try {
    return await Promise.race([sending, late])
  } catch (error) {
    return { delivered: false, why: 'fault', again: true, detail: error instanceof Error ? error.message : 'the send failed' }
  } finally {
    clearTimeout(timer)
  }
}

/** What a try taught of how its person is reached: a private chat that is new, or why there is none. Undefined: no news. */
const learnedOf = (address: PersonAddress, delivery: Delivery): PersonAddress | undefined => {
  const known = address.state ?? 'reachable'
  if (!delivery.delivered)
    return delivery.why === 'throttled' || delivery.why === 'fault' || delivery.why === known
      ? undefined
      : { ...address, state: delivery.why }
  const { conversationId } = delivery
  const news = !address.personal || address.conversationId !== conversationId || known !== 'reachable'
  return news ? { ...address, personal: true, conversationId, state: 'reachable' } : undefined
}

/** Who was erased while it was on its way stays unknown. */
const learn = async ({ directory }: Sweeping, learned: PersonAddress): Promise<void> => {
  if (await directory.person(learned.personId)) await directory.remember(learned)
}

/** Those who blocked the bot, left or are external have been tried; who needs the app may have added it since. */
const send = async (world: Sweeping, address: PersonAddress | undefined, message: Message): Promise<Delivery> => {
  const state = address?.state
  if (!address) return { delivered: false, why: 'needs the app', again: false, detail: 'never met in a chat' }
  if (state === 'blocked' || state === 'external' || state === 'gone')
    return { delivered: false, why: state, again: false, detail: 'known from an earlier try' }
  const delivery = await within(world.sendDeadlineMs ?? defaultDeadlineMs, world.messenger.toPerson(address, message))
  const learned = learnedOf(address, delivery)
  // News about somebody must not undo what was sent to them: it is learned again with the next message.
  if (learned) await learn(world, learned).catch((error: unknown) => world.log.warn({ err: error }, 'not remembered'))
  return delivery
}

/** Every secretary of the group gets these for themself. */
const UNTOLD = /^(?:undelivered|extension$|digest$|report )/

/** The secretaries of each group learn of what this person could not be sent; of what they were told for others, nobody. */
const tellSecretaries = async (world: Sweeping, personId: string, claimed: readonly OwedMessage[]): Promise<void> => {
  for (const { hour, items } of claimed) {
    const told: OwedItem[] = []
    for (const item of items) {
      if (UNTOLD.test(item.rule)) continue
      const secretaries = (await world.base(item.groupId))?.settings.secretaries ?? []
      told.push(...secretaries.filter((id) => id !== personId).map((id) => ({ ...item, personId: id, rule: undelivered(item.rule) })))
    }
    await oweItems(world.outbox, hour, told)
  }
}

/** For the group to look up, before it is settled: told again after a kill, it is the same row. */
const keep = async (
  world: Sweeping,
  { claimed, person, name }: { claimed: readonly OwedMessage[]; person: string; name: string },
  mail: PersonalMessage,
  refused?: string,
): Promise<void> => {
  const refs = new Map<string, Set<string>>()
  for (const { groupId, ref } of [...mail.items, ...mail.undelivered]) refs.set(groupId, (refs.get(groupId) ?? new Set()).add(ref))
  // Erased from a group while it was on its way, they are forgotten by its messages: nothing is written of them there any more.
  const still = (await Promise.all(claimed.map(({ hour }) => world.outbox.mail(hour, person)))).flat()
  for (const [groupId, of] of refs)
    if (still.some((item) => item.groupId === groupId))
      await world.store.told(groupId, { at: world.at, person, name, refs: [...of], ...(refused ? { refused } : {}) })
}

/** Returns the messages that are done with. */
const deliverTo = async (world: Sweeping, personId: string, owed: readonly OwedMessage[], report: SweepReport): Promise<OwedMessage[]> => {
  const claimed = (await Promise.all(owed.map((message) => world.outbox.claim(message, world.now())))).filter((message) => !!message)
  if (claimed.length === 0) return []
  await world.step('claimed')
  const settle = async (delivery: Delivery): Promise<OwedMessage[]> => {
    for (const message of claimed) await world.outbox.settle(message, delivery, world.now())
    await world.step('settled')
    return delivery.delivered || !delivery.again ? claimed : []
  }
  const personal = await messageFor(world, personId, itemsOf(claimed))
  const address = (await world.directory.person(personId))?.address
  if (!personal && !address) {
    // Owed by a look that was taken before they were erased, say: nothing of it stays.
    for (const groupId of new Set(itemsOf(claimed).map(({ item }) => item.groupId))) await world.outbox.forget(personId, groupId)
    return claimed
  }
  if (!personal) return settle({ delivered: false, why: 'gone', again: false, detail: 'nothing of it is due any more' })
  const name = address?.name ?? personId
  const delivery = await send(world, address, personal.message)
  await world.step('sent')
  const { message: _message, ...rest } = personal
  if (delivery.delivered) {
    report.sent++
    report.messages.push({ person: personId, name, ...rest })
    await keep(world, { claimed, person: personId, name }, personal)
  } else {
    const { why, detail } = delivery
    // What failed for the third time is given up, and must not be given up in silence.
    const again = delivery.again && !(why === 'fault' && claimed.some(({ lastTry }) => lastTry))
    report.refused.push({ person: personId, name, why, detail, again })
    if (!again) {
      await tellSecretaries(world, personId, claimed)
      await keep(world, { claimed, person: personId, name }, personal, why)
    }
    await world.step('told')
  }
  return settle(delivery)
}

/**
 * Sends all that is owed: first to those who only owe, so that a secretary's message can already say whom nothing reached.
 * One person's failure is theirs alone. Where another instance sends, nothing is done: it does all of it.
 */
export const deliverOwed = async (world: Sweeping, report: SweepReport): Promise<void> => {
  const tried = new Set<string>()
  let leads = false
  for (const round of ['owners', 'secretaries'] as const) {
    const people = byPerson(await world.outbox.owed(world.at))
    if (people.size === 0) break
    const groups = new Set([...people.values()].flat().flatMap(({ items }) => items.map(({ groupId }) => groupId)))
    const bases = (await Promise.all([...groups].map((groupId) => world.base(groupId)))).filter((base) => !!base)
    const secretaries = new Set(bases.flatMap((base) => base.settings.secretaries))
    // What was throttled until the evening waits for the morning.
    const closed = new Set(bases.filter(({ settings }) => sendingOpens(settings, world.at) !== world.at).map(({ group }) => group.id))
    const maySend = (messages: OwedMessage[]): boolean => !itemsOf(messages).some(({ item }) => closed.has(item.groupId))
    const waiting = [...people].filter(
      ([id, messages]) => !tried.has(id) && (round === 'secretaries' || !secretaries.has(id)) && maySend(messages),
    )
    if (waiting.length === 0) continue
    leads = await world.outbox.lead(world.now())
    if (!leads) {
      report.elsewhere = true
      return
    }
    const done: OwedMessage[] = []
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [personId, owed] = next
        tried.add(personId)
        try {
          // Another instance took over while this one stood still: what is left is its.
          if (!(await world.outbox.lead(world.now()))) return
          done.push(...(await deliverTo(world, personId, owed, report)))
        } catch (error) {
          report.failures++
          world.log.error({ err: error }, 'a reminder could not be seen to; the next sweep tries again')
        }
      }
    }
    await Promise.all(Array.from({ length: world.atOnce ?? defaultAtOnce }, worker))
    await world.outbox.tidy(done)
  }
  if (leads) await world.outbox.yield(world.now())
}
