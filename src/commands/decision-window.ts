import type { Known } from './command'

/** First and last number of the `most` decisions up to `upTo`, or of the newest where that is absent: what is read follows what is shown. */
export const decisionWindow = ({ group }: Pick<Known, 'group'>, most: number, upTo = group.decision): { from: number; to: number } => {
  const to = Math.min(upTo, group.decision)
  return { from: Math.max(1, to - most + 1), to }
}
