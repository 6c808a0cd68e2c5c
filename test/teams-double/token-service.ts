import { createHmac, createPrivateKey, createPublicKey, type KeyObject, randomUUID, sign } from 'node:crypto'
import { newTokenKeys, type TokenKeyName } from './token-keys'

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const pair = (pem: string) => ({ privateKey: createPrivateKey(pem), publicKey: createPublicKey(pem) })
/** One set a run of jest, elsewhere one a process: making a key takes a tenth of a second and more. */
let made: Record<TokenKeyName, ReturnType<typeof pair>> | undefined
const keys = (): NonNullable<typeof made> => {
  const { right, unendorsed, stranger } = process.env.TOKEN_KEYS
    ? (JSON.parse(process.env.TOKEN_KEYS) as Record<TokenKeyName, string>)
    : newTokenKeys()
  return { right: pair(right), unendorsed: pair(unendorsed), stranger: pair(stranger) }
}

/** A token that Teams would not send: each field replaces what is right. */
export interface Forgery {
  claims?: Record<string, unknown>
  alg?: 'RS256' | 'HS256' | 'none'
  key?: TokenKeyName
  kid?: string
}

/** Stands in for login.botframework.com (keys of what Teams sends us) and login.microsoftonline.com (tokens for what we send). */
export class TokenService {
  readonly #keys: NonNullable<typeof made>
  readonly #issued = new Map<string, number>()
  readonly #cached = new Map<string, { token: string; until: number }>()
  /** Tokens the bot asked for. */
  asked = 0

  constructor(
    readonly appId: string,
    readonly secret: string,
    readonly now: () => number,
  ) {
    made ??= keys()
    this.#keys = made
  }

  jwks(): object {
    const key = (kid: 'right' | 'unendorsed', endorsements: string[]) => ({
      ...this.#keys[kid].publicKey.export({ format: 'jwk' }),
      kid,
      use: 'sig',
      endorsements,
    })
    return { keys: [key('right', ['msteams']), key('unendorsed', ['webchat'])] }
  }

  /** What Teams sends with an activity; kept for a minute, since signing costs a millisecond. */
  inbound(serviceUrl: string, forgery?: Forgery): string {
    if (forgery) return this.#sign(serviceUrl, forgery)
    const known = this.#cached.get(serviceUrl)
    if (known && known.until > this.now()) return known.token
    const token = this.#sign(serviceUrl, {})
    this.#cached.set(serviceUrl, { token, until: this.now() + 60_000 })
    return token
  }

  #sign(serviceurl: string, { claims, alg = 'RS256', key = 'right', kid = key }: Forgery): string {
    const now = Math.floor(this.now() / 1000)
    const body = { iss: 'https://api.botframework.com', aud: this.appId, serviceurl, nbf: now - 5, exp: now + 3600, ...claims }
    const head = `${part({ typ: 'JWT', alg, kid })}.${part(body)}`
    return `${head}.${this.#signature(head, alg, this.#keys[key])}`
  }

  #signature(head: string, alg: string, key: { privateKey: KeyObject; publicKey: KeyObject }): string {
    if (alg === 'none') return ''
    // The classic confusion: the public key, which everyone has, taken as a shared secret.
    if (alg === 'HS256')
      return createHmac('sha256', key.publicKey.export({ format: 'pem', type: 'spki' }))
        .update(head)
        .digest('base64url')
    return sign('sha256', Buffer.from(head), key.privateKey).toString('base64url')
  }

  /** Token endpoint: client credentials for the connector's scope only. */
  issue(form: URLSearchParams): { status: number; body: object } {
    this.asked += 1
    const right = form.get('client_id') === this.appId && form.get('client_secret') === this.secret
    const scope = form.get('scope')?.includes('https://api.botframework.com/.default')
    if (!right || !scope)
      return {
        status: 401,
        body: { error: right ? 'invalid_scope' : 'invalid_client', error_description: 'AADSTS7000215', correlation_id: randomUUID() },
      }
    const token = randomUUID()
    this.#issued.set(token, this.now() + 3_600_000)
    return { status: 200, body: { token_type: 'Bearer', expires_in: 3600, ext_expires_in: 3600, access_token: token } }
  }

  /** Is this an `Authorization` header we gave out? */
  accepts(header: string | undefined): boolean {
    const until = this.#issued.get(header?.replace(/^Bearer /, '') ?? '')
    return until !== undefined && until > this.now()
  }

  /** All tokens given out so far are worth nothing from now on. */
  revoke(): void {
    this.#issued.clear()
  }
}
