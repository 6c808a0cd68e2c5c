import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { offences } from './structure-rules'

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    return entry.isDirectory() ? sources(path) : /\.tsx?$/.test(entry.name) ? [path] : []
  })

it('is built as DESIGN.md says: arrows point one way, and every name says what it is', () => {
  expect(sources('src').flatMap((path) => offences(path, readFileSync(path, 'utf8')))).toEqual([])
})

describe('what it refuses', () => {
  it.each([
    ['src/domain/x.ts', "import type { Store } from '../ports'", 'may know only: itself'],
    ['src/domain/x.ts', "import { createHash } from 'node:crypto'", 'the domain is pure'],
    ['src/domain/x.ts', "import { z } from 'zod'", 'the domain is pure'],
    ['src/language/x.ts', "import { action } from '../commands/action'", 'may know only: domain'],
    ['src/cards/x.ts', "import {\n  readDue,\n} from '../language/read-due'", 'may know only: domain'],
    ['src/commands/x.ts', "import { hear } from '../bot'", 'may know only: language, cards, ports, domain'],
    ['src/commands/x.ts', "const bot = await import('../bot')", 'may know only'],
    ['src/bot.ts', "import { open } from './storage/open'", 'may know only'],
    ['src/storage/x.ts', "import { toSaid } from '../teams/to-said'", 'may know only'],
    ['src/elsewhere/x.ts', "import { due } from '../domain/due'", 'not in the table'],
    ['src/reports/x.ts', "import { TableClient } from '@azure/data-tables'", 'belongs to storage'],
    ['src/bot/x.ts', "import { TurnContext } from 'botbuilder'", 'belongs to teams and http'],
    ['src/teams/x.ts', "import { createServer } from 'restify'", 'belongs to http'],
    ['src/panel/x.tsx', "import { commands } from '../commands/index'", 'write "import type"'],
    ['src/bot/x.ts', 'const port = process.env.PORT', 'src/config.ts alone does'],
    ['src/bot/x.ts', 'export default 1', 'default export'],
    ['src/bot/x.ts', '// TODO later', 'puts something off'],
    ['src/bot/date-utils.ts', '', 'could hold anything'],
    ['src/helpers/x.ts', '', 'could hold anything'],
    ['src/bot/ReadDue.ts', '', 'kebab-case'],
    ['src/bot/x.ts', '\n'.repeat(250), 'Split it'],
  ])('%s: %s', (path, text, mend) => {
    expect(offences(path, text)).toEqual([expect.stringContaining(mend)])
  })
})

it('allows the arrows that point down', () => {
  const allowed: [string, string][] = [
    ['src/main.ts', "import { openStore } from './storage/open-store'"],
    ['src/commands/x.ts', "import type { Base } from '../ports'"],
    ['src/http/x.ts', "import { CloudAdapter } from 'botbuilder'"],
    ['src/panel/x.tsx', "import type { Action } from '../domain/record'"],
    ['src/config.ts', 'const port = process.env.PORT'],
  ]
  expect(allowed.flatMap(([path, text]) => offences(path, text))).toEqual([])
})
