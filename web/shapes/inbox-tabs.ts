export const inboxTabs = ['todo', 'done', 'started', 'notices'] as const;
