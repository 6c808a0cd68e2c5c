import type { Message, Reply } from '../domain/reply'

const lines = (message: Message, mark: string): string[] =>
  message.text.split('\n').map((line, index) => `bot> ${index === 0 ? mark : '  '}${line}`)

/** What a terminal shows: everything in words; what would be private, or stand in the group's chat, says so where it differs. */
export const printReply = (answer: Reply): string =>
  [
    ...answer.here.flatMap((each) => lines(each, '')),
    ...answer.toGroup.flatMap(({ message }) => lines(message, '')),
    ...answer.privately.flatMap((each) => lines(each, '(privately) ')),
  ].join('\n')
