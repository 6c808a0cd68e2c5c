import { hash } from 'node:crypto'
import type { Said } from '../domain/said'

/**
 * Day and hash of tenant, conversation and activity id: the same thing heard twice has the same key, and old keys can be
 * purged by day.
 */
export const saidKey = (said: Pick<Said, 'id' | 'at' | 'spokenAt' | 'chat'>): string => {
  const { tenantId, conversationId } = said.chat.address
  return `${(said.spokenAt ?? said.at).slice(0, 10)}|${hash('sha256', `${tenantId}\n${conversationId}\n${said.id}`, 'base64url').slice(0, 22)}`
}
