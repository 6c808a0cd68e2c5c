/**
 * What someone is in a group, strongest first. `visitor`: in its chat without having signed in, so nobody knows who they are.
 * `outsider`: not in its chat; whoever is of another tenant or another group is one too.
 */
export type Role = 'secretary' | 'chair' | 'member' | 'visitor' | 'outsider'

/** What a command asks for (DESIGN.md §7 as a table). */
export type Right = 'keep' | 'decide' | 'own' | 'owner' | 'look' | 'greet'

export type Verdict = 'yes' | 'propose' | 'no'

const table: Record<Right, Record<Role, Verdict>> = {
  /** Capture and change: a member proposes. */
  keep: { secretary: 'yes', chair: 'yes', member: 'propose', visitor: 'no', outsider: 'no' },
  /** What is not even proposed: a decision, settings, the meeting's own facts. */
  decide: { secretary: 'yes', chair: 'yes', member: 'no', visitor: 'no', outsider: 'no' },
  /** Say one's own attendance or view: the command looks whose it is. */
  own: { secretary: 'yes', chair: 'yes', member: 'yes', visitor: 'yes', outsider: 'no' },
  /** Deal with an action one owns, from anywhere: the command looks whose it is. */
  owner: { secretary: 'yes', chair: 'yes', member: 'yes', visitor: 'no', outsider: 'yes' },
  look: { secretary: 'yes', chair: 'yes', member: 'yes', visitor: 'no', outsider: 'no' },
  /** Help: anyone. */
  greet: { secretary: 'yes', chair: 'yes', member: 'yes', visitor: 'yes', outsider: 'yes' },
}

export const may = (role: Role, right: Right): Verdict => table[right][role]
