import { copies, type FaultWorld, type Letter, told } from '../reminders/fault-stage'

/** One run of a scenario: what was broken, and what people got. */
export interface Outcome {
  kills: number
  /** Messages the channel had taken and nobody had recorded: of killed senders, or whose answer was lost. Each may come once more. */
  inFlight: number
  /** Messages that came more than once, each further time counted. */
  extra: number
  /** Whoever was told least of something they owe was told it so often. */
  least: number
  strangers: number
}

/** Messages to people beyond the first of each, and to the chat beyond the one card it was owed. */
export const extraOf = (letters: readonly Letter[]): number => {
  const toPeople = Object.entries(told).map(([to, refs]) =>
    Math.max(...refs.map((ref) => letters.filter((letter) => letter.to === to && letter.refs.includes(ref)).length - 1), 0),
  )
  const toChat = Math.max(0, letters.filter(({ to }) => to === 'the meeting chat').length - 1)
  return toPeople.reduce((sum, count) => sum + count, toChat)
}

export const outcomeOf = (world: Pick<FaultWorld, 'letters'>, kills: number, inFlight: number): Outcome => {
  const { least, strangers } = copies(world)
  return { kills, inFlight, extra: extraOf(world.letters), least, strangers: strangers.length }
}

const isSound = ({ inFlight, extra, least, strangers }: Outcome): boolean => least >= 1 && extra <= inFlight && strangers === 0

/** Prints a line of the table. Returns whether nothing was lost and nothing doubled but what was in flight, in each run. */
export const line = (name: string, outcomes: readonly Outcome[]): boolean => {
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, each) => total + of(each), 0)
  const sound = outcomes.every(isSound)
  const cells = [
    name.padEnd(54),
    String(outcomes.length).padStart(5),
    String(sum(({ kills }) => kills)).padStart(6),
    String(Math.min(...outcomes.map(({ least }) => least))).padStart(9),
    String(sum(({ inFlight }) => inFlight)).padStart(9),
    String(sum(({ extra }) => extra)).padStart(6),
    sound ? '  sound' : '  BROKEN',
  ]
  process.stdout.write(`${cells.join(' ')}\n`)
  if (!sound) for (const outcome of outcomes.filter((each) => !isSound(each))) process.stdout.write(`    ${JSON.stringify(outcome)}\n`)
  return sound
}

export const head = (): void => {
  const names = ['runs', 'kills', 'told at l.', 'in flight', 'extra']
  process.stdout.write(`${'what was broken'.padEnd(54)} ${names.map((name, at) => name.padStart([5, 6, 9, 9, 6][at] ?? 6)).join(' ')}\n`)
}
