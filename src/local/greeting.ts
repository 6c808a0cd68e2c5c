import { DateTime } from 'luxon'
import type { Instant } from '../domain/due'
import { localGroup } from './local-group'

interface Addresses {
  page: string
  bot: string
  tables: string
  folder: string
}

/** The first five things to type; `at` gives the meeting its date. */
export const firstFive = (at: Instant): string[] => [
  'help',
  `start DAG036 ${DateTime.fromISO(at, { zone: 'Europe/London' }).toFormat('d MMMM yyyy')} 10:00`,
  'area CR044 Decision',
  'action Programme (Paul Pettitt) to draft the risk for CR044 in two weeks',
  'actions',
]

/** What `npm start` prints once all three are up. */
export const greeting = ({ page, bot, tables, folder }: Addresses, at: Instant): string => {
  const { secretary, chat, bot: self } = localGroup
  return [
    '',
    'DAG Scribe is running on this machine, and on this machine only.',
    '',
    `  Teams-like page  ${page}`,
    `  Bot              ${bot}`,
    `  Table storage    ${tables}  (kept in ${folder})`,
    '',
    `Open the page and choose "${chat.name}". You are ${secretary.name}, the secretary.`,
    `Type @, pick ${self.name}, then one of these:`,
    '',
    ...firstFive(at).map((line, index) => `  ${index + 1}. ${line}`),
    '',
    'Ctrl-C ends all three. What was recorded is there next time.',
    '',
  ].join('\n')
}
