import type { Waiver } from '../record'
import type { Finding } from './finding'

/** Findings that still stand, and those that a person accepted with a reason. */
export interface Judged {
  standing: Finding[]
  accepted: { finding: Finding; waiver: Waiver }[]
}

/** What was accepted stays so while it is about the same thing: another twin, another day, and it is asked again. */
export const judged = (findings: readonly Finding[], waivers: readonly Waiver[] = []): Judged => {
  const standing: Finding[] = []
  const accepted: Judged['accepted'] = []
  for (const finding of findings) {
    const waiver = waivers.find((one) => one.code === finding.code && one.where === finding.where && one.about === finding.about)
    if (waiver) accepted.push({ finding, waiver })
    else standing.push(finding)
  }
  return { standing, accepted }
}
