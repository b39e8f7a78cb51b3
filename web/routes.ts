import { index, layout, type RouteConfig, route } from '@remix-run/route-config';

export default [
  index('routes/home.tsx'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-out', 'routes/sign-out.ts'),
  route('preferences', 'routes/preferences.ts'),
  route('demands', 'routes/demands.tsx'),
  route('demands/:projectId', 'routes/demand.tsx'),
  route('publicity', 'routes/publicities.tsx'),
  route('publicity/:projectId/:subject', 'routes/publicity.tsx'),
  route('inbox', 'routes/inbox.tsx'),
  route('notices/read', 'routes/read-notices.ts'),
  route('projects', 'routes/projects.tsx'),
  route('projects/new', 'routes/new-project.tsx'),
  layout('routes/project.tsx', [
    route('projects/:projectId', 'routes/project-milestones.tsx'),
    route('projects/:projectId/timeline', 'routes/project-timeline.tsx'),
    route('projects/:projectId/money', 'routes/project-money.tsx'),
    route('projects/:projectId/documents', 'routes/project-documents.tsx'),
  ]),
  route('projects/:projectId/documents/:hash', 'routes/document.tsx'),
  route('projects/:projectId/steps/*', 'routes/step.tsx'),
  route('projects/:projectId/drafts/*', 'routes/draft.ts'),
  route('projects/:projectId/receipts/:version', 'routes/receipt.tsx'),
  route('keys', 'routes/keys.tsx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
