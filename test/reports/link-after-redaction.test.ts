import { createBot } from '../../src/bot'
import { finishErasures } from '../../src/bot/finish-erasures'
import { linkFor } from '../../src/reports/link-for'
import { reportDownload } from '../../src/reports/report-download'
import { reportOf } from '../../src/reports/report-from-store'
import { newGroup, roles, type TestGroup } from '../commands/group'

const key = 'a key of more than thirty-two letters'
const at = '2024-04-10T10:00:00.000Z'
const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
/** Stands in nothing but what is redacted. */
const SECRET = /zebra/i

/** A meeting whose report is issued and names it; `dead`: nothing is taken out of the record, as if the process were killed. */
const issued = async (state = { dead: false }) => {
  const group = await newGroup('DAG', (store) => ({
    ...store,
    erase: (...erasure) => (state.dead ? Promise.reject(new Error('killed')) : store.erase(...erasure)),
  }))
  for (const words of [
    'start DAG035 10 April 2024 10:00',
    'area CR044',
    'action IPA to tell the zebra of the window by 8 May 2024',
    'note the zebra is late',
    'decision The SRO approved the zebra',
    'end',
    'issue report DAG035',
  ])
    expect([words, (await group.say('secretary', words)).refused]).toEqual([words, undefined])
  return { group, state }
}

const linksOf = async ({ store }: TestGroup) => {
  const tokens: [string, string][] = []
  for (const version of [undefined, 1])
    for (const format of ['html', 'json', 'md'] as const) {
      const report = await reportOf(store, 'group-1', 35, version)
      if (!report) throw new Error('no report')
      const made = linkFor(key, report, { groupId: 'group-1', format, ...(version ? { version } : {}), personId: roles.chair.id, at })
      if ('token' in made) tokens.push([`${format} ${version ?? 'as it stands'}`, made.token])
    }
  return tokens
}

/** By another process, which knows nothing of the redaction but what is kept. */
const openedBy = ({ store, directory }: TestGroup) => {
  const bot = createBot({
    store,
    directory,
    roster: { members: async () => [roles.chair], organizer: async () => undefined },
    log,
    pause: async () => undefined,
  })
  return reportDownload({
    key,
    now: () => at,
    load: (groupId, meeting, version) => reportOf(store, groupId, meeting, version),
    mayOpen: (groupId, id) => bot.mayLook(groupId, { id, name: '', tenantId: 'tenant-1' }),
    log,
  })
}

const REDACT = ['redact DAG35-01 because it names somebody', 'redact DAG035 line 1 because it does', 'redact DAG-DEC1 because it does']

test('made before, it opens until then, and afterwards says that the record has changed', async () => {
  const { group } = await issued()
  const links = await linksOf(group)
  const open = openedBy(group)
  for (const [name, token] of links) expect([name, (await open(token)).body.toString()]).toEqual([name, expect.stringMatching(SECRET)])
  for (const words of REDACT) expect([words, (await group.say('secretary', words)).refused]).toEqual([words, undefined])
  for (const [name, token] of links) {
    const { status, body } = await open(token)
    expect([name, status, body.toString()]).toEqual([name, 410, expect.stringContaining('ask for the report again')])
  }
  for (const [name, token] of await linksOf(group)) {
    const { status, body } = await open(token)
    expect([name, status, SECRET.test(body.toString())]).toEqual([name, 200, false])
  }
})

test('whoever redacts is killed before the words are out: no door gives the report its old words meanwhile, and the sweep goes on', async () => {
  const { group, state } = await issued({ dead: false })
  const links = await linksOf(group)
  const open = openedBy(group)
  state.dead = true
  for (const words of REDACT) await group.say('secretary', words)
  const meanwhile = await Promise.all(links.map(async ([name, token]) => [name, SECRET.test((await open(token)).body.toString())]))
  expect(meanwhile).toEqual(links.map(([name]) => [name, false]))
  expect(JSON.stringify(await reportOf(group.store, 'group-1', 35, 1))).not.toMatch(SECRET)
  state.dead = false
  await finishErasures(group, 'group-1', '2024-04-10T12:00:00.000Z')
  expect(JSON.stringify(await group.read({ of: 'report', meeting: 35, version: 1 }))).not.toMatch(SECRET)
})
