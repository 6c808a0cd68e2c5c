import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { fillManifest } from '../../appPackage/fill-manifest'
import { commands } from '../../src/commands/index'

const template = readFileSync('appPackage/manifest.json', 'utf8')
const deployment = { MicrosoftAppId: '11111111-2222-4333-8444-555555555555', PUBLIC_URL: 'https://dag.example.org' }

const filled = (env: Record<string, string> = deployment) => {
  const result = fillManifest(template, env, '1.2.3')
  if ('missing' in result) throw new Error(result.missing.join('\n'))
  return JSON.parse(result.manifest)
}

/** Microsoft's own schema of the version that the manifest names, as its package ships it. */
const schemaOf = (version: string) => {
  const folder = createRequire(__filename).resolve('@microsoft/app-manifest/package.json').replace('package.json', '')
  return JSON.parse(readFileSync(`${folder}build/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`, 'utf8'))
}

const complaints = (manifest: { manifestVersion: string }): string[] => {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats(ajv)
  const valid = ajv.validate(schemaOf(manifest.manifestVersion), manifest)
  return valid ? [] : (ajv.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}

it('is what Teams accepts', () => {
  const manifest = filled()
  expect(complaints(manifest)).toEqual([])
  expect(manifest.$schema).toContain(`/v${manifest.manifestVersion}/`)
  expect(Number(manifest.manifestVersion.split('.')[1])).toBeGreaterThanOrEqual(24)
})

it.each([
  ['a scope spelled as in old documents', (manifest: ReturnType<typeof filled>) => manifest.bots[0].scopes.push('groupchat')],
  ['a field that does not exist', (manifest: ReturnType<typeof filled>) => Object.assign(manifest, { packageName: 'x' })],
  ['an id that is no GUID', (manifest: ReturnType<typeof filled>) => Object.assign(manifest, { id: 'dag' })],
])('would not be accepted with %s', (_what, spoil) => {
  const manifest = filled()
  spoil(manifest)
  expect(complaints(manifest)).not.toEqual([])
})

it('leaves no placeholder unfilled', () => {
  expect(JSON.stringify(filled())).not.toContain('${{')
  expect(filled()).toMatchObject({ id: deployment.MicrosoftAppId, version: '1.2.3', validDomains: ['dag.example.org'] })
  expect(filled({ ...deployment, TEAMS_APP_ID: '99999999-2222-4333-8444-555555555555' }).id).toBe('99999999-2222-4333-8444-555555555555')
})

it('keeps what an operator wrote as text', () => {
  expect(filled({ ...deployment, DEVELOPER_NAME: 'The "PMO" \\ Ltd' }).developer.name).toBe('The "PMO" \\ Ltd')
})

it.each([
  [{}, ['MicrosoftAppId: the application (client) id', 'PUBLIC_URL: the https address']],
  [
    { MicrosoftAppId: 'mine', PUBLIC_URL: 'http://dag.example.org' },
    ['MicrosoftAppId: must be a GUID', 'PUBLIC_URL: must be an https address'],
  ],
])('names everything that is missing or wrong: %j', (env, expected) => {
  const result = fillManifest(template, env, '1.0.0')
  expect('missing' in result && result.missing).toEqual(expected.map((start) => expect.stringContaining(start)))
})

interface Listed {
  title: string
  description: string
}

const lists: { scopes: string[]; commands: Listed[] }[] = JSON.parse(template).bots[0].commandLists

describe.each(lists)('the command list of $scopes', ({ commands: listed }) => {
  it('lists commands that exist, in the words of the command itself (mend: copy its name and summary)', () => {
    const known = commands.map(({ name, summary }) => ({ title: name, description: summary }))
    expect(listed.filter((one) => !known.some((each) => each.title === one.title && each.description === one.description))).toEqual([])
  })

  it('is as long as Teams shows, without repeats, and offers help', () => {
    expect(listed.length).toBeLessThanOrEqual(12)
    expect(new Set(listed.map(({ title }) => title)).size).toBe(listed.length)
    expect(listed.map(({ title }) => title)).toContain('help')
  })
})

it('asks for no more than it uses', () => {
  const asked = JSON.parse(template).authorization.permissions.resourceSpecific.map(({ name }: { name: string }) => name)
  // Meeting start and end, and the organizer: of a meeting's chat and of a channel's meeting. It never reads a whole chat.
  expect(asked).toEqual([
    'OnlineMeeting.ReadBasic.Chat',
    'ChannelMeeting.ReadBasic.Group',
    'OnlineMeetingParticipant.Read.Chat',
    'ChannelMeetingParticipant.Read.Group',
  ])
})
