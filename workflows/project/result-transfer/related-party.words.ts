/** Of the rule that both ways to a price share. */
export const relationRefusals = {
  zh: { 'relation-unexplained': '受让方与完成人存在关联关系的，须说明定价依据。请补填说明；不存在关联关系的，请改选“否”。' },
  en: {
    'relation-unexplained':
      'The transferee is related to an inventor, so the price must be explained. Enter the explanation; if there is no such relation, choose “No”.',
  },
} as const;
