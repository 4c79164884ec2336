import type { Config } from '#config.ts'
import type { Core } from '#core.ts'
import { isCoordinator } from '#people/store.ts'
import type { Log } from '#platform/log.ts'
import { complaintAbout } from '#platform/outbound-address.ts'
import { postOutbound } from '#platform/outbound.ts'
import { SecretBox, newSigningSecret, signatureHeaders } from '#platform/outbound-signature.ts'
import { systemClock } from '#shared/clock.ts'
import type { SubscriptionRegister } from '#subscriptions/commands.ts'
import { SubscriptionSender } from '#subscriptions/send-commands.ts'

/** The webhooks of the cluster: what coordinators keep, and the one who sends. */
export type Webhooks = { readonly register: SubscriptionRegister; readonly sender: SubscriptionSender }

/** Opens the way out for webhooks, and has the worker look after them. */
export const openWebhooks = (core: Core, config: Config, log: Log): Webhooks => {
  const { engine, secret } = core
  const loopback = config.outboundLoopback
  const box = new SecretBox(secret)
  const register: SubscriptionRegister = {
    engine,
    isCoordinator,
    worldClock: systemClock,
    outside: {
      complaintAbout: (address) => complaintAbout(address, loopback),
      post: (message) => postOutbound(message, { loopback })
    },
    signing: {
      newSecret: newSigningSecret,
      seal: (text) => box.seal(text),
      open: (sealed) => box.open(sealed),
      headers: signatureHeaders
    }
  }
  const sender = new SubscriptionSender({
    ...register,
    onFault: (fault, about) => log.error({ err: fault, about }, 'a webhook met a fault')
  })
  engine.chores.push(sender)
  return { register, sender }
}
