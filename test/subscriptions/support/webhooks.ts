import { Webhook } from 'standardwebhooks'

import { isCoordinator } from '#people/store.ts'
import { SecretBox, newSigningSecret, signatureHeaders } from '#platform/outbound-signature.ts'
import { complaintAbout } from '#platform/outbound-address.ts'
import { systemClock } from '#shared/clock.ts'
import { addSubscription } from '#subscriptions/commands.ts'
import type { SubscriptionRegister } from '#subscriptions/commands.ts'
import { subscriptionFields } from '#subscriptions/model.ts'
import type { Outside, Posted } from '#subscriptions/outside.ts'
import { SubscriptionSender } from '#subscriptions/send-commands.ts'
import { must } from '#test/support/cluster.ts'
import type { Cluster } from '#test/support/cluster.ts'

export type Message = {
  readonly type: string
  readonly timestamp: string
  readonly data: Readonly<Record<string, string | number | null>>
}

/** One POST as the other side got it. */
export type Arrived = {
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly id: string
  readonly message: Message
}

const yes: Posted = { kind: 'answered', status: 204, said: '' }

/** The world outside, in memory: what arrives there, and what each address answers. */
export class TheWorld implements Outside {
  readonly arrived: Arrived[] = []
  /** By address; others say yes. */
  readonly answers = new Map<string, (arrived: Arrived, signal?: AbortSignal) => Posted | Promise<Posted>>()

  complaintAbout(address: string): ReturnType<Outside['complaintAbout']> {
    return complaintAbout(address, false)
  }

  async post({ address, headers, body, signal }: Parameters<Outside['post']>[0]): Promise<Posted> {
    const id = headers['webhook-id'] ?? ''
    const arrived = { address, headers, body, id, message: JSON.parse(body) as Message }
    this.arrived.push(arrived)
    return (await this.answers.get(address)?.(arrived, signal)) ?? yes
  }

  at(address: string): readonly Arrived[] {
    return this.arrived.filter((each) => each.address === address)
  }
}

export const said = (status: number, text = ''): Posted => ({ kind: 'answered', status, said: text })

const secret = 'a secret of at least thirty-two characters'

/** The webhooks of a cluster, with the world in memory. */
export const webhooksOf = ({ core }: Pick<Cluster, 'core'>) => {
  const world = new TheWorld()
  const box = new SecretBox(secret)
  const faults: unknown[] = []
  const register: SubscriptionRegister = {
    engine: core.engine,
    isCoordinator,
    worldClock: systemClock,
    outside: world,
    signing: {
      newSecret: newSigningSecret,
      seal: (text) => box.seal(text),
      open: (sealed) => box.open(sealed),
      headers: signatureHeaders
    }
  }
  const open = () =>
    new SubscriptionSender({ ...register, chance: () => 0.5, onFault: (fault) => faults.push(fault) })
  const sender = open()
  /** Lets the sender work until nothing is due. */
  const settle = async (by: SubscriptionSender = sender): Promise<void> => {
    while ((await by.run()) > 0) await by.settled()
  }
  return { world, register, sender, settle, open, faults }
}

export type Webhooks = ReturnType<typeof webhooksOf>

let made = 0

/** A subscription of an address of its own. */
export const subscribe = async (
  { register }: Pick<Webhooks, 'register'>,
  { people }: Pick<Cluster, 'people'>,
  filters: object = {}
) => {
  made += 1
  const fields = subscriptionFields.parse({
    address: `https://hooks.example.org/${made}`,
    description: `Receiver ${made}`,
    filters
  })
  const { subscription, secret: signing } = must(await addSubscription(register, fields, people.coordinator))
  return { id: subscription.id, address: subscription.address, secret: signing }
}

/** What the receiver's library says of a message; throws when the signature is not good. */
export const verified = (signing: string, { body, headers }: Arrived): unknown =>
  new Webhook(signing).verify(body, { ...headers })
