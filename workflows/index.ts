// What the bundler gets: the workflow functions, by the names under which they are started. One line per kind of case, and its
// equal in kinds.ts.
export { enact, policy } from './policy/workflow.ts';
export { pay, project, unseal } from './project/workflow.ts';
