import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'
import { stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { SimilarProps } from '#templates/pages/propose/similar.tsx'

import { titleOf } from './model.ts'
import type { Card } from './model.ts'
import { similarNeeds, similarProposals } from './similar-store.ts'
import { subjectWords } from './similarity.ts'
import { needTextIn } from './translation.ts'

const shown = 4

/** What others propose and seek that is like a card, in words, for the form in which it is written. */
export const similarTo = async (
  reader: Reader,
  sight: Sight,
  wording: Wording,
  card: Card,
  except: string | null
): Promise<Omit<SimilarProps, 'wording'>> => {
  const about = { card, except, limit: shown }
  const because = (words: readonly string[]) => wording.t('propose.sharedWords', { words: words.join(', ') })
  return {
    hasWords: subjectWords(card).size > 0,
    proposals: (await similarProposals(reader, sight, about)).map((found) => ({
      href: `/proposals/${found.id}`,
      number: found.number,
      title: titleOf(found.card, wording.language) || found.number,
      detail: [found.lead, stateText(wording, 'proposal', found.state)].filter(Boolean).join(' · '),
      because: because(found.shared)
    })),
    needs: (await similarNeeds(reader, sight, about)).map((found) => ({
      href: `/proposals/${found.proposal}`,
      number: found.number,
      title: wording.own(needTextIn(found.card, found.need, 'role', wording.language).text),
      detail: found.lead ?? '',
      because: because(found.shared)
    }))
  }
}
