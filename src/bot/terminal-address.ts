import type { ChatAddress } from '../domain/group'

/** Where a group lives that meets in no chat yet: begun at a terminal or by an imported report, until its first `start` in a meeting's chat. */
export const terminalAddress = (tenantId: string, code: string): ChatAddress => ({
  tenantId,
  conversationId: `terminal:${code}`,
  serviceUrl: '',
  botId: 'scribe',
  channelId: 'terminal',
})

export const isTerminal = (chat: ChatAddress | undefined): boolean => chat?.channelId === 'terminal'
