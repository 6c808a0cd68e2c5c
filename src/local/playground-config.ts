import { type LocalPerson, localGroup } from './local-group'

const asUser = ({ channelUserId, name, objectId }: LocalPerson) => {
  const [givenName = '', surname = ''] = name.split(' ')
  const email = `${name.toLowerCase().replace(' ', '.')}@example.com`
  // "userPrincipleName" is how the page's own schema spells it.
  return { id: channelUserId, name, userPrincipleName: email, aadObjectId: objectId, givenName, surname, email }
}

/** The file the Agents Playground reads (schema 0.1.1), as text. JSON is YAML. */
export const playgroundConfig = (): string =>
  JSON.stringify(
    {
      version: '0.1.1',
      tenantId: localGroup.tenantId,
      bot: localGroup.bot,
      currentUser: asUser(localGroup.secretary),
      users: localGroup.others.map(asUser),
      personalChat: localGroup.personalChat,
      groupChat: localGroup.chat,
      // Demanded by the schema; nothing here uses channels.
      team: {
        id: 'team-dag',
        name: 'DAG',
        aadGroupId: '0dabca11-0000-4000-8000-000000000031',
        channels: [{ id: 'channel-dag', name: 'Papers' }],
      },
    },
    undefined,
    2,
  )
