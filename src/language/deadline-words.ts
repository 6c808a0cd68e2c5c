/** Words that make what follows a deadline. */
export const BY = String.raw`(?:due\s+(?:by|on)|by|no\s+later\s+than|not\s+later\s+than|on\s+or\s+before|by\s+or\s+before|until|till|’til)(?:\s+(?:the\s+)?(?:deadline|date)\s+of)?`
export const BEFORE = String.raw`before|ahead\s+of|prior\s+to|in\s+advance\s+of|in\s+time\s+for`
export const AT = String.raw`on|at|for|in|within|during|over`
export const DEADLINE = String.raw`(?:${BY}|${BEFORE}|${AT}|due|target|deadline)`
