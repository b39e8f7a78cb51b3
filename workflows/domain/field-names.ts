/** Names of the fields of technology. */
export const fieldNames = {
  zh: {
    'new-materials': '新材料',
    'new-energy': '新能源',
    biomedicine: '生物医药',
    electronics: '电子信息',
    equipment: '高端装备',
    agriculture: '现代农业',
    environment: '节能环保',
    digital: '数字技术',
    other: '其他',
  },
  en: {
    'new-materials': 'New materials',
    'new-energy': 'New energy',
    biomedicine: 'Biomedicine',
    electronics: 'Electronics',
    equipment: 'Advanced equipment',
    agriculture: 'Agriculture',
    environment: 'Environment',
    digital: 'Digital technology',
    other: 'Other',
  },
} as const;
