/** 项目各方的称谓，及其在账簿中的名称。 */
export const side = {
  enterprise: '需求方',
  university: '承担方',
  funder: '资助方',
  platform: '管理方',
  broker: '技术转移机构',
  licensee: '受让方',
} as const;
export const party = {
  university_project: '高校项目经费',
  enterprise: '企业',
  funder: '资助方',
  university: '高校项目经费',
  platform: '管理方',
  tax: '税务',
  suppliers: '供应商',
  broker: '技术转移机构',
  licensee: '受让方',
  school: '学校',
  college: '学院',
  school_college: '学校和学院',
  inventors: '成果完成人合计',
  inventor: '成果完成人',
  bidder: '应答方',
} as const;
