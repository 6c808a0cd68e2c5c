import { ConfidentialClientApplication, type INetworkModule, type NetworkRequestOptions, type NetworkResponse } from '@azure/msal-node'
import { MsalServiceClientCredentialsFactory } from 'botframework-connector'

/**
 * Points the real Bot Framework authentication and the real MSAL at a local token service. MSAL refuses http authorities, so its
 * network client carries its requests over; every url must be set once one is.
 */
export const localIssuer = (base: string, appId: string, tenantId: string, secret: string) => {
  const authority = `https://login.microsoftonline.com/${tenantId}`
  const send = async <T>(url: string, options: NetworkRequestOptions = {}, method: string): Promise<NetworkResponse<T>> => {
    const { pathname, search } = new URL(url)
    const response = await fetch(base + pathname + search, {
      method,
      headers: options.headers,
      body: method === 'POST' ? options.body : undefined,
    })
    return { status: response.status, headers: Object.fromEntries(response.headers), body: (await response.json()) as T }
  }
  const networkClient: INetworkModule = {
    sendGetRequestAsync: (url, options) => send(url, options, 'GET'),
    sendPostRequestAsync: (url, options) => send(url, options, 'POST'),
  }
  const names = {
    preferred_network: 'login.microsoftonline.com',
    preferred_cache: 'login.windows.net',
    aliases: ['login.microsoftonline.com'],
  }
  const endpoint = (path: string) => authority + path
  const msal = new ConfidentialClientApplication({
    auth: {
      clientId: appId,
      authority,
      clientSecret: secret,
      cloudDiscoveryMetadata: JSON.stringify({
        tenant_discovery_endpoint: endpoint('/v2.0/.well-known/openid-configuration'),
        'api-version': '1.1',
        metadata: [names],
      }),
      authorityMetadata: JSON.stringify({
        token_endpoint: endpoint('/oauth2/v2.0/token'),
        authorization_endpoint: endpoint('/oauth2/v2.0/authorize'),
        issuer: endpoint('/v2.0'),
        jwks_uri: endpoint('/discovery/v2.0/keys'),
        end_session_endpoint: endpoint('/oauth2/v2.0/logout'),
      }),
    },
    system: { networkClient },
  })
  return {
    credentials: new MsalServiceClientCredentialsFactory(appId, msal),
    settings: {
      ToChannelFromBotLoginUrl: authority,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      OAuthUrl: base,
      ToBotFromChannelOpenIdMetadataUrl: `${base}/v1/.well-known/openidconfiguration`,
      ToBotFromEmulatorOpenIdMetadataUrl: 'http://127.0.0.1:9/none',
      CallerId: 'urn:botframework:azure',
      ValidateAuthority: 'true',
    },
  }
}
