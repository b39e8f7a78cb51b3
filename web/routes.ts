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
  route('projects', 'kinds/project/projects.tsx'),
  route('projects/new', 'kinds/project/new-project.tsx'),
  layout('routes/case.tsx', [
    route('cases/:caseId', 'kinds/project/milestones.tsx'),
    route('cases/:caseId/timeline', 'routes/case-timeline.tsx'),
    route('cases/:caseId/money', 'kinds/project/money.tsx'),
    route('cases/:caseId/documents', 'routes/case-documents.tsx'),
  ]),
  route('cases/:caseId/documents/:version', 'routes/document.tsx'),
  route('cases/:caseId/steps/*', 'routes/step.tsx'),
  route('cases/:caseId/drafts/*', 'routes/draft.ts'),
  route('cases/:caseId/receipts/:version', 'routes/receipt.tsx'),
  route('keys', 'routes/keys.tsx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
