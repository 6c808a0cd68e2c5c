const DECIDED =
  /\b(?:approved|ratified|endorsed|adopted|resolved|decided|carried|rejected|by\s+consensus|consensus\s+to|unanimous(?:ly)?)\b/i
const REFUSED = /\b(?:not|never|nobody|no)\s+(?:\S+\s+){0,2}(?:approve|ratif|endors|adopt|resolv|decid|carried)/i
const TO_DO =
  /\b(?:to|will|must|should|shall|needs?\s+to|undertook\s+to|offered\s+to|volunteered\s+to|agreed\s+to|(?:is|are)\s+(?:asked\s+)?to)\s+\p{L}+|^(?:please|kindly|could|can)\b|\(action\b|\baction\s*[:)]|\b(?:owner|lead|due|deadline)\b/iu

/** What a line that nobody could read may be, the likeliest first: what is offered to be pressed. */
export const likelyKinds = (text: string): ('action' | 'decision' | 'note')[] => {
  if (DECIDED.test(text) && !REFUSED.test(text)) return ['decision', 'note', 'action']
  return TO_DO.test(text) ? ['action', 'note'] : ['note', 'action']
}
