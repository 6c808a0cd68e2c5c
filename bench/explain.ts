import { performance } from 'node:perf_hooks'
import { defaultSettings } from '../src/domain/group'
import { explain } from '../src/language/explain'

/** Sentences a second and the 99th percentile of one, after a warm-up. Goal: below 1 ms at p99. */
const sentences = [
  'action Programme (Paul Pettitt) to raise a risk if the change is not approved by 8 May',
  'action Subject to information on feasibility, Programme to raise a risk by the end of May should it not be possible before testing',
  'ACTION: IPA to share its view of the test window (owner: IPA, due: ASAP)',
  'action Elexon & Ofgem to confirm within 10 working days whether the interface can be completed by Mon 14 May',
  'decision The Chair, acting with delegated authority, approved the change for a later release',
  'note Large Supplier Representative: supports the principle, not the timing, and asked for a session on the 22nd of May or thereabouts',
  'AP1 PP: send the updated log, next Friday',
  'what is the action?',
  `action Programme to consider ${'whether the window, the defects and the release on 10 June can be planned together, '.repeat(4)}by w/c 13 May`,
  'Members asked about the timetable for the review and were told that it would begin on Monday',
]
const names = ['action', 'decision', 'note', 'area', 'close', 'due', 'owner', 'report', 'check', 'help']
const people = Array.from({ length: 60 }, (_, i) => ({ name: `Person${i} Surname${i}`, party: `Party ${i % 12}` }))
const hearing = {
  at: '2024-04-10T09:35:00Z',
  settings: { ...defaultSettings('DAG', 'bench'), people: [{ name: 'Paul Pettitt', party: 'Programme' }, ...people] },
  mentions: [],
}

const run = (rounds: number): number[] => {
  const times: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const sentence of sentences) {
      const start = performance.now()
      explain(sentence, hearing, { names, refuses: () => undefined })
      times.push(performance.now() - start)
    }
  return times.sort((a, b) => a - b)
}

export const benchExplain = async (): Promise<void> => {
  run(200)
  const times = run(1000)
  const total = times.reduce((sum, each) => sum + each, 0)
  const at = (share: number): string => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(3)} ms`
  process.stdout.write(
    `${Math.round((times.length / total) * 1000)} sentences/s · p50 ${at(0.5)} · p99 ${at(0.99)} · max ${at(1 - 1 / times.length)}\n`,
  )
}
