/** What a form sent for an input: under its name and the form's number, which its button carries (src/cards/reminder-forms.ts), else under its name. */
export const formField = (args: Record<string, unknown>, name: string): string => {
  const value = args[`${name} ${args.form}`] ?? args[name]
  return typeof value === 'string' ? value.trim() : ''
}
