/** Words that make what follows a deadline. */
export const BY = String.raw`(?:due\s+(?:by|on)|by|no\s+later\s+than|not\s+later\s+than|on\s+or\s+before|by\s+or\s+before|(?:at\s+)?(?:the\s+)?latest(?:\s+by)?|until|till|’til)(?:\s+(?:the\s+)?(?:deadline|date)\s+of)?`
export const BEFORE = String.raw`before|ahead\s+of|prior\s+to|in\s+advance\s+of|in\s+time\s+for`
export const AT = `on|at|for|in|within|during|over`
export const DEADLINE = `(?:${BY}|${BEFORE}|${AT}|due|target|deadline)`

/** The same, to be tried at one place of a sentence; what each is worth is judged apart. */
export const LEADS = {
  by: new RegExp(`(?:${BY})\\s+(?:${AT}\\s+)?`, 'iy'),
  before: new RegExp(`(?:${BEFORE})\\s+`, 'iy'),
  at: new RegExp(`(?:${AT})\\s+`, 'iy'),
  due: /(?:due|target|deadline)\s+(?:date\s+)?(?:is\s+|(?:extended|moved|changed|revised|put\s+back|now)\s+(?:to\s+)?)?(?:in\s+|within\s+|at\s+|for\s+)?/iy,
  to: /to\s+/iy,
}

/** A letter or two that any of them begins with. */
export const FIRST_LETTERS = String.raw`due\s|by\s|no[t ]|on\s|at\s|(?:the\s+)?lat|unti|till|’ti|bef|ahe|pri|in\s|for\s|with|dur|ove|targ|dea|to\s`

/** Whether one stands here, told by trying each of them: what a look at the first letters must never contradict. */
export const leads = (text: string, at: number): boolean =>
  Object.values(LEADS).some((lead) => {
    lead.lastIndex = at
    return lead.test(text)
  })

/** Weak by themselves, and yet worth a question where they end the sentence: "send it Q3", "the return 16/5". */
export const WEAK_END =
  /^(?:(?:\d{1,2}|one|two|three|four|five|six|ten)\s+(?:working\s+)?(?:days?|weeks?|months?)\s+(?:before|prior|ahead|after|following)\b|q[1-4]\b|next\s+(?:meeting|mtg|time)\b|(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\d/]))/i
/** "one week before the next meeting" is another day than the meeting's. */
export const AHEAD = /\b(?:days?|weeks?|months?|hours?|wds?|fortnight)\s*$/i
