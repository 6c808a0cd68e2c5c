import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  AuthenticationError,
  BotFrameworkAuthentication,
  type ClaimsIdentity,
  type ConnectorFactory,
  GovernmentConstants,
  type ServiceClientCredentialsFactory,
  type UserTokenClient,
} from 'botframework-connector'
import type { BotIdentity } from '../config'
import type { Log } from '../ports'
import { ConnectorsOnce } from './connectors-once'
import { KnownTokens } from './known-tokens'
import { tenantOf } from './person-of'
import { sendOnce } from './send-once'
import { isServiceHost } from './service-host'
import { readActivity, type WireActivity } from './wire-activity'

/** Another issuer than Microsoft's, for tests and benches: given in code, never by the environment. */
export interface Issuer {
  settings: Record<string, string>
  credentials: ServiceClientCredentialsFactory
}

export interface Access {
  /** Absent: no authentication, this machine only. */
  bot?: BotIdentity
  allowedTenants: readonly string[]
  serviceHosts: readonly string[]
  /** http is spoken to these hosts too, on this machine only. */
  allowHttp?: boolean
  issuer?: Issuer
  /** Another address than GCC's own, for tests. */
  gccUrl?: string
}

const configured = ({ bot, issuer }: Access): BotFrameworkAuthentication => {
  const options = { httpClient: sendOnce }
  if (!bot) return new ConfigurationBotFrameworkAuthentication({}, undefined, undefined, undefined, options)
  const cloud: Record<string, string> = bot.government ? { ChannelService: GovernmentConstants.ChannelService } : {}
  const settings = { MicrosoftAppId: bot.appId, MicrosoftAppType: bot.appType as string, MicrosoftAppTenantId: bot.tenantId, ...cloud }
  if (issuer) {
    return new ConfigurationBotFrameworkAuthentication(
      { ...settings, ...issuer.settings },
      issuer.credentials,
      { requiredEndorsements: [] },
      undefined,
      options,
    )
  }
  const secret = bot.password ? { MicrosoftAppPassword: bot.password } : {}
  return new ConfigurationBotFrameworkAuthentication({ ...settings, ...secret }, undefined, undefined, undefined, options)
}

const unauthorized = () => new AuthenticationError('Unauthorized', 401)
const forbidden = () => new AuthenticationError('Forbidden', 403)

/**
 * Bot Framework authentication with what it leaves open closed (TEAMS.md §7.1, measured): every failure to verify is 401, where the
 * SDK gives 500 to a wrong key, `alg: none`, HS256, a future or tampered token; a service url is demanded, where the SDK skips the
 * comparison; only Teams' own tokens, not the emulator's or a skill's; hosts and tenants by list (403), since answers carry our token.
 */
export class HardenedAuthentication extends BotFrameworkAuthentication {
  readonly #inner: BotFrameworkAuthentication
  readonly #known: KnownTokens<AuthenticateRequestResult>
  readonly #userTokens = new WeakMap<ClaimsIdentity, Promise<UserTokenClient>>()

  /** `now`: milliseconds. */
  constructor(
    readonly access: Access,
    readonly log: Log,
    now: () => number,
  ) {
    super()
    this.#inner = configured(access)
    this.#known = new KnownTokens(now)
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    const wire = readActivity(activity)
    if (!wire?.serviceUrl) throw this.#refuse(unauthorized(), 'no service url')
    const result = await this.#verified(activity, header)
    if (this.access.bot) {
      const { claimsIdentity } = result
      const { ToBotFromChannelTokenIssuer } = this.#cloud()
      const fromChannel = claimsIdentity.getClaimValue(AuthenticationConstants.IssuerClaim) === ToBotFromChannelTokenIssuer
      if (!fromChannel) throw this.#refuse(unauthorized(), 'not a token of the channel')
      if (claimsIdentity.getClaimValue(AuthenticationConstants.ServiceUrlClaim) !== wire.serviceUrl)
        throw this.#refuse(unauthorized(), 'service url of the token')
      if (wire.channelId !== 'msteams') throw this.#refuse(forbidden(), `channel ${wire.channelId}`)
      this.#checkTenant(wire)
    }
    if (!isServiceHost(wire.serviceUrl, this.access.serviceHosts, this.access.allowHttp ?? false))
      throw this.#refuse(forbidden(), `service host of ${wire.serviceUrl}`)
    return result
  }

  async #verified(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    const known = this.#known.find(header, activity.channelId)
    if (known) return known
    try {
      const result = await this.#inner.authenticateRequest(activity, header)
      if (result.connectorFactory) result.connectorFactory = new ConnectorsOnce(result.connectorFactory)
      this.#known.keep(header, activity.channelId, result.claimsIdentity.claims.find(({ type }) => type === 'exp')?.value, result)
      return result
    } catch (error) {
      throw this.#refuse(unauthorized(), String(error))
    }
  }

  /** The tenant the conversation lives in: members who come from other tenants are guests of it, and most are (TEAMS.md §7.1). */
  #checkTenant(wire: WireActivity): void {
    const tenant = tenantOf(wire).toLowerCase()
    if (!this.access.allowedTenants.includes(tenant)) throw this.#refuse(forbidden(), `tenant ${tenant || 'not told'}`)
  }

  #cloud(): { ToBotFromChannelTokenIssuer: string; ToChannelFromBotOAuthScope: string } {
    return this.access.bot?.government ? GovernmentConstants : AuthenticationConstants
  }

  #refuse(error: AuthenticationError, why: string): AuthenticationError {
    this.log.warn({ status: error.statusCode, why: why.slice(0, 300) }, 'a request was not let in')
    return error
  }

  override authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    return Promise.reject(unauthorized())
  }

  override authenticateChannelRequest(): Promise<ClaimsIdentity> {
    return Promise.reject(unauthorized())
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return this.#inner.createConnectorFactory(identity)
  }

  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    const made = this.#userTokens.get(identity) ?? this.#inner.createUserTokenClient(identity)
    this.#userTokens.set(identity, made)
    made.catch(() => this.#userTokens.delete(identity))
    return made
  }

  override getOriginatingAudience(): string {
    // The SDK's own configured authentication leaves this unimplemented.
    return this.#cloud().ToChannelFromBotOAuthScope
  }
}
