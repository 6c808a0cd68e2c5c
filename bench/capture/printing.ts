import type { Round, Times } from './client'
import type { Cost } from './server-options'
import { median, quantile } from './stats'

export const print = (line = ''): void => void process.stdout.write(`${line}\n`)
const ms = (value: number): string => value.toFixed(2).padStart(7)
const shown = (rounds: readonly Round[]): number[] => rounds.flatMap(({ times }) => times.map((each) => each.shown))
const p50s = (rounds: readonly Round[], of: keyof Times = 'shown'): number[] =>
  rounds.map(({ times }) => median(times.map((each) => each[of])))
/** Of the same round, so that what else the machine does strikes both; the median of them. */
export const ratio = (over: readonly Round[], under: readonly Round[], of: keyof Times = 'shown'): number => {
  const below = p50s(under, of)
  return median(p50s(over, of).map((value, index) => value / (below[index] ?? 1)))
}

/** A line of the table. */
export const line = (name: string, rounds: readonly Round[], more = ''): void =>
  print(
    `  ${name.padEnd(44)} p50 ${ms(median(p50s(rounds)))}  p99 ${ms(quantile(shown(rounds), 0.99))}  answered p50 ${ms(median(p50s(rounds, 'answered')))}  ${median(
      rounds.map(({ perSecond }) => perSecond),
    )
      .toFixed(0)
      .padStart(5)} msg/s  ${more}`,
  )

export const perCapture = ({ requests, calls, cpu }: Omit<Cost, 'rss'>, captures: number): string => {
  const parts = Object.entries(calls).flatMap(([name, count]) => (count > 0 ? [`${name} ${(count / captures).toFixed(2)}`] : []))
  return `${(requests / captures).toFixed(2)} storage requests a capture (${parts.join(', ')}); ${(cpu / captures).toFixed(2)} ms of the server’s processor`
}
