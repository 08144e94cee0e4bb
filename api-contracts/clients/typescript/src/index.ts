/** Both services: where facts are recorded, and where progress is read. */
export * as membership from './membership/index.js';
export * as reporting from './reporting/index.js';
export { type FieldError, type Problem, ProblemType } from './membership/index.js';
export { problemOf } from './problems.js';
