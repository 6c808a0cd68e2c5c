import { type ConnectorClient, ConnectorFactory } from 'botframework-connector'

/** Makes a connector client once for each service and audience; a client keeps nothing of a turn. */
export class ConnectorsOnce extends ConnectorFactory {
  readonly #made = new Map<string, Promise<ConnectorClient>>()

  constructor(readonly inner: ConnectorFactory) {
    super()
  }

  override create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    const key = `${serviceUrl}\n${audience}`
    const known = this.#made.get(key)
    if (known) return known
    const made = this.inner.create(serviceUrl, audience as string)
    this.#made.set(key, made)
    made.catch(() => this.#made.delete(key))
    return made
  }
}
