/** An input's id where the same form stands on a card once for each item. */
export const fieldId = (name: string, ref: string): string => `${name} ${ref}`

/** What a form sent for an input, under that id or under its plain name. */
export const formField = (args: Record<string, unknown>, name: string): string => {
  const value = args[fieldId(name, String(args.ref ?? ''))] ?? args[name]
  return typeof value === 'string' ? value.trim() : ''
}
