import { printOwner } from '../../src/domain/owner'
import type { DueReading, OwnersReading } from '../../src/language/hearing'

/** Owners as the tables write them: printed, parted by "; ", a collective marked. */
export const shownOwners = ({ owners }: Pick<OwnersReading, 'owners'>): string =>
  owners.map((owner) => printOwner(owner) + (owner.collective ? ' {each}' : '')).join('; ')

/** A due as the tables write it; `''` where there is none. */
export const shownDue = ({ due }: Pick<DueReading, 'due'>): string => {
  if (due.kind === 'date') return due.date
  if (due.kind === 'meeting') return due.meeting
  return { 'next-meeting': 'next meeting', asap: 'ASAP', none: due.kind === 'none' && due.standing ? 'standing' : '' }[due.kind]
}
