/** `npm run demo`: a meeting like DAG035 through the real endpoint, real table storage and real tokens; the Teams service alone is a double. */
import { mkdir, writeFile } from 'node:fs/promises'
import { DateTime } from 'luxon'
import type { Card } from '../../src/domain/reply'
import { printSweep } from '../../src/reminders/print-sweep'
import { buildReport } from '../../src/reports/build-report'
import { reportOf } from '../../src/reports/report-from-store'
import { wordsOn } from '../cards/buttons-of'
import { setStage } from '../e2e/stage'
import type { Posted } from '../teams-double/chats'
import { people } from '../teams-double/people'
import { dag032, dag034, dag035, type Spoken } from './meetings'

const folder = '.local/demo'
const say = (text = ''): void => void process.stdout.write(`${text}\n`)
const london = (date: string, time: string): string =>
  DateTime.fromFormat(`${date} ${time}`, 'yyyy-MM-dd H:mm', { zone: 'Europe/London' }).toUTC().toISO() ?? ''

/** A card or text as a reader of the chat takes it in. */
const shown = (activity: { text?: string; summary?: string }): string =>
  (activity.text ?? activity.summary ?? '').split('\n').join('\n      ')

/** All that can be read on a card that stands in a chat. */
const words = (posted: Posted | undefined): string => wordsOn({ text: '', card: posted?.activity.attachments?.[0]?.content as Card })

/** Holds the three meetings, writes the report, runs the sweep of 30 April and presses Complete. Out: what was found on the way. */
export const runDemo = async (tell: (text?: string) => void = say) => {
  const { teams, instances, stop } = await setStage()
  const [bot] = instances
  if (!bot) throw new Error('the bot did not start')
  try {
    const { secretary, chair, design, elexon, smallSupplier, team } = people
    const chat = teams.group([secretary, chair, design, elexon, smallSupplier, team], { organizer: secretary })
    const privately = new Map([secretary, design, team, elexon].map((person) => [person.name, teams.personal(person)]))
    await teams.install(secretary, chat)
    const speaker = { secretary, chair }

    const hold = async ({ date, said }: { date: string; said: readonly Spoken[] }, aloud: boolean): Promise<void> => {
      for (const { time, by, words } of said) {
        const before = teams.posted(chat).length
        const heard = await teams.say(speaker[by], words, { chat, at: london(date, time) })
        if (heard.status !== 200) throw new Error(`“${words}” was answered ${heard.status}`)
        if (!aloud) continue
        tell(`[${time}] ${speaker[by].name}: ${words}`)
        for (const posted of teams.posted(chat).slice(before)) tell(`      ${shown(posted.activity)}`)
      }
    }

    tell('Two earlier meetings leave their actions in the register (DAG032, DAG034).')
    await hold(dag032, false)
    await hold(dag034, false)
    tell('\nDAG035, in the meeting chat:\n')
    await hold(dag035, true)

    const groupId = await bot.world.directory.groupOfCode(teams.tenantId, 'DAG')
    const report = groupId ? await reportOf(bot.world.store, groupId, 35) : undefined
    if (!groupId || !report) throw new Error('the report of DAG035 is not there')
    await mkdir(folder, { recursive: true })
    for (const format of ['docx', 'md', 'html', 'json'] as const) {
      const built = await buildReport(report, format)
      await writeFile(`${folder}/DAG035.${format}`, built.bytes)
      tell(`\nThe Headline Report: ${folder}/DAG035.${format} (${built.bytes.length.toLocaleString('en-GB')} bytes)`)
    }

    tell('\n30 April 2024, 09:00: five working days before 8 May (6 May is a bank holiday).\n')
    const sweep = await bot.world.sweepAt('2024-04-30T08:00:00.000Z')
    tell(printSweep(sweep))
    const again = await bot.world.sweepAt('2024-04-30T08:01:00.000Z')
    tell(`\nA minute later: ${again.sent} messages.`)

    const own = privately.get(design.name)
    const reminder = own && teams.posted(own).at(-1)
    if (!own || !reminder) throw new Error('Paul Pettitt was sent nothing')
    tell(`\n${design.name} reads, and presses Complete:\n\n      ${shown(reminder.activity)}`)
    const pressed = await teams.press(design, reminder.id, 'Complete', {}, '2024-04-30T08:30:00.000Z')
    await teams.waitFor(() => (teams.posted(own).at(-1)?.versions.length ?? 0) > 1)
    const closedInChat = () => teams.posted(chat).filter(({ activity }) => /^[^(]*DAG35-01\b.*closed/is.test(shown(activity))).length
    await teams.waitFor(() => closedInChat() > 0)
    const after = teams.posted(own).at(-1)
    tell(`\n      ${shown(after?.activity ?? {})}`)

    tell(`\n${design.name} writes an update of the next one, asks for more time, and puts the reminder off:`)
    const forms: [string, Record<string, string>, string][] = [
      ['Save update', { 'update update 1': 'the risk is drafted, its owner is being found' }, '2024-04-30T08:35:00.000Z'],
      [
        'Ask the secretary',
        { 'more extension 1': '2024-05-22', 'why extension 1': 'the risk board meets on 21 May' },
        '2024-04-30T08:36:00.000Z',
      ],
      ['Remind me then', { 'until snooze 1': '2024-05-07' }, '2024-04-30T08:37:00.000Z'],
    ]
    for (const [button, inputs, at] of forms) {
      const versions = after?.versions.length ?? 0
      const answer = await teams.press(design, reminder.id, button, inputs, at)
      if (answer.status !== 200) throw new Error(`${button} was answered ${answer.status}`)
      await teams.waitFor(() => (teams.posted(own).at(-1)?.versions.length ?? 0) > versions)
    }
    const told = words(teams.posted(own).at(-1))
    tell(`\n      ${told.split('\n').join('\n      ')}`)
    await teams.say(secretary, 'reminders', { chat, at: '2024-04-30T08:40:00.000Z' })
    const list = words(teams.posted(chat).at(-1))
    tell(`\n${secretary.name}: reminders\n\n      ${list.split('\n').join('\n      ')}`)
    return { told, list, sweep, again, pressed, report, chat, teams, closedInChat: closedInChat(), groupId }
  } finally {
    await stop()
  }
}

if (process.argv[1]?.endsWith('demo.js'))
  runDemo().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = 1
  })
