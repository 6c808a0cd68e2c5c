import { generateKeyPairSync } from 'node:crypto'

/** `right` signs what Teams sends, `unendorsed` is published without Teams among its endorsements, `stranger` is not published. */
export type TokenKeyName = 'right' | 'unendorsed' | 'stranger'

/** Private keys as PEM, for tests alone: what an environment variable can hold. */
export const newTokenKeys = (): Record<TokenKeyName, string> => {
  const pem = (): string => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  }
  return { right: pem(), unendorsed: pem(), stranger: pem() }
}
