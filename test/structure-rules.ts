import { posix } from 'node:path'

/** Who may import whom, room by room (a room is a folder of src, or a file directly in it). What is not listed is not allowed. */
const below: Record<string, readonly string[]> = {
  domain: [],
  language: ['domain'],
  cards: ['domain'],
  ports: ['domain'],
  commands: ['language', 'cards', 'ports', 'domain'],
  bot: ['commands', 'language', 'cards', 'ports', 'domain'],
  storage: ['bot', 'config', 'ports', 'domain'],
  reports: ['bot', 'commands', 'cards', 'ports', 'domain'],
  reminders: ['bot', 'cards', 'ports', 'domain'],
  teams: ['bot', 'commands', 'cards', 'reports', 'config', 'ports', 'domain'],
  http: ['bot', 'teams', 'reports', 'config', 'ports', 'domain'],
  config: ['domain'],
  local: ['config', 'ports', 'domain'],
}
/** These wire everything together, and may know every room. */
const isEdge = (path: string): boolean => /^src\/(main|serve|world|local|cli|reading-thread)\.ts$|^src\/cli\//.test(path)

/** Packages that one room alone may know, so that they can be replaced there. */
const owned: { packages: RegExp; rooms: readonly string[]; mend: string }[] = [
  {
    packages: /^@azure\/data-tables/,
    rooms: ['storage'],
    mend: 'Ask through a port of src/ports.ts; src/storage carries it out.',
  },
  { packages: /^botbuilder|^botframework-/, rooms: ['teams', 'http'], mend: 'Turn it into Said, Reply or a port in src/teams.' },
  { packages: /^restify/, rooms: ['http'], mend: 'Routes live in src/http.' },
  { packages: /^docx$/, rooms: ['reports'], mend: 'Word files are made in src/reports.' },
]

/** What the domain may know of the outside. */
const domainPackages = ['luxon', 'date-holidays', 'chrono-node']

/** `src/commands/due.ts` -> `commands`; `src/ports.ts` -> `ports`. */
export const roomOf = (path: string): string => {
  const [first = '', ...rest] = posix.relative('src', path).split('/')
  return rest.length ? first : first.replace(/\.tsx?$/, '')
}

const imported = (text: string): string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\(|\brequire\.resolve\()\s*'([^']+)'/g)].map((match) => match[1] ?? '')

const direction = (path: string, target: string): string[] => {
  const [from, to] = [roomOf(path), roomOf(posix.join(posix.dirname(path), target))]
  if (from === to || isEdge(path)) return []
  if (from === 'panel') return []
  const allowed = below[from]
  if (!allowed) return [`${path}: the room "${from}" is not in the table. Give it its place in test/structure-rules.ts, by DESIGN.md §4.`]
  if (allowed.includes(to)) return []
  return [
    `${path} imports "${target}", but ${from} may know only: ${allowed.join(', ') || 'itself'}. Move what is shared down to one of these, or hand it in as an argument.`,
  ]
}

const packages = (path: string, name: string): string[] => {
  const room = roomOf(path)
  if (room === 'domain' && !domainPackages.includes(name))
    return [
      `${path} imports "${name}": the domain is pure and knows only ${domainPackages.join(', ')}. Do it above, and pass the result in.`,
    ]
  const owner = owned.find((one) => one.packages.test(name))
  return !owner || owner.rooms.includes(room)
    ? []
    : [`${path} imports "${name}", which belongs to ${owner.rooms.join(' and ')}. ${owner.mend}`]
}

/** Panel code runs in a browser: types alone come from the rest. */
const panelTypes = (path: string, text: string): string[] =>
  roomOf(path) !== 'panel'
    ? []
    : [...text.matchAll(/^import (?!type\b)[^\n]*from '(\.\.\/[^']+)'/gm)]
        .filter((match) => roomOf(posix.join(posix.dirname(path), match[1] ?? '')) !== 'panel')
        .map((match) => `${path} imports "${match[1]}" for its code. The panel may import types alone: write "import type".`)

const bannedNames = /(^|[/-])(utils?|helpers?|services?|managers?|misc|common)(\.tsx?$|\/)/

const shape = (path: string, text: string): string[] => {
  const found: string[] = []
  const file = posix.basename(path)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.tsx?$/.test(file)) found.push(`${path}: name the file in kebab-case, for the one thing it exports.`)
  if (bannedNames.test(posix.relative('src', path))) found.push(`${path}: name it for what it does; "${file}" could hold anything.`)
  if (/^export default\b/m.test(text) || /\bas default\b/.test(text))
    found.push(`${path} has a default export. Export it by the name it is to be called by everywhere.`)
  if (path !== 'src/config.ts' && /\bprocess\s*(\.\s*env\b|\[\s*'env')/.test(text))
    found.push(`${path} reads the environment. src/config.ts alone does: add what you need to Config, and take it as an argument.`)
  if (/\b(TODO|FIXME|XXX)\b/.test(text)) found.push(`${path} puts something off. Do it, or write an issue.`)
  const lines = text.split('\n').length
  if (lines > 220) found.push(`${path} has ${lines} lines. Split it by the things it exports; most files stay below 80.`)
  return found
}

/** Everything wrong with one source file (`path` from the root, with forward slashes), each with how to mend it. */
export const offences = (path: string, text: string): string[] => [
  ...imported(text).flatMap((target) => (target.startsWith('.') ? direction(path, target) : packages(path, target))),
  ...panelTypes(path, text),
  ...shape(path, text),
]
