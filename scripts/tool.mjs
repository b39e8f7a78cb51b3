// Runs one of the repository's own TypeScript programs (stories, benches, saved histories) as a fresh clone must: installs and
// builds missing parts first. Usage: node scripts/tool.mjs <file.ts> [arguments]
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node.js ${process.versions.node} 太旧：请安装 20.19 或更新的版本。`);
  console.error(`Node.js ${process.versions.node} is too old: install 20.19 or newer.`);
  process.exitCode = 1;
} else void import('./launcher/tool.mjs');
