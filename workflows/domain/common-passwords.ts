/** The parts of common passwords, with usual variants (0 for o, @ for a). Longer ones first, so that no part is left. */
// biome-ignore format: a table of words
export const commonParts = [
  'administrator', 'qwertyuiop', 'changeme', 'woaizhongguo', 'zhongguo', 'password', 'passwort', 'pass', 'mima', 'wodemima', 'woaini', 'woaiwo',
  'asdfghjkl', 'zxcvbnm', '1qaz2wsx3edc', '1qaz2wsx', 'qazwsxedc', 'qazwsx', 'q1w2e3r4t5', 'q1w2e3r4', 'qwerty', 'qwer', 'asdf', 'zxcv', 'azerty',
  'letmein', 'welcome', 'iloveyou', 'trustno', 'admin', 'root', 'user', 'guest', 'test', 'login', 'secret', 'default', 'master', 'hello', 'access',
  'monkey', 'dragon', 'football', 'baseball', 'basketball', 'superman', 'batman', 'princess', 'sunshine', 'shadow', 'michael', 'jordan', 'charlie',
  'computer', 'internet', 'freedom', 'whatever', 'starwars', 'pokemon', 'samsung', 'google', 'apple', 'huawei', 'tencent', 'alibaba', 'baidu',
  'spring', 'summer', 'autumn', 'winter', 'january', 'beijing', 'shanghai', 'tianjin', 'guangzhou', 'shenzhen', 'china', 'university', 'company',
  '5201314', '1314520', '520520', '1314', '52013', 'abc123', 'abcd', 'aa123', 'a123', '密码', '我爱你', '中国', '北京', '天津', '上海',
].sort((one, other) => other.length - one.length);
