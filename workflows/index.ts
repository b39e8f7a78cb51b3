// What the bundler gets: the workflow functions, by the names under which they are started. One line per kind of case.
import { caseWorkflow } from './engine/case-workflow.ts';
import { projectKind } from './project/kind.ts';

export const project = caseWorkflow(projectKind);

export { pay } from './project/payment/workflow.ts';
export { unseal } from './project/proposal/workflow.ts';
