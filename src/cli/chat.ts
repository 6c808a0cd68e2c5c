import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import type { Flags } from './flags'
import { groupNamed } from './group-named'
import type { Terminal } from './open-terminal'
import { printReply } from './print-reply'
import { sayAtTerminal } from './say-at-terminal'
import { TranscriptClock, transcriptLine } from './transcript'
import { wholeLines } from './whole-lines'

/** Talks to the bot at a terminal, or reads a transcript (`[10:35] Name> words`) from standard input. Who holds the storage's keys is its secretary. */
export const chat = async (terminal: Terminal, flags: Flags): Promise<number> => {
  const { world } = terminal
  const base = await groupNamed(terminal, flags.group, true, flags.secretary)
  const groupId = base.group.id
  const typing = process.stdin.isTTY === true
  const speaker = flags.as ?? 'Secretary'
  const running = base.group.running && !typing ? base.meeting : undefined
  const clock = new TranscriptClock(base.settings.timeZone, world.now, running)
  const lines = createInterface({ input: process.stdin, ...(typing ? { output: process.stdout, prompt: `${speaker}> ` } : {}) })
  if (typing) process.stdout.write(`${base.settings.code} at the terminal. Say help; Ctrl-D ends.\n`)
  lines.prompt()
  const visit = randomUUID()
  let count = 0
  for await (const line of wholeLines(lines)) {
    const spoken = transcriptLine(line, speaker)
    if (spoken) {
      const { settings } = (await world.store.load(groupId)) ?? base
      const at = typing ? world.now().toISOString() : clock.at(spoken)
      const answer = await sayAtTerminal(world.bot, groupId, settings, {
        id: `${visit}-${count++}`,
        name: spoken.name,
        words: spoken.words,
        at,
      })
      if (!typing) process.stdout.write(`${line}\n`)
      process.stdout.write(`${printReply(answer)}\n`)
    }
    if (typing) lines.prompt()
  }
  return 0
}
