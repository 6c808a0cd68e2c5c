import { performance } from 'node:perf_hooks'
import { createBot } from '../src/bot'
import { foundGroup } from '../src/bot/found-group'
import { terminalAddress } from '../src/bot/terminal-address'
import { actionId } from '../src/domain/refs'
import { headlineReport } from '../src/domain/report/headline-report'
import type { Change, MeetingRecord } from '../src/ports'
import { buildReport } from '../src/reports/build-report'
import { importChanges } from '../src/reports/importing/import-changes'
import { importNeeds } from '../src/reports/importing/import-needs'
import { importReport } from '../src/reports/importing/import-report'
import { saveImport } from '../src/reports/importing/save-import'
import type { Table } from '../src/storage/table'
import { createTableDirectory } from '../src/storage/table-directory'
import { createTableStore } from '../src/storage/table-store'
import { openTables } from '../src/storage/tables'
import { startAzurite } from '../test/azurite'
import { action, meeting } from '../test/storage/world'
import { median } from './capture/stats'
import { longReport } from './register/long-report'

const by = { id: 'bench', name: 'Bench' }
const at = '2027-04-12T09:00:00.000Z'
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** One after the other, `rounds` times: what else the machine does strikes both. -> ms, and the median of the rounds' ratios. */
const inTurn = async (rounds: number, small: () => Promise<unknown>, large: () => Promise<unknown>): Promise<string> => {
  const times: [number, number][] = []
  await small()
  for (let round = 0; round < rounds; round++) times.push([await timed(small), await timed(large)])
  const of = (index: 0 | 1): string => `${median(times.map((each) => each[index])).toFixed(1)} ms`
  return `${of(0)} / ${of(1)}  ratio ${median(times.map(([a, b]) => b / a)).toFixed(2)}`
}

/** Rows that the service returned, whatever was asked. */
const counting = (table: Table, rows: { returned: number }): Table => ({
  ...table,
  get: async (...asked) => {
    const row = await table.get(...asked)
    rows.returned += row ? 1 : 0
    return row
  },
  range: async (...asked) => {
    const found = await table.range(...asked)
    rows.returned += found.length
    return found
  },
})

/** `npm run bench -- register`: reading and saving a report, writing one, and a look-up with much that is closed behind it. */
export const benchRegister = async (): Promise<void> => {
  const azurite = await startAzurite()
  try {
    const tables = await openTables({ connectionString: azurite.connectionString }, { deadlineMs: 20_000 })
    const rows = { returned: 0 }
    const counted = { ...tables, register: counting(tables.register, rows) }
    const store = createTableStore(counted, () => at)
    const directory = createTableDirectory(counted)
    const found = async (id: string, code: string) => {
      await foundGroup({ store, directory }, id, { code, tenantId: 't' }, terminalAddress('t', code), at)
      const base = await store.load(id)
      if (!base) throw new Error('no group')
      return base
    }
    const used = async (work: () => Promise<unknown>): Promise<string> => {
      const [requests, returned] = [tables.requests(), rows.returned]
      const ms = await timed(work)
      return `${tables.requests() - requests} requests, ${rows.returned - returned} rows returned, ${ms.toFixed(0)} ms`
    }

    const [one, fifty] = [longReport(1), longReport(50)]
    const file = (text: string) => ({ name: 'report.txt', bytes: Buffer.from(text) })
    print(
      `reading a report of ${one.length} letters / one 50 times as long: ${await inTurn(
        3,
        () => importReport(file(one)),
        () => importReport(file(fifty)),
      )}`,
    )
    for (const [id, code, text] of [
      ['small', 'SML', one],
      ['large', 'LRG', fifty],
    ] as const) {
      const report = await importReport(file(text.replaceAll('ABC', code)))
      const base = await found(id, code)
      const save = async (): Promise<void> => {
        const facts = await store.read(id, importNeeds(report, base.settings))
        const plan = importChanges(report, { group: base.group, settings: base.settings, facts }, at, by)
        if ((await saveImport(store, base, plan, id, at, by)) !== 'saved') throw new Error('not saved')
      }
      print(
        `  saved, ${report.actions.length} actions, ${report.decisions.length} decisions, ${report.discussion.length} lines: ${await used(save)}`,
      )
    }

    const record = (count: number): MeetingRecord => ({
      meeting: { ...meeting(), state: 'ended' },
      areas: [],
      raised: Array.from({ length: count }, (_, n) =>
        action(n + 1, { id: actionId(35, n + 1), ref: `DAG35-${String(n + 1).padStart(2, '0')}` }),
      ),
      touched: [],
      decisions: [],
      discussion: [],
      attendees: [],
    })
    const { settings } = await found('reports', 'DAG')
    for (const format of ['json', 'docx'] as const) {
      const write = (count: number) => () => buildReport(headlineReport(record(count), [], settings), format)
      print(`report as ${format}, 12 / 600 actions: ${await inTurn(5, write(12), write(600))}`)
    }

    for (const [id, code, behind] of [
      ['few', 'FEW', 10],
      ['many', 'MNY', 10_000],
    ] as const) {
      const base = await found(id, code)
      let { etag } = base
      const all = Array.from({ length: behind + 10 }, (_, n): Change => {
        const [raised, number] = [Math.floor(n / 99) + 1, (n % 99) + 1]
        const { look: _look, ...closed } = action(number, {
          id: actionId(raised, number),
          ref: `${code}${raised}-${number}`,
          meeting: raised,
          status: 'closed',
        })
        return { kind: 'action', after: n < behind ? closed : { ...closed, status: 'open' } }
      })
      for (let from = 0; from < all.length; from += 16) {
        const saved = await store.save({ group: base.group, etag, changes: all.slice(from, from + 16), events: [], said: [] })
        if (saved.kind !== 'saved') throw new Error(`not saved: ${saved.kind}`)
        etag = saved.etag
      }
    }
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
    const roster = { members: async () => [], organizer: async () => undefined }
    const ask = (id: string, code: string) => () => {
      const bot = createBot({ store, directory, roster, log, pause: async () => undefined })
      const chat = { kind: 'terminal' as const, address: terminalAddress('t', code) }
      return bot.hear({
        id: `${id}${performance.now()}`,
        by: { ...by, tenantId: 't' },
        at,
        chat,
        words: 'actions',
        groupId: id,
        mentions: [],
      })
    }
    print(`actions, 10 closed behind: ${await used(ask('few', 'FEW'))}`)
    print(`actions, 10,000 closed behind: ${await used(ask('many', 'MNY'))}`)
    print(`actions, 10 / 10,000 closed behind: ${await inTurn(20, ask('few', 'FEW'), ask('many', 'MNY'))}`)
  } finally {
    await azurite.stop()
  }
}
