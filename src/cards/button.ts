/** What a button carries: the command it says, never rights. Inputs of its card arrive beside these keys. */
export interface ButtonData {
  command: string
  groupId?: string
  args: Record<string, unknown>
}

export interface Button extends ButtonData {
  title: string
  style?: 'positive' | 'destructive'
  /** Into the overflow menu. */
  secondary?: boolean
}

/** Action.Execute, with Action.Submit where a client knows no Execute. */
export const button = ({ title, style, secondary, command, groupId, args }: Button): object => {
  const data: ButtonData = { command, args, ...(groupId ? { groupId } : {}) }
  const looks = { title, ...(style ? { style } : {}), ...(secondary ? { mode: 'secondary' } : {}) }
  return { type: 'Action.Execute', verb: command, data, ...looks, fallback: { type: 'Action.Submit', data, ...looks } }
}
