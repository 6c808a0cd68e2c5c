import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder'
import { AuthenticationError } from 'botframework-connector'
import type { Log } from '../ports'
import type { HardenedAuthentication } from './authentication'
import type { Turn, Turned } from './turn'
import { readActivity } from './wire-activity'

export interface Received {
  status: number
  body?: unknown
  /** Sends that follow the answer: run, and never awaited by it, where they would keep an invoke waiting. */
  afterwards?: () => Promise<void>
}

/**
 * The SDK's adapter, taken at `processActivity`: its own `process` writes error messages into 500 bodies and to the console. The turn
 * context carries an invoke's answer and nothing else; every send goes through the messenger, for the context is revoked with the turn.
 */
export class TeamsAdapter extends CloudAdapter {
  constructor(
    authentication: HardenedAuthentication,
    readonly turn: Turn,
    readonly log: Log,
    readonly newId: () => string,
  ) {
    super(authentication)
    this.onTurnError = async (_context, error) => {
      this.log.error({ err: error, correlation: this.newId() }, 'a turn broke')
    }
  }

  /** A request's header and parsed body -> status and body. 400: no activity; 401, 403: not let in. */
  async receive(header: string, body: unknown): Promise<Received> {
    const activity = readActivity(body)
    if (!activity) return { status: 400, body: { error: 'not an activity' } }
    let turned: Turned = {}
    const logic = async (context: TurnContext): Promise<void> => {
      turned = await this.turn(activity)
      if (turned.answer) await context.sendActivity({ type: 'invokeResponse', value: turned.answer })
    }
    try {
      const answer: InvokeResponse | undefined = await this.processActivity(header, body as Activity, logic)
      const afterwards = turned.afterwards
      return {
        status: answer?.status ?? 200,
        ...(answer?.body === undefined ? {} : { body: answer.body }),
        ...(afterwards ? { afterwards } : {}),
      }
    } catch (error) {
      if (error instanceof AuthenticationError) return { status: error.statusCode === 403 ? 403 : 401, body: { error: error.message } }
      throw error
    }
  }
}
