import { LONGEST_TEXT } from '../commands/action'
import type { Command } from '../commands/command'
import { draftOf } from '../commands/draft'
import { commandNamed } from '../commands/index'
import type { Hearing } from '../language/hearing'
import type { Interpreted } from './interpret'

/** A chat message as the dialog is to show it; refused at the first try (`why`), it shows what was filled in. */
export const drafted = (
  args: Record<string, unknown>,
  hearing: Hearing,
  interpret: (words: string, hearing: Hearing) => Interpreted,
): Interpreted => {
  const given = (name: string, most = LONGEST_TEXT): string => (typeof args[name] === 'string' ? args[name].slice(0, most) : '')
  const [from, link, why] = [given('from', 200), given('link', 1000), given('why', 600)]
  const origin = { ...(from ? { from } : {}), ...(link ? { link } : {}) }
  const command = commandNamed('draft') as Command
  if (why) {
    const kind = ['decision', 'note'].includes(given('kind')) ? given('kind') : 'action'
    return { command, args: { kind, text: given('text'), owner: given('ownerText', 200), due: given('due', 100), why, ...origin } }
  }
  const words = given('words').replace(/\s+/g, ' ').trim()
  const what = interpret(words, hearing)
  const [name, read] = 'command' in what ? [what.command.name, what.args as { reading?: object }] : []
  return { command, args: { ...draftOf(words, hearing, name, read?.reading), ...origin } }
}
