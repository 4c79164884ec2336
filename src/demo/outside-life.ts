import { addSource } from '#abroad/commands.ts'
import { readNow } from '#abroad/read-commands.ts'
import { abroadRegister } from '#app-abroad.ts'
import { openInvitationDesk } from '#app-invitations.ts'
import type { Core } from '#core.ts'
import { inviteByMail } from '#invitations/commands.ts'
import { invitationFields } from '#invitations/model.ts'
import { Fault } from '#shared/fault.ts'
import type { Result } from '#shared/result.ts'

import type { Cast } from './cast.ts'
import { invitedFromOutside, partnerCluster, partnerFeed } from './content/outside.ts'
import type { Stage } from './stage.ts'
import type { Life } from './year.ts'

const coordinator = 'bartosz.zawieja'

const happened = <Value>(what: string, done: Result<Value, unknown>): Value => {
  if (!done.ok) throw new Fault('demo-refused', `${what}: ${JSON.stringify(done.refusal)}`)
  return done.value
}

/** A lead writes to somebody outside the cluster; the office has it on its list. */
export const outsideLife = async function* ({ core, cast, proposals }: Stage): Life {
  const { who, proposal, invitation } = invitedFromOutside
  const begun = proposals.get(proposal)
  if (!begun) throw new Fault('demo-story', `${proposal} has not begun`)
  const fields = invitationFields.parse(invitation)
  const asked = { proposal: begun.id, me: cast.person(who), fields }
  happened(`${who} invites by mail`, await inviteByMail(openInvitationDesk(core), asked))
  yield 1
}

/** The office adds a partner cluster abroad; its feed is answered from the demo's own pages, once. */
export const readPartnerCluster = async (core: Core, cast: Cast): Promise<void> => {
  const register = abroadRegister(core, {
    complaintAbout: () => null,
    read: ({ address }) =>
      Promise.resolve({
        kind: 'answered',
        status: 200,
        address,
        etag: null,
        text: partnerFeed(core.clock.now())
      })
  })
  const office = cast.person(coordinator)
  const { id } = happened('a partner cluster is added', await addSource(register, partnerCluster, office))
  happened('its feed is read', await readNow(register, id, office))
}
