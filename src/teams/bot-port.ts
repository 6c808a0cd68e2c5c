import type { Participation } from '../bot/attendance-job'
import type { SourceChange } from '../bot/source-job'
import type { Person } from '../domain/person'
import type { PostedCard } from '../domain/record'
import type { Captured, GroupMessage, Redraw, Reply } from '../domain/reply'
import type { Chat, Said } from '../domain/said'

/** What this door asks of the bot. */
export interface BotPort {
  hear(said: Said): Promise<Reply>
  secondLook(captured: Captured, chat: Chat): Promise<Reply>
  posted(groupId: string, cards: PostedCard[]): Promise<void>
  sourceChanged(change: SourceChange): Promise<Reply>
  meetingStarted(chat: Chat, at: string): Promise<Reply>
  meetingEnded(chat: Chat, at: string): Promise<Reply>
  standing(redraw: Redraw, at: string): Promise<GroupMessage | undefined>
  participated(participation: Participation): Promise<void>
  installed(chat: Chat, at: string, by?: Person): Promise<Reply>
}
