import { index, layout, type RouteConfig, route } from '@remix-run/route-config';

export default [
  index('routes/home.tsx'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-out', 'routes/sign-out.ts'),
  route('preferences', 'routes/preferences.ts'),
  route('demands', 'routes/demands.tsx'),
  route('demands/:caseId', 'routes/demand.tsx'),
  route('publicity', 'routes/publicities.tsx'),
  route('publicity/:caseId/:subject', 'routes/publicity.tsx'),
  route('inbox', 'routes/inbox.tsx'),
  route('notices/read', 'routes/read-notices.ts'),
  route('projects', 'routes/projects.tsx'),
  route('projects/new', 'routes/new-project.tsx'),
  layout('routes/project.tsx', [
    route('projects/:caseId', 'routes/project-milestones.tsx'),
    route('projects/:caseId/timeline', 'routes/project-timeline.tsx'),
    route('projects/:caseId/money', 'routes/project-money.tsx'),
    route('projects/:caseId/documents', 'routes/project-documents.tsx'),
  ]),
  route('projects/:caseId/documents/:version', 'routes/document.tsx'),
  route('projects/:caseId/steps/*', 'routes/step.tsx'),
  route('projects/:caseId/drafts/*', 'routes/draft.ts'),
  route('projects/:caseId/receipts/:version', 'routes/receipt.tsx'),
  route('keys', 'routes/keys.tsx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
