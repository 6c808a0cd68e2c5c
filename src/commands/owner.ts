import { printOwners } from '../domain/owner'
import type { Hearing, OwnersReading } from '../language/hearing'
import { readOwners } from '../language/read-owners'
import { command, type Parsed } from './command'
import { changedAction, foundAction, isRefusal, needItem } from './found'
import { type ItemRef, refAndRest } from './item-words'
import { pickedOwners } from './picked-owners'
import { refuse } from './refusals'

const EXAMPLE = 'owner DAG35-04 Programme (Sean Cooper)'

interface OwnerArgs {
  ref: ItemRef
  reading: OwnersReading
}

const typed = (words: string, hearing: Hearing): Parsed<OwnerArgs> => {
  const parsed = refAndRest(words, hearing.settings, EXAMPLE)
  return 'args' in parsed
    ? { args: { ref: parsed.args.ref, reading: readOwners(parsed.args.rest.replace(/^(?:to|is|=)\s+/i, ''), hearing) } }
    : parsed
}

/**     owner DAG35-04 Programme (Sean Cooper) — a name that fits two people is asked. */
export const owner = command<OwnerArgs>({
  name: 'owner',
  summary: 'Give an action to someone',
  examples: [EXAMPLE, 'owner DAG35-04 IPA', 'owner DAG35-04 DAG Members'],
  chapter: 'change',
  right: 'keep',
  parse: typed,
  /** From the card: people picked by Entra id (the group knows their names), else the words typed beside. */
  fromArgs: (args, hearing) => {
    const owners = pickedOwners(args.owner, hearing)
    if (owners.length === 0) return typed(String(args.words ?? `${args.ref ?? ''} ${args.ownerText ?? ''}`), hearing)
    const parsed = refAndRest(`${args.ref ?? ''} picked`, hearing.settings, EXAMPLE)
    return 'args' in parsed ? { args: { ref: parsed.args.ref, reading: { owners, asks: [] } } } : parsed
  },
  needs: ({ ref }) => needItem(ref),
  decide: ({ ref, reading }, known) => {
    const before = foundAction(known, ref)
    if (isRefusal(before)) return before
    const ask = reading.asks[0]
    if (reading.owners.length === 0)
      return refuse(
        ask?.question ?? `Who owns ${before.ref}? Try: ${EXAMPLE}`,
        (ask?.candidates ?? []).map((each) => ({ title: each, words: `owner ${before.ref} ${each}` })),
        known.group.id,
      )
    return changedAction(
      known,
      'owner',
      before,
      { ...before, owners: reading.owners },
      { before: printOwners(before.owners), after: printOwners(reading.owners) },
    )
  },
})
