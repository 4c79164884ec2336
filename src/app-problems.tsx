import type { Clock } from '#shared/clock.ts'
import type { LookUp, Problem } from '#platform/http/problem.ts'
import { renderPage } from '#templates/document.tsx'
import type { Frame } from '#templates/layout.tsx'
import { reasonText, wordingOf } from '#templates/locales/index.ts'
import type { Values } from '#templates/locales/index.ts'
import { ProblemPage } from '#templates/pages/problem/problem.tsx'

/** Finds the wordings of problem documents and of the API's labels. Reasons of rules get their numbers. */
export const lookUpWording =
  (clock: Clock): LookUp =>
  (language, key, values) => {
    const wording = wordingOf(language, clock.now())
    const [group, rule = ''] = key.split('.')
    // Who may, where it is known: that leads further than that the reader may not.
    if (
      key === 'problems.forbidden.detail' &&
      Array.isArray(values['allowed']) &&
      values['allowed'].length > 0
    )
      return reasonText(wording, { rule: 'onlyFor', values: { relations: values['allowed'] } })
    if (group === 'rules' && (rule === 'onlyFor' || wording.lookUp(key, values as Values) !== undefined))
      return reasonText(wording, { rule, values })
    return wording.lookUp(key, values as Values)
  }

/** The page of a problem. */
export const renderProblem = (problem: Problem, frame: Frame): string =>
  renderPage({
    frame,
    title: problem.title,
    children: (
      <ProblemPage
        wording={frame.wording}
        title={problem.title}
        detail={problem.detail}
        points={[...(problem.errors ?? []), ...(problem.reasons ?? [])].map(({ detail }) => detail)}
        reference={problem.status >= 500 ? problem.instance : undefined}
        mustSignIn={problem.status === 401}
      />
    )
  })
