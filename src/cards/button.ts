import type { Element } from './layout'

/** What a button carries: the command it says, never rights. Inputs of its card arrive beside these keys. */
export interface ButtonData {
  command: string
  groupId?: string
  args: Record<string, unknown>
}

export interface Button extends ButtonData {
  title: string
  style?: 'positive'
  /** Into the overflow menu. */
  secondary?: boolean
  /** Sends the inputs of its form too; without it a button says only what it carries, whatever is half filled in. */
  form?: boolean
  /** Said to screen readers and shown on hover, where the title alone is too short. */
  tooltip?: string
}

/** Action.Execute, with Action.Submit where a client knows no Execute. */
export const button = ({ title, style, secondary, form, tooltip, command, groupId, args }: Button): object => {
  const data: ButtonData = { command, args, ...(groupId ? { groupId } : {}) }
  const looks = {
    title,
    ...(style ? { style } : {}),
    ...(secondary ? { mode: 'secondary' } : {}),
    ...(tooltip ? { tooltip } : {}),
    ...(form ? {} : { associatedInputs: 'none' }),
  }
  return { type: 'Action.Execute', verb: command, data, ...looks, fallback: { type: 'Action.Submit', data, ...looks } }
}

/** A button that unfolds a small form. */
export const unfolding = (title: string, body: readonly Element[], buttons: readonly object[], secondary?: boolean): object => ({
  type: 'Action.ShowCard',
  title,
  ...(secondary ? { mode: 'secondary' } : {}),
  card: { type: 'AdaptiveCard', version: '1.5', body, actions: buttons },
})
