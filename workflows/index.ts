// What the bundler gets: the workflow functions, by the names under which they are started.
export { pay } from './project/payment/workflow.ts';
export { unseal } from './project/proposal/workflow.ts';
export { project } from './project/workflow.ts';
