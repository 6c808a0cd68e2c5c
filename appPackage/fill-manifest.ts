type Values = Record<string, string>
export type Filled = { manifest: string } | { missing: string[] }

/** What the package cannot be made without, and where to find it. */
const wanted: Record<string, string> = {
  MicrosoftAppId: 'the application (client) id of the bot, as in its configuration',
  PUBLIC_URL: 'the https address the bot is reached at, e.g. https://dag.example.org',
}

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i

const problem = (name: string, value: string | undefined): string[] => {
  if (!value) return [`${name}: ${wanted[name]}`]
  if (name === 'MicrosoftAppId' && !guid.test(value)) return [`${name}: must be a GUID (it is "${value}")`]
  if (name === 'PUBLIC_URL' && !(URL.canParse(value) && new URL(value).protocol === 'https:'))
    return [`${name}: must be an https address (it is "${value}")`]
  return []
}

const values = (env: Readonly<Record<string, string | undefined>>, version: string): Values => {
  const { MicrosoftAppId = '', PUBLIC_URL = '' } = env
  const site = env.WEBSITE_URL || new URL('/', PUBLIC_URL).href
  return {
    VERSION: version,
    MicrosoftAppId,
    // The app's own id may be the bot's; give another where the catalogue already knows the app under one.
    TEAMS_APP_ID: env.TEAMS_APP_ID || MicrosoftAppId,
    PUBLIC_HOST: new URL(PUBLIC_URL).host,
    DEVELOPER_NAME: env.DEVELOPER_NAME || 'DAG Scribe',
    WEBSITE_URL: site,
    PRIVACY_URL: env.PRIVACY_URL || site,
    TERMS_URL: env.TERMS_URL || site,
  }
}

/** Puts the values of a deployment into the manifest's `${{…}}`; or says all that is missing, a line each. */
export const fillManifest = (template: string, env: Readonly<Record<string, string | undefined>>, version: string): Filled => {
  const missing = Object.keys(wanted).flatMap((name) => problem(name, env[name]))
  if (missing.length) return { missing }
  const known = values(env, version)
  return {
    manifest: template.replace(/\$\{\{(\w+)\}\}/g, (_all, name: string) => JSON.stringify(known[name] ?? '').slice(1, -1)),
  }
}
