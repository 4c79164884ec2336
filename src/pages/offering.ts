import { undertakingVersion } from '#partnerships/model.ts'
import { offerFolded } from '#partnerships/offer.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { ActPanel } from '#templates/pages/act/panel.tsx'

import type { ActMaterial } from './act.ts'

/** The form of who would join stays short: what may be added is folded away. Source: procedure.md 2.3 and 3. */
export const offering = (wording: Wording): Pick<ActMaterial, 'folded'> => ({
  folded: { label: wording.t('acts.offerMore'), fields: offerFolded }
})

/** The confidentiality undertaking, to be read before it is accepted. */
export const undertakingPanel = (wording: Wording): ActPanel => ({
  id: 'undertaking',
  title: wording.t('acts.panels.undertaking'),
  rest: {
    label: wording.t('acts.panels.undertakingRead', { version: undertakingVersion }),
    texts: [{ label: wording.t('acts.panels.undertaking'), text: wording.t('acts.undertakingText') }]
  }
})
