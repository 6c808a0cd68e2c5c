import type { ChatAddress } from '../../src/domain/group'
import type { Channel } from '../../src/teams/channel'
import { ChannelError } from '../../src/teams/channel-error'
import { createRoster } from '../../src/teams/roster'
import { people } from '../teams-double/people'
import { setStage } from './stage'

const chat: ChatAddress = { tenantId: 'T', conversationId: '19:x', serviceUrl: 'https://x/', botId: '28:b', channelId: 'msteams' }

/** A channel that answers these pages and counts how often it was asked. */
const channel = (pages: unknown[], meeting: () => unknown = () => ({})): Channel & { asked: number } => {
  const nothing = () => Promise.reject(new Error('not asked for'))
  return {
    asked: 0,
    send: nothing,
    update: nothing,
    remove: nothing,
    open: nothing,
    async members(_address, token) {
      this.asked += 1
      return pages[Number(token ?? 0)]
    },
    meeting: async () => meeting(),
  }
}

test('pages are read to the end; the object id under either name; bots and the nameless shape left out', async () => {
  const roster = createRoster(
    channel([
      {
        members: [{ id: '29:a', name: 'Ann', objectId: 'OA' }, { id: '28:bot', name: 'Bot' }, null, { name: 'no id' }],
        continuationToken: '1',
      },
      {
        members: [
          { id: '29:b', name: 'Ben', aadObjectId: 'OB', tenantId: 'OTHER', userRole: 'guest' },
          { id: '29:c', name: 'Cy (Guest)', userRole: 'anonymous', tenantId: 'T' },
        ],
        continuationToken: null,
      },
    ]),
    () => 0,
  )
  expect(await roster.members(chat)).toEqual([
    { id: 'aad:t/oa', name: 'Ann', tenantId: 'T', objectId: 'OA', channelUserId: '29:a' },
    { id: 'aad:t/ob', name: 'Ben', tenantId: 'T', objectId: 'OB', channelUserId: '29:b', guest: true },
    { id: 'ch:29:c', name: 'Cy (Guest)', tenantId: 'T', channelUserId: '29:c', guest: true },
  ])
})

test('kept for five minutes, not longer; a failure is not kept', async () => {
  let now = 0
  const asking = channel([{ members: [] }])
  const roster = createRoster(asking, () => now)
  await Promise.all([roster.members(chat), roster.members(chat)])
  now = 299_999
  await roster.members(chat)
  expect(asking.asked).toBe(1)
  now = 300_000
  await roster.members(chat)
  expect(asking.asked).toBe(2)
  const broken = createRoster({ ...asking, members: () => Promise.reject(new Error('no')) }, () => 0)
  await expect(broken.members(chat)).rejects.toThrow()
  await expect(broken.members({ ...chat })).rejects.toThrow()
})

test('a roster without an end is given up', async () => {
  await expect(createRoster(channel([{ members: [], continuationToken: '0' }]), () => 0).members(chat)).rejects.toThrow('no end')
})

test('the organizer: by the roster’s name; unknown meeting or no right to ask: nobody', async () => {
  const pages = [{ members: [{ id: '29:a', name: 'Ann', objectId: 'OA' }] }]
  const known = createRoster(
    channel(pages, () => ({ details: {}, organizer: { id: '29:a', aadObjectId: 'oa' } })),
    () => 0,
  )
  expect(await known.organizer(chat, 'm')).toMatchObject({ id: 'aad:t/oa', name: 'Ann' })
  expect(await known.organizer(chat)).toBeUndefined()
  const refused = (status: number) =>
    createRoster(
      channel(pages, () => {
        throw new ChannelError('DAG_REFUSED', status, 'x')
      }),
      () => 0,
    )
  expect(await refused(404).organizer(chat, 'm')).toBeUndefined()
  expect(await refused(403).organizer(chat, 'm')).toBeUndefined()
  await expect(refused(503).organizer(chat, 'm')).rejects.toThrow('503')
  expect(
    await createRoster(
      channel(pages, () => ({ organizer: null })),
      () => 0,
    ).organizer(chat, 'm'),
  ).toBeUndefined()
})

test('asked of the real connector', async () => {
  const stage = await setStage()
  const many = Array.from({ length: 120 }, (_, n) => ({ id: `29:n${n}`, name: `Person ${n}`, objectId: `o${n}` }))
  const there = stage.teams.group([people.chair, people.design, ...many])
  const address = { ...chat, tenantId: stage.teams.tenantId, conversationId: there.id, serviceUrl: stage.teams.serviceUrl }
  const members = await stage.app.roster.members(address)
  expect(members).toHaveLength(122)
  expect(members.every((member) => member.objectId)).toBe(true)
  expect(await stage.app.roster.organizer(address, there.meeting?.id)).toMatchObject({ name: 'Justin Andrews' })
  expect(await stage.app.roster.organizer(address, 'another')).toBeUndefined()
  await stage.stop()
})
