/** What someone is in a group, strongest first. `outsider`: not in its chat. */
export type Role = 'secretary' | 'chair' | 'member' | 'outsider'

/** What a command asks for (DESIGN.md §7 as a table). `own`: closing one's own action. */
export type Right = 'keep' | 'decide' | 'own' | 'look' | 'greet'

export type Verdict = 'yes' | 'propose' | 'no'

const table: Record<Right, Record<Role, Verdict>> = {
  /** Capture and change: a member proposes. */
  keep: { secretary: 'yes', chair: 'yes', member: 'propose', outsider: 'no' },
  /** What is not even proposed: a decision, settings, the meeting's own facts. */
  decide: { secretary: 'yes', chair: 'yes', member: 'no', outsider: 'no' },
  /** Close one's own action, say one's own attendance: the command looks whose it is; an owner by name may from anywhere. */
  own: { secretary: 'yes', chair: 'yes', member: 'yes', outsider: 'no' },
  look: { secretary: 'yes', chair: 'yes', member: 'yes', outsider: 'no' },
  /** Help: anyone. */
  greet: { secretary: 'yes', chair: 'yes', member: 'yes', outsider: 'yes' },
}

export const may = (role: Role, right: Right): Verdict => table[right][role]
