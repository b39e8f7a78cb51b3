export const rankFacts = { zh: { 'proposal-ranked': '排名第 {rank}' }, en: { 'proposal-ranked': 'Ranked no. {rank}' } };
