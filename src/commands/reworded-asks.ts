import type { Ask } from '../domain/ask'
import { printOwners } from '../domain/owner'
import { printDue } from '../domain/print-due'
import type { Action } from '../domain/record'
import { readAction } from '../language/read-action'
import type { Known } from './command'
import { hearingOf } from './hearing-of'

/**
 * New wording changes neither owner nor due. Where it names another owner or day than the old wording did, and not the one that is kept,
 * the card asks: "IPA to publish …" of an action that is the Programme's.
 */
export const rewordedAsks = (before: Action, text: string, known: Known): Ask[] => {
  const hearing = hearingOf(known, known.at, [], [])
  const [was, is] = [readAction(before.text, hearing), readAction(text, hearing)]
  const { settings } = known
  const [named, kept] = [printOwners(is.owners), printOwners(before.owners)]
  const sameParty = is.owners.every(({ party }) => party && before.owners.some((owner) => owner.party === party))
  const owner: Ask[] =
    named && named !== kept && named !== printOwners(was.owners) && !sameParty
      ? [{ about: 'owner', question: `The words now name ${named}. Who owns it?`, candidates: [named, ...(kept ? [kept] : [])] }]
      : []
  const due = is.due.kind === 'date' ? is.due.date : undefined
  const keptDue = before.due.kind === 'date' ? before.due.date : undefined
  return due && due !== keptDue && !(was.due.kind === 'date' && was.due.date === due)
    ? [
        ...owner,
        {
          about: 'due',
          question: `The words now say ${printDue(is.due, settings)}. When is it due?`,
          candidates: [due, ...(keptDue ? [keptDue] : [])],
        },
      ]
    : owner
}
