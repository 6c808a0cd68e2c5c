import type { LineReading } from './read-line'

const QUESTION =
  /^(?:what|who|when|where|why|how|which|is|are|do|does|did|can|could|should|would|will|shall|any|has|have)\b.*\?\s*$|^[^.!]*\?\s*$/i
const NEGATION =
  /^(?:(?:no|none|nil|n\/a|not\s+needed|nothing)\s*[.!]?$|(?:no|without|not\s+an?)\s+(?:further\s+|new\s+|specific\s+|other\s+|formal\s+)*(?:actions?|decisions?|follow[\s-]?up)?\s*(?:is|are|was|were|needed|required|necessary|at\s+this|arising|taken|made|identified|raised|recorded|agreed|for\s+now|from|yet)\b|none\s+(?:needed|required|arising|at\s+this|recorded|identified|raised|so\s+far)|not\s+(?:needed|required|yet|necessary)|nothing\s+(?:to|needed|required|further|arising))/i
const HEADING =
  /^(?:https?:\/\/\S+|(?:arising\s+)?from\s+(?:the\s+)?(?:last|previous|prior|\d)(?!.*\b(?:to|will|shall|should|must)\b).*|(?:log|list|summary|tracker|register)\b[\s:]*\S*|(?:see\s+)?(?:below|above|attached)[\s:.]*|(?:see|refer\s+to|available\s+at|as\s+per)\s+(?:https?:\S+|(?:the\s+)?(?:(?:attached|separate|action)\s+)?(?:log|list|tracker|table|appendix|annex|attachment|register|end)\b.*)|[-–—:.]*)$/i
const PROPOSES =
  /^(?:(?:I|we|the\s+\S+)\s+)?(?:would\s+(?:like\s+to\s+)?)?(?:propos(?:e|es|ed|al|ing)|suggest(?:s|ed)?|move[ds]?)\s+(?:that\b|to\b|we\b|the\b|approv|:)|^(?:shall|should|could|can)\s+we\b|^how\s+about\b|^it\s+(?:was|is)\s+proposed\b/i
const MINDED = /\bminded\s+to\b|\bintends?\s+to\s+(?:approve|decide)\b|\b(?:leaning|inclined)\s+to(?:wards)?\b/i
const NOTED = /^(?:(?:it\s+was\s+)?noted|(?:the\s+)?[\w&]+(?:\s+[\w&]+){0,2}\s+noted|to\s+note|not(?:es|ing)\b)/i
/** "Decision: deferred to June" */
const PUT_OFF =
  /^(?:(?:is|was)\s+)?(?:deferred|postponed|adjourned|held\s+over|pending|awaiting|awaited|outstanding|required|needed|sought|requested|tb[cda]|to\s+be\s+(?:confirmed|made|taken|decided|agreed))\b/i
const PENDING = /^(?:deferred|pending|tbc|tbd|tba|none|to\s+be\s+(?:confirmed|made|taken|decided|agreed)|awaited|outstanding)\b[\s.]*$/i

/** "Action 0302 closed", "Action complete.": the state of an action, not a new one. */
const STATUS =
  /^actions?(?:\s+(?:item|point|no\.?|ref\.?))?(?:\s+#?[\w./-]*\d[\w./-]*)?\s*[:–—-]?\s+(?:(?:is|are|was|were|has|have|had|been|be|now|to|remains?|agreed|can|all|both)\s+)*(?:closed?|completed?|done|discharged|ongoing|on-going|outstanding|open|superseded|withdrawn|retained|carried\s+(?:forward|over)|c\/f|in\s+progress|not\s+(?:yet\s+)?(?:due|started)|on\s+hold|continu(?:es|ing))(?:[\s.!]*$|\s*[-–—,;:(](?!.*\b(?:to|will)\b).*$)/i

/** "Closed: action 118", "Carried forward – ACTION 12 …": a line of the action log. */
export const STATUS_LABEL =
  /^(?:closed?|completed?|done|carried\s+(?:forward|over)|c\/f|on-?going|withdrawn|superseded|outstanding|discharged)\s*(?:[:–—-]\s*|\s)(?=(?:the\s+)?(?:actions?|AP|decisions?)\b)/i

/** What a prefixed line is after all: a heading, a question, "no action needed", a proposal and an intention create nothing. */
export const moodOf = (line: LineReading): LineReading => {
  const { kind, body } = line
  if (kind !== 'action' && kind !== 'decision') return line
  if (body === '') return { ...line, kind: 'nothing', why: 'empty' }
  if (kind === 'action' && STATUS.test(`action ${body}`)) return { kind: 'nothing', body, why: 'status' }
  if (HEADING.test(body)) return { kind: 'nothing', body, why: 'heading' }
  if (NEGATION.test(body) || (kind === 'decision' && PENDING.test(body))) return { kind: 'nothing', body, why: 'negation' }
  if (PROPOSES.test(body) && !/^move\s+(?:the|to)\b/i.test(body)) return { kind: 'proposal', body, of: kind }
  if (QUESTION.test(body)) return { kind: 'nothing', body, why: 'question' }
  if (kind === 'decision' && MINDED.test(body)) return { kind: 'note', body, why: 'intention' }
  if (kind === 'decision' && PUT_OFF.test(body)) return { kind: 'note', body, why: 'intention' }
  if (kind === 'decision' && NOTED.test(body)) return { kind: 'note', body, why: 'noted' }
  return line
}

/** The mood of a line nobody prefixed. Undefined: it has none that matters here. */
export const bareMood = (line: string): LineReading | undefined => {
  if (STATUS.test(line) || STATUS_LABEL.test(line)) return { kind: 'nothing', body: line, why: 'status' }
  if (
    /^(?:actions?|decisions?)(?:\s+(?:items?|points?|log|register|list|from|arising|of)\b.*)?\s*:?\s*(?:https?:\S+)?$/i.test(line) &&
    !/^(?:actions|decisions)$/i.test(line)
  )
    return { kind: 'nothing', body: line, why: 'heading' }
  if (/^(?:there\s+(?:were|was|are|is)\s+)?no\s+(?:(?:further|new|other|specific|formal)\s+)*(?:actions?|decisions?)\b/i.test(line))
    return { kind: 'nothing', body: line, why: 'negation' }
  if (/^(?:is|are|was|were|what|which|who|when|where|how|do|does|did|should|could|can)\b.*\b(?:action|decision)s?\b.*\?$/i.test(line))
    return { kind: 'nothing', body: line, why: 'question' }
  if (/^(?:I|we)?\s*(?:propos(?:e|es|ed)|move)\s+(?:that\b|to\b|we\b)/i.test(line))
    return { kind: 'proposal', body: line.replace(/^(?:I|we)\s+/i, ''), of: 'decision' }
  if (MINDED.test(line)) return { kind: 'note', body: line, bare: true, why: 'intention' }
  if (NOTED.test(line) && !/^note\b/i.test(line)) return { kind: 'note', body: line, bare: true, why: 'noted' }
  if (
    /^(?:the\s+)?[\w&]+(?:\s+(?:members|group|board|committee|panel|council))?\s+(?:agreed?|agrees|welcomed|discussed|supported|endorsed|considered|recommends?|recommended)\b(?!\s+to\b)/i.test(
      line,
    )
  )
    return { kind: 'note', body: line, bare: true }
  if (/^(?:the\s+)?(?:group|members|board|committee|panel|council|governors|trustees|workgroup|meeting)\s+agree[ds]?\b/i.test(line))
    return { kind: 'note', body: line, bare: true }
  // What a body agreed to do with an item is discussion; what somebody agreed to do is theirs to do.
  if (
    /^(?:the\s+)?[A-Z]{2,6}\s+(?:has\s+|have\s+)?agreed\s+to\s+(?:defer|postpone|approve|adopt|accept|endorse|support|recommend|reject|adjourn|proceed|close|note|delay|hold\s+over|carry\s+forward)\b/.test(
      line,
    )
  )
    return { kind: 'note', body: line, bare: true }
  if (/^(?:it\s+was\s+)?agreed\b/i.test(line)) return { kind: 'note', body: line, bare: true }
  return undefined
}
