import type { WorkflowDefinition } from '#shared/workflow.ts'

import { ballotWorkflow } from './ballot/index.ts'
import { objectionWorkflow } from './objection/index.ts'
import { partnershipWorkflow } from './partnership/index.ts'
import { proposalWorkflow } from './proposal/index.ts'
import { reportWorkflow } from './report/index.ts'
import { resolutionWorkflow } from './resolution/index.ts'
import { sittingWorkflow } from './sitting/index.ts'
import { taskGroupWorkflow } from './task-group/index.ts'

/** Every workflow that a service can run. */
export const workflows: readonly WorkflowDefinition[] = [
  proposalWorkflow,
  partnershipWorkflow,
  ballotWorkflow,
  objectionWorkflow,
  taskGroupWorkflow,
  reportWorkflow,
  sittingWorkflow,
  resolutionWorkflow
]
