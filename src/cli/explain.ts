import { createInterface } from 'node:readline'
import { hearingOf } from '../commands/hearing-of'
import { commands } from '../commands/index'
import { defaultSettings } from '../domain/group'
import type { CommandNames } from '../language/explain'
import { explainLines } from '../language/explain-lines'
import { explainedWords } from '../language/explained-words'
import type { Base } from '../ports'
import type { Flags } from './flags'
import { groupNamed } from './group-named'
import { openTerminal } from './open-terminal'
import { momentTyped } from './sweep-once'

/** The storage is closed again whether or not there is such a group: an open one keeps the process alive. */
const groupOf = async (code: string): Promise<Base> => {
  const terminal = await openTerminal()
  try {
    return await groupNamed(terminal, code)
  } finally {
    await terminal.close()
  }
}

/** Those that are typed; what one of them refuses is its own to say. */
const typed = commands.filter(({ examples }) => examples.length > 0)
export const typedCommands: CommandNames = {
  names: typed.flatMap(({ name, also = [] }) => [name, ...also]),
  refuses(name, words, hearing) {
    const parsed = typed.find((each) => each.name === name || each.also?.includes(name))?.parse(words, hearing)
    return parsed && 'refused' in parsed ? parsed.refused : undefined
  },
}

/** What each sentence on standard input would become. Without --group it needs no storage: the people of no group are known. */
export const explain = async (flags: Flags): Promise<number> => {
  const at = momentTyped(flags.at, new Date()).toISOString()
  const canonical = new Map(commands.flatMap((each) => (each.also ?? []).map((also) => [also, each.name] as const)))
  const base = flags.group ? await groupOf(flags.group) : { settings: defaultSettings('DAG', 'none') }
  const hearing = hearingOf({ settings: base.settings, ...('meeting' in base && base.meeting ? { meeting: base.meeting } : {}) }, at, [])
  for await (const line of createInterface({ input: process.stdin }))
    for (const each of explainLines([line], hearing, typedCommands)) {
      const explained = { ...each, kind: canonical.get(each.kind) ?? each.kind }
      process.stdout.write(`${flags.json ? JSON.stringify(explained) : explainedWords(explained)}\n`)
    }
  return 0
}
