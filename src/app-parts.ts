import type { Sessions } from '#accounts/api.ts'
import type { Accounts } from '#accounts/commands.ts'
import type { Ceremonies } from '#accounts/passkey-commands.ts'
import type { Provider } from '#accounts/provider-commands.ts'
import type { Verifications } from '#administration/verification-commands.ts'
import type { ViewingDesk } from '#administration/viewing-commands.ts'
import type { CaseParts } from '#api/contract.ts'
import type { Inbox } from '#app-live.ts'
import type { Inbound } from '#app-inbound.ts'
import type { Post } from '#app-mail.ts'
import type { Abroad } from '#app-abroad.ts'
import type { Webhooks } from '#app-subscriptions.ts'
import type { Config } from '#config.ts'
import type { Core } from '#core.ts'
import type { EntryDesk } from '#entries/commands.ts'
import type { CourierParts } from '#notifications/courier.ts'
import type { LetterParts } from '#notifications/letters.ts'
import type { Desk } from '#notifications/wording-desk.ts'
import type { Pages } from '#pages/visit.ts'
import type { ProfileChoice } from '#profiles/commands.ts'
import type { ProfileRegister } from '#profiles/version-commands.ts'
import type { Gate } from '#shared/gate.ts'
import type { TakeOverOffice } from '#takeover/office.ts'
import type { TrialTime } from '#trial/commands.ts'

/** What the doors of the service are built from. */
export type Parts = {
  readonly core: Core
  readonly config: Config
  readonly gate: Gate
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly cases: CaseParts
  readonly choice: ProfileChoice
  readonly profiles: ProfileRegister
  readonly takeOver: TakeOverOffice
  readonly courier: CourierParts
  /** Who writes the mails that belong to no case, by kind. */
  readonly letterWriters: LetterParts['writers']
  /** One for pages and API, so that both count the same tests of mails. */
  readonly wordings: Desk
  /** Null where people can have none. */
  readonly passkeys: Ceremonies | null
  /** The cluster's own sign-in service; null where none is named. */
  readonly provider: { readonly label: string; readonly desk: Provider } | null
  readonly viewings: ViewingDesk
  readonly verifications: Verifications
  readonly inbox: Inbox
  readonly post: Post
  readonly inbound: Inbound
  readonly webhooks: Webhooks
  readonly abroad: Abroad
  /** What the office enters for those who phone. */
  readonly entries: EntryDesk
  /** Null where time cannot be moved on. */
  readonly time: TrialTime | null
  readonly pages: Pages
  /** The first person ever registered; null in an empty register. */
  readonly firstPerson: () => Promise<string | null>
}
