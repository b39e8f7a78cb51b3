import { caseWorkflow } from '#workflows/engine/case-workflow.ts';
import { projectKind } from './kind.ts';

export const project = caseWorkflow(projectKind);
export { pay } from '#workflows/modules/payment/workflow.ts';
export { unseal } from './proposal/workflow.ts';
