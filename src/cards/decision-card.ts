import { printDate } from '../domain/print-due'
import type { Decision } from '../domain/record'
import type { Message } from '../domain/reply'
import { button } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { cut } from './cut'
import { asOf, changedWords, redactedWords, titled, whereWords } from './item-line'
import { heading, line, quiet, run } from './layout'
import { newWordingBlock, newWordingText, stillNew } from './new-wording'
import { present } from './plain'
import { rulingButtons, rulingNotes } from './ruling-block'

/** One decision, made or withdrawn. */
export const decisionCard = (
  view: CardView,
  decision: Decision,
  more: { heading?: string; fresh?: boolean; shown?: boolean } = {},
): Message => {
  const over = decision.status === 'withdrawn'
  const title = titled('Decision', decision.ref, more.heading)
  const earlier = decision.earlier.at(-1)
  const offer = over || more.shown ? undefined : stillNew(decision.newWording, decision)
  const notes = present([
    over ? 'Withdrawn' : undefined,
    decision.correspondence && `By correspondence on ${printDate(decision.correspondence)}`,
    decision.supersedes && `Supersedes ${decision.supersedes}`,
    decision.supersededBy && `Superseded by ${decision.supersededBy}`,
    decision.discussed && `In the discussion: ${decision.discussed}`,
    redactedWords(view, decision.redacted),
    ...rulingNotes(decision, view),
    earlier && `Earlier wording: ${earlier.text}`,
    !offer && changedWords(decision.sourceChanged),
  ])
  return message({
    text: [
      `${title} (${whereWords(view, decision)})`,
      decision.text,
      ...notes,
      ...(offer ? newWordingText(decision.ref, decision, offer) : []),
    ].join('\n'),
    body: [
      heading(title),
      quiet(whereWords(view, decision)),
      line([run(decision.text, { struck: over })], 'Medium'),
      ...notes.map((note) => quiet(cut(note, 400), 'Small')),
      ...(more.shown ? [asOf(view)] : []),
      ...(offer ? [newWordingBlock(view, decision.ref, decision, offer)] : []),
    ],
    actions:
      over || more.shown
        ? []
        : [
            ...(decision.hidden || decision.redacted ? [] : rulingButtons(view, decision)),
            ...(more.fresh
              ? [
                  button({
                    title: 'Undo',
                    tooltip: `Take ${decision.ref} back`,
                    command: 'withdraw',
                    groupId: view.groupId,
                    args: { ref: decision.ref, words: decision.ref },
                  }),
                ]
              : []),
          ],
  })
}
