const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const words: Readonly<Record<string, string>> = {
  today: 'due today',
  asap: 'as soon as possible',
  weekly: 'weekly',
  update: 'update asked for',
  later: 'reminded later',
  extension: 'more time asked for',
  answer: 'more time answered',
  digest: 'the week’s digest',
  'report before': 'its report is to be issued by tomorrow',
  'report today': 'its report is to be issued today',
  'report overdue': 'its report is overdue',
}

/** Why something is mentioned, in words: "5 working days before". */
export const ruleWords = (rule: string): string => {
  const [kind = '', days] = rule.split(' ')
  if (kind === 'before') return `${plural(Number(days), 'working day')} before`
  if (kind === 'after') return `${plural(Number(days), 'working day')} over`
  return words[rule] ?? words[kind] ?? rule
}
